import { type FoundCertificate, findCertificate } from '#app/certificates/find-certificate.server.ts'
import { readRegisterEvidence } from '#app/certificates/read-register-evidence.server.ts'
import type { CredentialFinding } from './check-credential.ts'
import type { PassportFinding } from './check-passport.ts'
import { type FileCheck, fileCheck } from './file-check.ts'
import { checksOfCredential } from './judge-file.ts'
import type { TrustedKey } from './trusted-keys.ts'
import { type PassportAnswer, showCertificate, type VerificationAnswer } from './verification-answer.ts'

type Entry = PassportAnswer['entries'][number]
type Looked = { entry: Entry; found: FoundCertificate | null; checks: FileCheck[] }

/**
 * The answer for a passport that was inspected: each certificate inside is looked up, with its state now. One that is
 * signed by us and not as recorded has no state, so nobody is told "valid".
 */
export async function answerForPassport(passport: PassportFinding, keys: readonly TrustedKey[]): Promise<VerificationAnswer> {
  if (passport.outcome === 'not_ours') return { state: 'unknown', number: null, by: 'credential' }
  if (passport.outcome === 'changed') return { state: 'altered', number: null, by: 'passport', checks: [fileCheck('passport.changed')] }
  const looked = await Promise.all(passport.credentials.map((credential) => look(credential, keys)))
  const known = looked.filter((one) => one !== null)
  if (known.length < looked.length) return { state: 'altered', number: null, by: 'passport', checks: [fileCheck('passport.changed')] }
  const readAt = known.find(({ found }) => found)?.found?.readAt
  const wrong = known.flatMap(({ checks }) => checks).filter(({ outcome }) => outcome === 'wrong')
  // The portal keeps no record of passports, so one by a key that leaked may be somebody else's, whatever its date.
  if (keys.find(({ id }) => id === passport.keyId)?.compromisedAt) {
    return { state: 'cannot_check', number: null, by: 'leaked', checks: [fileCheck('passport.compromised')] }
  }
  return {
    state: 'passport',
    number: null,
    holder: passport.holder,
    madeAt: new Date(passport.provedAt),
    entries: known.map(({ entry }) => entry),
    isDemo: known.some(({ found }) => found?.isDemo),
    checks: [
      fileCheck('passport.ok'),
      ...unique(wrong),
      known.every(({ entry }) => entry.state !== null) ? fileCheck('register.ok') : fileCheck('bytes.unlisted'),
      ...(readAt ? [fileCheck('status.ok', { at: readAt })] : []),
    ],
  }
}

/** Null for what is no credential of ours at all. */
async function look(credential: CredentialFinding, keys: readonly TrustedKey[]): Promise<Looked | null> {
  if (credential.outcome !== 'ok') return null
  const { certificateId, number, validUntil } = credential.claims
  const found = await findCertificate({ id: certificateId })
  const entry = { number, course: found?.facts.course.title ?? null, validUntil: validUntil.slice(0, 10), state: null }
  if (!found) return { entry, found, checks: [] }
  const known = {
    certificateId,
    issuedAt: new Date(found.facts.issuedAt),
    evidence: await readRegisterEvidence({ certificateId }),
    readAt: found.readAt,
  }
  const checks = checksOfCredential({ in: 'json', credential }, known, keys)
  const isContradicted = checks.some(({ outcome }) => outcome === 'wrong')
  return { entry: { ...entry, state: isContradicted ? null : showCertificate(found, 'holds_it').state }, found, checks }
}

function unique(checks: readonly FileCheck[]): FileCheck[] {
  return checks.filter(({ name }, at) => checks.findIndex((other) => other.name === name) === at)
}
