import { createHash } from 'node:crypto'
import { child, entriesOf, itemsOf, lookUp, nameOf, type OpenPdf, standsAlone, textOf } from './open-pdf.ts'
import { isKind, latin1, type PdfString, type PdfValue } from './parse-value.ts'

/** The signature of a file, as it stands there: nothing of it is checked but its place. */
export type SealReading = {
  subFilter: string | null
  /** The CMS signature without the zeros that fill its room. */
  cms: Uint8Array
  /** Nothing but zeros fills the rest of the room. */
  isRoomClean: boolean
  /** SHA-256 of what it covers. */
  digest: Uint8Array
  /** All of the file but itself; the beginning of the file, with more added behind; or something else. */
  covers: 'whole' | 'beginning' | 'other'
  /** End of what it covers. */
  coveredEnd: number
  /** Certified, so that nothing may change behind it (DocMDP, P 1). */
  isCertified: boolean
  /** When the signer says it was. */
  claimedAt: Date | null
}

/** The one signature of a file, or how many there are instead. Throws UnreadableError. */
export function readSeal(pdf: OpenPdf): { seal: SealReading | null; fields: number } {
  const catalog = child(pdf, pdf.trailer, 'Root')
  const form = lookUp(pdf, catalog.get('AcroForm'))
  if (form === null) return { seal: null, fields: 0 }
  const signed = itemsOf(pdf, entriesOf(form).get('Fields'))
    .slice(0, 100)
    .map((field) => entriesOf(lookUp(pdf, field)))
    .filter((field) => nameOf(field.get('FT')) === 'Sig' && lookUp(pdf, field.get('V')) !== null)
  const [only] = signed
  if (!only || signed.length > 1) return { seal: null, fields: signed.length }
  const signature = entriesOf(lookUp(pdf, only.get('V')))
  const isAlone = standsAlone(pdf, only.get('V'))
  return { seal: sealOf(pdf, signature, { isAlone, isCertified: isCertified(pdf, catalog, only.get('V'), signature) }), fields: 1 }
}

function sealOf(
  pdf: OpenPdf,
  signature: ReadonlyMap<string, PdfValue>,
  { isAlone, isCertified }: { isAlone: boolean; isCertified: boolean },
): SealReading | null {
  const contents = signature.get('Contents')
  const range = itemsOf(pdf, signature.get('ByteRange'))
  if (!isKind(contents, 'string') || range.length !== 4) return null
  const { bytes, start, end } = contents as PdfString
  const [zero, before, after, rest] = range.map((value) => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : -1))
  // The gap is exactly the string with its brackets: a wider one would hide bytes from the signature.
  const isPlaced = isAlone && zero === 0 && before === start && after === end && pdf.bytes[start] === 0x3c && rest !== undefined && rest >= 0
  const coveredEnd = isPlaced ? end + rest : 0
  const covers = !isPlaced || coveredEnd > pdf.bytes.length ? 'other' : coveredEnd === pdf.bytes.length ? 'whole' : 'beginning'
  const length = lengthOfDer(bytes)
  return {
    subFilter: nameOf(signature.get('SubFilter')),
    cms: bytes.subarray(0, length),
    isRoomClean: length > 0 && bytes.subarray(length).every((byte) => byte === 0) && !/[^0-9a-f<>]/.test(latin1(pdf.bytes, start, end)),
    digest: createHash('sha256')
      .update(pdf.bytes.subarray(0, covers === 'other' ? 0 : start))
      .update(pdf.bytes.subarray(end, covers === 'other' ? end : coveredEnd))
      .digest(),
    covers,
    coveredEnd,
    isCertified,
    claimedAt: parseDate(textOf(signature.get('M'))),
  }
}

function isCertified(
  pdf: OpenPdf,
  catalog: ReadonlyMap<string, PdfValue>,
  value: PdfValue | undefined,
  signature: ReadonlyMap<string, PdfValue>,
): boolean {
  const permissions = lookUp(pdf, catalog.get('Perms'))
  const certifying = isKind(permissions, 'dictionary') ? entriesOf(permissions).get('DocMDP') : undefined
  if (!isKind(value, 'reference') || JSON.stringify(certifying) !== JSON.stringify(value)) return false
  return itemsOf(pdf, signature.get('Reference'))
    .slice(0, 10)
    .some((one) => {
      const reference = entriesOf(lookUp(pdf, one))
      return nameOf(reference.get('TransformMethod')) === 'DocMDP' && child(pdf, reference, 'TransformParams').get('P') === 1
    })
}

/** Length of the DER value that bytes begin with; 0 when there is none. */
function lengthOfDer(bytes: Uint8Array): number {
  const short = bytes[1]
  if (bytes[0] !== 0x30 || short === undefined) return 0
  if (short < 0x80) return Math.min(bytes.length, 2 + short)
  const count = short & 0x7f
  if (count === 0 || count > 3) return 0
  let size = 0
  for (let at = 0; at < count; at++) size = size * 256 + (bytes[2 + at] ?? 0)
  return 2 + count + size > bytes.length ? 0 : 2 + count + size
}

/** `D:20261122031500Z`, always in UTC as we write it. */
function parseDate(text: string | null): Date | null {
  const digits = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (!digits) return null
  const [, year, month, day, hour, minute, second] = digits
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? null : at
}
