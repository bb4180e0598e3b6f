import { checkDetached, checkTimeStamp } from '#app/certificates/seal/check-cms.ts'
import { isByAuthority } from '#app/certificates/seal/judge-authority.ts'
import { type CredentialFinding, checkCredential, checkDocument } from './check-credential.ts'
import { checkPassport, isPassport, type PassportFinding } from './check-passport.ts'
import { checkRegisterProof, type RegisterFinding } from './check-register-proof.ts'
import { differencesOfText, type PrintedPart } from './compare-text.ts'
import { credentialInPng, looksLikePng } from './credential-in-png.ts'
import { credentialInSvg, looksLikeSvg } from './credential-in-svg.ts'
import { isDescribedAsOurs, lacksEnd, looksLikePdf, numbersInPdf } from './numbers-in-pdf.ts'
import { type PdfReading, readPdf } from './pdf/read-pdf.ts'
import type { ReadingProblem } from './pdf/reading-budget.ts'
import { readJson } from './read-json.ts'
import { checkReceipt, type ReceiptFinding } from './receipt/check-receipt.ts'
import { isReceipt } from './receipt/read-receipt.ts'
import type { TrustedKey, TrustedKeys } from './trusted-keys.ts'

/** What the signature of a PDF shows. Signed by a key of ours, it says by which and when, as the signer says. */
type SealFinding =
  | { outcome: 'ok'; keyId: string; claimedAt: Date | null; stampedAt: Date | null }
  /** A key of ours signed other bytes, or less than the whole file. */
  | { outcome: 'changed'; keyId: string; isBeginningWhole: boolean }
  /** There is a signature, and no key of ours made it. */
  | { outcome: 'foreign' }
  | { outcome: 'absent' }

export type PdfFinding = {
  kind: 'pdf'
  /** One revision, nothing before or behind, one signature, no annotation: built as we build it. */
  isWhole: boolean
  /** Something was added behind an end of file. */
  hasAdditions: boolean
  seal: SealFinding
  credential: CredentialFinding | { outcome: 'absent' }
  /** Where pages and credential, or the file as issued, differ; null when one of them could not be read. */
  textDiffers: PrintedPart[] | null
  /** The proof that travels in it, and whether it holds for the credential; null without a credential that holds. */
  logProof: string | null
  register: RegisterFinding | null
  /** Numbers of ours that stand in its bytes. */
  numbers: string[]
  /** It describes itself as a certificate of ours: what a copy that others changed keeps, and no other document has. */
  isDescribedAsOurs: boolean
  problem: ReadingProblem | null
  /** Its end is missing, as of a download that did not finish. */
  isCutOff: boolean
}

export type FileFinding =
  | PdfFinding
  /** A credential on its own, or in a badge. */
  | { kind: 'credential'; in: 'json' | 'png' | 'svg'; credential: CredentialFinding }
  /** Several credentials in one file. */
  | { kind: 'passport'; passport: PassportFinding }
  /** What an earlier verification answered, on its own or as a page. */
  | { kind: 'receipt'; receipt: ReceiptFinding }
  /** A picture without a credential. */
  | { kind: 'picture' }
  | { kind: 'other' }
  /** It took longer to read than any file of ours. */
  | { kind: 'too_much' }

/**
 * Everything that can be told of a file without asking anybody: its signature, its credential, its text. Never throws.
 * Costs little whatever the bytes, but belongs in a thread of its own all the same (inspect-in-thread.server.ts).
 */
export async function inspectFile(bytes: Uint8Array, keys: TrustedKeys): Promise<FileFinding> {
  if (looksLikePdf(bytes)) return inspectPdf(bytes, keys)
  if (looksLikePng(bytes)) {
    const baked = credentialInPng(bytes)
    return baked ? { kind: 'credential', in: 'png', credential: await checkCredential(baked, keys.credential) } : { kind: 'picture' }
  }
  if (looksLikeSvg(bytes)) {
    const baked = credentialInSvg(bytes)
    return baked ? { kind: 'credential', in: 'svg', credential: await checkCredential(baked, keys.credential) } : { kind: 'picture' }
  }
  if (looksLikePicture(bytes)) return { kind: 'picture' }
  const document = bytes.length > 0 ? readJson(bytes) : null
  if (!document) return { kind: 'other' }
  if (isPassport(document)) return { kind: 'passport', passport: await checkPassport(document, keys.credential) }
  if (isReceipt(document)) return { kind: 'receipt', receipt: await checkReceipt(document, keys) }
  return { kind: 'credential', in: 'json', credential: await checkDocument(document, keys.credential) }
}

/** True when everything in a PDF that can be told without asking anybody is right, and is there. */
export function isSound({ isWhole, seal, credential, textDiffers, register }: PdfFinding): boolean {
  return isWhole && seal.outcome === 'ok' && credential.outcome === 'ok' && textDiffers?.length === 0 && register?.outcome === 'ok'
}

