import type { RegisterEvidence } from '#app/certificates/read-register-evidence.server.ts'
import type { CredentialFinding } from './check-credential.ts'
import { checkRegisterProof, isEntryOf } from './check-register-proof.ts'
import type { PrintedPart } from './compare-text.ts'
import { type Alteration, type FileCheck, fileCheck } from './file-check.ts'
import type { PdfFinding } from './inspect-file.ts'
import type { TrustedKey, TrustedKeys } from './trusted-keys.ts'

/** What the portal itself knows of the certificate behind a file. */
export type Known = { certificateId: string; issuedAt: Date; evidence: RegisterEvidence | null; readAt: Date }

/**
 * Checks of a PDF whose very bytes the portal recorded at issue. All of them must then be right; one that is wrong
 * means that the records, the keys or this program are, so whoever asks must not be told "valid".
 */
export function checksOfOriginal(finding: PdfFinding, sha256: string, known: Known, keys: TrustedKeys): FileCheck[] {
  const { evidence } = known
  const isBefore = evidence === null || evidence.sealed === null
  const checks = [fileCheck('bytes.ok')]
  if (isBefore) checks.push(fileCheck('signature.before'))
  else checks.push(...checksOfSeal(finding, keys.seal, known), ...checksOfContent(finding, keys.credential, known))
  return [...checks, registerOfPdf(finding, sha256, known, keys), fileCheck('status.ok', { at: known.readAt })]
}

/** Checks of a PDF with one of our numbers, or our signature, that is not a file we recorded. */
export function checksOfOther(finding: PdfFinding, { isListed }: { isListed: boolean }): FileCheck[] {
  const checks = [fileCheck(isListed ? 'bytes.other' : 'bytes.unlisted')]
  checks.push(fileCheck(finding.hasAdditions ? 'whole.added' : finding.isWhole ? 'whole.ok' : 'whole.other'))
  checks.push(fileCheck(finding.seal.outcome === 'absent' ? 'signature.absent' : `signature.${finding.seal.outcome}`))
  if (finding.credential.outcome !== 'unreadable') checks.push(checkOfCredential(finding.credential))
  if (finding.credential.outcome === 'ok' || finding.textDiffers !== null) checks.push(checkOfText(finding))
  return checks
}

function checksOfSeal({ seal, isWhole, hasAdditions }: PdfFinding, keys: readonly TrustedKey[], { issuedAt }: Known): FileCheck[] {
  const whole = fileCheck(isWhole ? 'whole.ok' : hasAdditions ? 'whole.added' : 'whole.other')
  if (seal.outcome !== 'ok') return [whole, fileCheck(`signature.${seal.outcome}`)]
  const stamp = seal.stampedAt ? [fileCheck('time.ok', { at: seal.stampedAt })] : []
  return [whole, checkOfSigner(keys, seal.keyId, issuedAt), ...stamp]
}

/** Only a certified provider makes a signature an electronic seal. */
function checkOfSigner(keys: readonly TrustedKey[], id: string, issuedAt: Date): FileCheck {
  if (isCompromised(keys, id, issuedAt)) return fileCheck('signature.compromised')
  const provider = keys.find((key) => key.id === id)?.provider
  return provider ? fileCheck('signature.certified', { provider }) : fileCheck('signature.ok')
}

function checksOfContent(finding: PdfFinding, keys: readonly TrustedKey[], { certificateId, issuedAt }: Known): FileCheck[] {
  const { credential } = finding
  if (credential.outcome !== 'ok') return [checkOfCredential(credential)]
  if (credential.claims.certificateId !== certificateId) return [fileCheck('credential.changed')]
  return [fileCheck(isCompromised(keys, credential.keyId, issuedAt) ? 'credential.compromised' : 'credential.ok'), checkOfText(finding)]
}

function checkOfText({ textDiffers }: PdfFinding): FileCheck {
  if (textDiffers === null) return fileCheck('text.unread')
  return textDiffers.length > 0 ? fileCheck('text.differs', { parts: textDiffers }) : fileCheck('text.ok')
}

