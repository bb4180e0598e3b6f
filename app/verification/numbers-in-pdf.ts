import { constants, inflateSync } from 'node:zlib'
import { parseNumber } from '#app/certificates/number.ts'

/** What one file may cost: a small file can unpack to gigabytes. */
const limits = { streams: 400, bytesOfOne: 2_000_000, bytesOfAll: 16_000_000 }

/** True for bytes that begin as a PDF does, as lenient as readers are: within the first kilobyte. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/**
 * Certificate numbers that stand somewhere in a PDF: in its bytes or in packed parts, as plain text or as text in
 * two-byte characters. Only numbers whose check character is right. Never throws, whatever the bytes.
 */
export function numbersInPdf(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes)
  const found = new Set(numbersInText(file.toString('latin1')))
  let all = 0
  let streams = 0
  for (let at = file.indexOf('stream'); at >= 0 && streams < limits.streams && all < limits.bytesOfAll; at = file.indexOf('stream', at + 6)) {
    const unpacked = unpack(file, at + 6)
    if (!unpacked) continue
    streams += 1
    all += unpacked.length
    for (const number of numbersInText(unpacked.toString('latin1'))) found.add(number)
  }
  return [...found]
}

function unpack(file: Buffer, start: number): Buffer | null {
  // The keyword ends with a line break, in one of three ways.
  const from = file[start] === 13 && file[start + 1] === 10 ? start + 2 : start + 1
  if ((file[from] ?? 0) % 16 !== 8) return null
  try {
    // A sync flush takes what can be read of a stream that is cut off or followed by other bytes.
    return inflateSync(file.subarray(from), { maxOutputLength: limits.bytesOfOne, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}

const plain = /NK-\d{4}-[0-9A-Z]{6}-[0-9A-Z]/g
/** `NK-` in two-byte characters, as bytes or written as hexadecimal digits. */
const twoByte = /N\0K\0-(?:\0.){13}/gs
const hexadecimal = /004e004b002d(?:00[0-9a-f]{2}){13}/gi

function numbersInText(text: string): string[] {
  const candidates = [
    ...(text.match(plain) ?? []),
    ...(text.match(twoByte) ?? []).map((match) => match.replaceAll('\0', '')),
    ...(text.match(hexadecimal) ?? []).map((match) => Buffer.from(match, 'hex').toString('latin1').replaceAll('\0', '')),
  ]
  return candidates.flatMap((candidate) => {
    const parsed = parseNumber(candidate)
    return 'number' in parsed ? [parsed.number] : []
  })
}