async function inspectPdf(bytes: Uint8Array, keys: TrustedKeys): Promise<FileFinding> {
  const reading = readPdf(bytes)
  const receipt = reading.attachments.get('receipt.json')
  if (receipt && !reading.attachments.has('credential.json')) return { kind: 'receipt', receipt: await inspectReceipt(reading, receipt, bytes, keys) }
  const attached = reading.attachments.get('credential.json')
  const credential = attached ? await checkCredential(attached, keys.credential) : ({ outcome: 'absent' } as const)
  const claims = credential.outcome === 'ok' ? credential.claims : null
  const attachedProof = reading.attachments.get('register.tlog-proof')
  const logProof = attachedProof ? Buffer.from(attachedProof).toString('utf8') : null
  const { seal } = reading
  return {
    kind: 'pdf',
    isWhole: isWhole(reading),
    hasAdditions: reading.revisions > 1 || reading.strayBytes > 0 || seal?.covers === 'beginning',
    seal: sealFinding(reading, bytes, keys),
    credential,
    textDiffers: claims && reading.pages ? differencesOfText(reading.pages, claims) : null,
    logProof,
    register:
      credential.outcome === 'ok'
        ? checkRegisterProof({ logProof, credential: { ...credential.claims, digest: credential.digest }, keys: keys.register })
        : null,
    numbers: numbersInPdf(bytes),
    isDescribedAsOurs: isDescribedAsOurs(bytes),
    problem: reading.problem,
    isCutOff: lacksEnd(bytes),
  }
}

/** A page is what it says only under our seal; whose receipt is inside tells who is meant. */
async function inspectReceipt(reading: PdfReading, attached: Uint8Array, bytes: Uint8Array, keys: TrustedKeys): Promise<ReceiptFinding> {
  const document = readJson(attached)
  const inside = document ? await checkReceipt(document, keys) : ({ outcome: 'not_ours' } as const)
  const seal = sealFinding(reading, bytes, keys)
  if (seal.outcome === 'ok' && isWhole(reading)) return inside.outcome === 'not_ours' ? { outcome: 'changed' } : inside
  const isOurs = seal.outcome === 'ok' || seal.outcome === 'changed' || inside.outcome !== 'not_ours'
  return { outcome: isOurs ? 'changed' : 'not_ours' }
}

function isWhole({ revisions, strayBytes, signatures, extras, seal, problem }: PdfReading): boolean {
  const isSealedWell = seal === null ? signatures === 0 : signatures === 1 && seal.covers === 'whole' && seal.isCertified && seal.isRoomClean
  return revisions === 1 && strayBytes === 0 && extras === 0 && problem === null && isSealedWell
}

function sealFinding({ seal, signatures }: PdfReading, file: Uint8Array, { seal: keys, stampers = [] }: TrustedKeys): SealFinding {
  if (!seal) {
    // It cannot be reached, but a certificate of ours may stand there still, in hexadecimal.
    const key = signatures > 0 ? keyWrittenIn(Buffer.from(file), keys, 'hex') : undefined
    return key ? { outcome: 'changed', keyId: key.id, isBeginningWhole: false } : { outcome: signatures > 0 ? 'foreign' : 'absent' }
  }
  const checked = seal.covers === 'other' ? 'other_content' : checkDetached(seal.cms, seal.digest)
  if (typeof checked !== 'string') {
    const key = keyOf(checked.certificate.publicKey.export({ type: 'spki', format: 'der' }), keys)
    if (!key || seal.subFilter !== 'ETSI.CAdES.detached') return { outcome: 'foreign' }
    if (seal.covers !== 'whole') return { outcome: 'changed', keyId: key.id, isBeginningWhole: true }
    return { outcome: 'ok', keyId: key.id, claimedAt: seal.claimedAt, stampedAt: stampedAt(checked.timeStamp, checked.signature, stampers) }
  }
  // A certificate of ours with a signature that does not fit: the file was ours once, or says so.
  const key = keyWrittenIn(Buffer.from(seal.cms), keys, 'latin1')
  return key ? { outcome: 'changed', keyId: key.id, isBeginningWhole: false } : { outcome: 'foreign' }
}

/** Null for a stamp by an authority that nobody here has chosen to believe: it then says no more than the signer. */
function stampedAt(token: Uint8Array | null, signature: Uint8Array, stampers: readonly Uint8Array[]): Date | null {
  const stamp = token && checkTimeStamp(token, signature)
  return stamp && typeof stamp !== 'string' && isByAuthority(stamp, stampers) ? stamp.at : null
}

function keyOf(publicKey: Uint8Array, keys: readonly TrustedKey[]): TrustedKey | undefined {
  return keys.find((key) => Buffer.compare(key.publicKey, publicKey) === 0)
}

function keyWrittenIn(bytes: Buffer, keys: readonly TrustedKey[], encoding: 'hex' | 'latin1'): TrustedKey | undefined {
  return keys.find((key) => bytes.includes(Buffer.from(key.publicKey).toString(encoding), 0, 'latin1'))
}

/** JPEG, GIF, WebP, HEIC and TIFF. */
function looksLikePicture(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  return /^(\xff\xd8\xff|GIF8|RIFF....WEBP|II\*\0|MM\0\*|....ftyp)/s.test(start)
}
