import { type FoundCertificate, findCertificate } from '#app/certificates/find-certificate.server.ts'
import { readIssuedFile } from '#app/certificates/read-issued-file.server.ts'
import { readRegisterEvidence } from '#app/certificates/read-register-evidence.server.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { log } from '#app/platform/log.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { type FileCheck, fileCheck } from './file-check.ts'
import type { FileFinding, PdfFinding } from './inspect-file.ts'
import { compareInThread, inspectInThread } from './inspect-in-thread.server.ts'
import { alterationOf, checksOfCredential, checksOfOriginal, checksOfOther, checksOfSponsorCopy, type Known } from './judge-file.ts'
import { limitQuestions } from './limit-guesses.server.ts'
import { readTrustedKeys } from './read-trusted-keys.server.ts'
import { answerForReceipt } from './receipt/answer-receipt.ts'
import { statedTexts } from './stated-texts.ts'
import type { TrustedKeys } from './trusted-keys.ts'
import { showCertificate, type VerificationAnswer } from './verification-answer.ts'
import { answerForPassport } from './verify-passport.server.ts'

/** Files of ours are far smaller; a larger one is none of them. In bytes. */
export function largestFile(): number {
  return settings().VERIFY_MAX_MB * 1_000_000
}

type CredentialFile = FileFinding & { kind: 'credential' }

/** Numbers of one file that are looked up; a file full of them is not a certificate. */
const mostNumbers = 3

/**
 * The answer for an uploaded PDF, badge (PNG, SVG), credential, passport (JSON) or receipt, which is not kept. Valid is only what the portal
 * recorded at issue, byte for byte or by the credential's digest, and what passes every check besides. A file that
 * carries our number or signature and is not that is altered, with what was found; what could not be read or is known
 * to nobody here is never called a forgery. Throws `invalid_form` for no file or one that is too large, `not_a_pdf` for
 * pictures and other kinds, `too_many_requests`.
 */
export async function verifyByFile({
  file,
  tooLarge,
  addressKey,
}: {
  file: Uint8Array | null
  tooLarge: boolean
  addressKey: string
}): Promise<VerificationAnswer> {
  limitQuestions(addressKey)
  if (tooLarge) throw fileProblem('verification.file.large')
  if (!file) throw fileProblem('verification.file.missing')
  try {
    return await answerFor(file)
  } catch (error) {
    // Nobody had time to look at it, which says nothing of the file.
    if (isAppError(error) && error.code === 'unavailable') return { state: 'cannot_check', number: null, by: 'busy', checks: [] }
    if (isAppError(error)) throw error
    log.error({ err: error }, 'a file could not be checked')
    return { state: 'cannot_check', number: null, by: 'database', checks: [fileCheck('status.unread')] }
  }
}

async function answerFor(file: Uint8Array): Promise<VerificationAnswer> {
  const keys = await readTrustedKeys()
  const finding = await inspectInThread(file, keys)
  switch (finding.kind) {
    case 'pdf':
      return answerForPdf(file, finding, keys)
    case 'credential':
      return answerForCredential(finding, keys)
    case 'passport':
      return answerForPassport(finding.passport, keys.credential)
    case 'receipt':
      return answerForReceipt(finding.receipt, keys.credential)
    case 'too_much':
      return tooMuch(null)
    default:
      throw new AppError('not_a_pdf', { fields: { file: { key: `verification.file.${finding.kind}` } } })
  }
}

async function answerForPdf(file: Uint8Array, finding: PdfFinding, keys: TrustedKeys): Promise<VerificationAnswer> {
  const sha256 = sha256Hex(file)
  const original = await findCertificate({ pdfSha256: sha256 })
  if (original) {
    if (finding.problem === 'too_much') return tooMuch(original.number)
    const checks = checksOfOriginal(finding, sha256, await knownOf(original), keys)
    return isContradicted(original, checks)
      ? contradiction(original.number, checks)
      : showCertificate(original, 'holds_it', { isOriginalFile: true, checks })
  }
  const meant = await firstKnown(numbersOf(finding))
  if (meant) {
    const { number } = meant
    if (!isOfOurs(finding)) return { state: 'cannot_check', number, by: 'mentions', checks: [] }
    const compared = await besideIssued(file, finding, meant)
    return { state: 'altered', number, by: alterationOf(compared), checks: checksOfOther(compared, { isListed: true }) }
  }
  if (finding.seal.outcome === 'ok' || finding.credential.outcome === 'ok') {
    return { state: 'cannot_check', number: null, by: 'unlisted', checks: checksOfOther(finding, { isListed: false }) }
  }
  if (finding.problem === 'encrypted') return { state: 'cannot_check', number: null, by: 'encrypted', checks: [] }
  if (finding.problem === 'too_much') return tooMuch(null)
  // Its number stands where nobody unpacks it, but it names a key of ours.
  if (finding.seal.outcome === 'changed' || finding.credential.outcome === 'changed') {
    const by = finding.isCutOff ? 'cut' : finding.credential.outcome === 'changed' ? 'credential' : 'seal'
    return { state: 'altered', number: null, by, checks: checksOfOther(finding, { isListed: false }) }
  }
  if (finding.isCutOff) return { state: 'cannot_check', number: null, by: 'cut', checks: [] }
  return { state: 'unknown', number: null, by: finding.seal.outcome === 'foreign' ? 'signed' : 'file' }
}