function checkOfCredential(credential: CredentialFinding | { outcome: 'absent' }): FileCheck {
  switch (credential.outcome) {
    case 'ok':
      return fileCheck('credential.ok')
    case 'changed':
      return fileCheck('credential.changed')
    case 'absent':
      return fileCheck('credential.absent')
    default:
      return fileCheck('credential.foreign')
  }
}

function registerOfPdf({ credential, logProof }: PdfFinding, sha256: string, { certificateId, evidence }: Known, keys: TrustedKeys): FileCheck {
  if (!evidence) return fileCheck('register.before')
  const { blind, issued, sealed } = evidence
  const own = sealed ?? issued
  if (!own || !issued) return fileCheck('register.unread')
  if (!isEntryOf(own.entry, { certificateId, sha256, blind })) return fileCheck('register.wrong')
  if (!sealed) return fileCheck('register.before')
  if (credential.outcome !== 'ok') return fileCheck('register.wrong')
  const proved = checkRegisterProof({
    logProof,
    credential: { ...credential.claims, digest: credential.digest },
    keys: keys.register,
    entry: issued.entry,
  })
  return fileCheck(proved.outcome === 'ok' ? 'register.ok' : 'register.wrong')
}

/** Checks of a credential on its own, or in a badge, that is right and of a certificate that the portal knows. */
export function checksOfCredential(
  { in: carrier, credential }: { in: 'json' | 'png' | 'svg'; credential: CredentialFinding & { outcome: 'ok' } },
  { certificateId, issuedAt, evidence, readAt }: Known,
  keys: readonly TrustedKey[],
): FileCheck[] {
  const { issued, blind } = evidence ?? { issued: null, blind: new Uint8Array() }
  const isListed = issued !== null && isEntryOf(issued.entry, { certificateId, sha256: credential.digest, blind })
  return [
    fileCheck(isCompromised(keys, credential.keyId, issuedAt) ? 'credential.compromised' : 'credential.ok'),
    fileCheck(isListed ? 'register.ok' : 'register.wrong'),
    fileCheck('status.ok', { at: readAt }),
    ...(carrier === 'json' ? [] : [fileCheck('picture.unread')]),
  ]
}

/**
 * Checks of the copy of a certificate for its sponsor, which the portal signs and does not record: by a key that leaked
 * it may be anybody's.
 */
export function checksOfSponsorCopy(
  { in: carrier, credential }: { in: 'json' | 'png' | 'svg'; credential: CredentialFinding & { outcome: 'ok' } },
  { readAt }: Known,
  keys: readonly TrustedKey[],
): FileCheck[] {
  const isLeaked = keys.find(({ id }) => id === credential.keyId)?.compromisedAt != null
  return [
    fileCheck(isLeaked ? 'credential.compromised' : 'credential.ok'),
    fileCheck('copy.ok'),
    fileCheck('status.ok', { at: readAt }),
    ...(carrier === 'json' ? [] : [fileCheck('picture.unread')]),
  ]
}

/** What the portal recorded at an instant of its own was signed then, whatever became of the key later. */
function isCompromised(keys: readonly TrustedKey[], id: string, recordedAt: Date): boolean {
  const since = keys.find((key) => key.id === id)?.compromisedAt
  return since !== undefined && since !== null && recordedAt >= since
}

/** Not what the pages say, but what else they show. */
function isBesideText(part: PrintedPart): boolean {
  return part === 'drawn' || part === 'attached'
}

/** What happened to a file of ours, in one word. */
export function alterationOf({ seal, credential, textDiffers, hasAdditions, isWhole, isCutOff }: PdfFinding): Alteration {
  if (isCutOff) return 'cut'
  if (seal.outcome === 'foreign') return 'resigned'
  if (textDiffers?.some((part) => !isBesideText(part))) return 'text'
  if (credential.outcome === 'changed' || credential.outcome === 'not_ours') return 'credential'
  if (seal.outcome === 'changed' && hasAdditions) return 'added'
  if (seal.outcome === 'absent') return 'stripped'
  return hasAdditions && !isWhole ? 'added' : 'changed'
}