async function answerForCredential({ in: carrier, credential }: CredentialFile, keys: TrustedKeys): Promise<VerificationAnswer> {
  if (credential.outcome === 'not_ours' || credential.outcome === 'unreadable') return { state: 'unknown', number: null, by: 'credential' }
  if (credential.outcome === 'changed') {
    const number = (await firstKnown(credential.claims ? [credential.claims.number] : []))?.number ?? null
    const checks = [fileCheck('credential.changed')]
    return number === null ? { state: 'unknown', number, by: 'credential' } : { state: 'altered', number, by: 'credential', checks }
  }
  const found = await findCertificate({ id: credential.claims.certificateId })
  if (!found) return { state: 'cannot_check', number: null, by: 'unlisted', checks: [fileCheck('credential.ok'), fileCheck('bytes.unlisted')] }
  const known = await knownOf(found)
  const { isSponsorCopy } = credential.claims
  const checks = (isSponsorCopy ? checksOfSponsorCopy : checksOfCredential)({ in: carrier, credential }, known, keys.credential)
  return isContradicted(found, checks)
    ? contradiction(found.number, checks)
    : showCertificate(found, isSponsorCopy ? 'number' : 'holds_it', { isOriginalCredential: true, checks })
}

/** More of ours in it than a number: our signature, a credential, or our description of the document. */
function isOfOurs({ seal, credential, isDescribedAsOurs }: PdfFinding): boolean {
  return isDescribedAsOurs || seal.outcome === 'ok' || seal.outcome === 'changed' || credential.outcome !== 'absent'
}

/** Numbers that stand in the bytes, then the one that its credential says. */
function numbersOf({ numbers, credential }: PdfFinding): string[] {
  const said = credential.outcome === 'ok' || credential.outcome === 'changed' ? credential.claims?.number : undefined
  return [...new Set([...numbers.slice(0, mostNumbers), ...(said === undefined ? [] : [said])])]
}

async function firstKnown(numbers: readonly string[]): Promise<FoundCertificate | null> {
  for (const number of numbers) {
    const found = await findCertificate({ number })
    if (found) return found
  }
  return null
}

/**
 * What was found, with all that its pages show otherwise than the file as issued. Only for whoever holds the credential of
 * that very certificate, which tells them as much: a number alone must not let anybody try out names and results.
 */
async function besideIssued(file: Uint8Array, finding: PdfFinding, { certificateId, facts }: FoundCertificate): Promise<PdfFinding> {
  const { credential } = finding
  const isHeld = credential.outcome === 'ok' && credential.claims.certificateId === certificateId && !credential.claims.isSponsorCopy
  if (!isHeld) return finding
  const issued = await readIssuedFile({ certificateId })
  const differs = issued && (await compareInThread(file, issued, statedTexts(facts)))
  return differs ? { ...finding, textDiffers: [...new Set([...(finding.textDiffers ?? []), ...differs])] } : finding
}

async function knownOf({ certificateId, facts, readAt }: FoundCertificate): Promise<Known> {
  return { certificateId, issuedAt: new Date(facts.issuedAt), evidence: await readRegisterEvidence({ certificateId }), readAt }
}

/** What we recorded as ours fails a check of ours: nobody is told "valid" then. An operator must look, unless it is by a key that leaked. */
function isContradicted({ certificateId, state }: FoundCertificate, checks: readonly FileCheck[]): boolean {
  const wrong = checks.filter(({ outcome }) => outcome === 'wrong').map(({ name }) => name)
  if (wrong.some((name) => !isByLeakedKey(name))) log.error({ certificateId, wrong }, 'a recorded file fails its own checks')
  return wrong.length > 0 && state === 'active'
}

/** What was not read to its end may hold what was not reached. */
function tooMuch(number: string | null): VerificationAnswer {
  return { state: 'cannot_check', number, by: 'too_much', checks: [] }
}

function contradiction(number: string, checks: FileCheck[]): VerificationAnswer {
  const isLeaked = checks.every(({ name, outcome }) => outcome !== 'wrong' || isByLeakedKey(name))
  return { state: 'cannot_check', number, by: isLeaked ? 'leaked' : 'contradiction', checks }
}

function isByLeakedKey(name: FileCheck['name']): boolean {
  return name.endsWith('.compromised')
}

function fileProblem(key: string): AppError {
  return new AppError('invalid_form', { fields: { file: { key, params: { size: settings().VERIFY_MAX_MB } } } })
}
