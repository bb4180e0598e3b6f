import { didWeb } from '#app/certificates/credential/did.ts'
import { endOfDay } from '#app/certificates/days-of-validity.ts'
import { fromBase64 } from '#app/certificates/offline/base64.ts'
import { type BundleStatus, readStatus } from '#app/certificates/offline/read-status.ts'
import { standingOf } from '#app/certificates/offline/standing.ts'
import type { BundleKey, TrustBundle } from '#app/certificates/offline/trust-bundle.ts'
import type { CredentialClaims, CredentialFinding } from '../check-credential.ts'
import type { PassportFinding } from '../check-passport.ts'
import { inspectFile, type PdfFinding } from '../inspect-file.ts'
import type { TrustedKey, TrustedKeys } from '../trusted-keys.ts'
import { judgeReceipt } from './judge-receipt.ts'
import type { OfflineCheck, OfflineJudgement, OfflineState } from './offline-judgement.ts'

// What can be told of a file without the portal: from the keys and lists of a trust bundle alone.

/** Judges a PDF, a badge (PNG, SVG), a credential, a passport (JSON) or a receipt. Null for a picture without one: its QR code may tell. */
export async function judgeFileOffline(bytes: Uint8Array, bundle: TrustBundle, now: Date): Promise<OfflineJudgement | null> {
  const finding = await inspectFile(bytes, trustedKeys(bundle))
  switch (finding.kind) {
    case 'picture':
      return null
    case 'credential':
      return judgeCredential(finding.credential, [], bundle, now)
    case 'passport':
      return judgePassport(finding.passport, bundle, now)
    case 'receipt':
      return judgeReceipt(finding.receipt, bundle)
    case 'pdf':
      return judgePdf(finding, bundle, now)
    case 'too_much':
      return { state: 'cannot_check', claims: null, checks: [{ name: 'file', outcome: 'unknown', detail: 'takes too long to read' }] }
    default:
      return { state: 'not_ours', claims: null, checks: [{ name: 'file', outcome: 'unknown', detail: 'neither a PDF, a badge nor a credential' }] }
  }
}

function judgePdf(finding: PdfFinding, bundle: TrustBundle, now: Date): Promise<OfflineJudgement> | OfflineJudgement {
  const { seal, credential } = finding
  const isSealOurs = seal.outcome === 'ok' || seal.outcome === 'changed'
  const isCredentialOurs = credential.outcome === 'ok' || credential.outcome === 'changed'
  // Under our seal, or in our name alone, and by a key that the bundle does not know.
  if (namesIssuer(credential, bundle) && (!isSealOurs || (seal.outcome === 'ok' && finding.isWhole))) return unknownYet
  // Of what was not read to its end, nothing is known to be missing.
  if (finding.isCutOff && credential.outcome === 'absent' && !isSealOurs)
    return { state: 'cannot_check', claims: null, checks: [{ name: 'file', outcome: 'unknown', detail: cutOff }] }
  const unread = credential.outcome === 'absent' ? unreadableAs(finding, isSealOurs) : null
  if (unread) return { state: 'cannot_check', claims: null, checks: [{ name: 'file', outcome: 'unknown', detail: unread }] }
  if (!isSealOurs && !isCredentialOurs) return notOurs(unknownKey)
  const isNewer = credential.outcome === 'ok' && Date.parse(credential.claims.issuedAt) > Date.parse(bundle.issuedAt)
  const checks: OfflineCheck[] = [
    judgeSeal(finding, bundle, isNewer),
    { name: 'one revision, nothing added', outcome: finding.isWhole ? 'ok' : 'wrong' },
    judgeText(finding),
    judgeRegister(finding, isNewer),
  ]
  if (credential.outcome === 'absent')
    return {
      state: 'altered',
      claims: null,
      checks: [...checks, { name: 'credential', outcome: 'wrong', detail: finding.isCutOff ? cutOff : 'missing' }],
    }
  return judgeCredential(credential, checks, bundle, now)
}

/** Why a file shows nothing to judge it by, which does not make it a forgery; null when it is signed by somebody else. */
function unreadableAs({ problem, seal }: PdfFinding, isSealOurs: boolean): string | null {
  if (problem === 'encrypted') return 'locked with a password or encrypted; check by its number or QR code'
  if (problem === 'too_much') return 'takes too long to read; check by its number or QR code'
  if (isSealOurs || seal.outcome !== 'absent') return null
  return 'not signed by anybody, as scans and printed copies are; check by its number or QR code'
}

/** What was issued after the bundle may be by keys that it does not know; nothing older can. */
function judgeSeal({ seal }: PdfFinding, bundle: TrustBundle, isNewer: boolean): OfflineCheck {
  if (seal.outcome === 'foreign' && isNewer) return { name: 'signature', outcome: 'unknown', detail: unknownKey }
  if (seal.outcome !== 'ok') return { name: 'signature', outcome: 'wrong', detail: seal.outcome }
  const key = bundle.keys.seal.find(({ id }) => id === seal.keyId)
  return {
    name: 'signature',
    outcome: key?.compromisedAt ? 'unknown' : 'ok',
    detail: key?.compromisedAt ? `${seal.keyId}, no longer trusted` : seal.keyId,
  }
}

function judgeRegister({ register }: PdfFinding, isNewer: boolean): OfflineCheck {
  if (register?.outcome === 'wrong' && !isNewer) return { name: 'register', outcome: 'wrong' }
  return { name: 'register', outcome: register?.outcome === 'ok' ? 'ok' : 'unknown' }
}

function judgeText({ textDiffers }: PdfFinding): OfflineCheck {
  if (textDiffers === null) return { name: 'text of the pages', outcome: 'unknown' }
  return { name: 'text of the pages', outcome: textDiffers.length === 0 ? 'ok' : 'wrong', detail: textDiffers.join(', ') || undefined }
}

const cutOff = 'its end is missing, as after a download that did not finish; download it again'
const unknownKey = 'no key of this bundle signed it; a newer bundle may hold the key'

function notOurs(detail: string): OfflineJudgement {
  return { state: 'not_ours', claims: null, checks: [{ name: 'signature', outcome: 'unknown', detail }] }
}

/** Signed in the issuer's name by a key that is younger than the bundle, perhaps. */
const unknownYet: OfflineJudgement = { ...notOurs(unknownKey), state: 'cannot_check' }

function namesIssuer(credential: PdfFinding['credential'], { origin }: TrustBundle): boolean {
  return credential.outcome === 'not_ours' && credential.issuer === didWeb(origin)
}

/** As good as the least of what is inside; each number with its own state among the checks. */
async function judgePassport(passport: PassportFinding, bundle: TrustBundle, now: Date): Promise<OfflineJudgement> {
  if (passport.outcome === 'not_ours') return notOurs(unknownKey)
  if (passport.outcome === 'changed') return { state: 'altered', claims: null, checks: [{ name: 'passport', outcome: 'wrong' }] }
  const isCompromised = bundle.keys.credential.some(({ id, compromisedAt }) => id === passport.keyId && compromisedAt !== null)
  const inside = await Promise.all(passport.credentials.map((credential) => judgeCredential(credential, [], bundle, now)))
  const checks = inside.map(
    ({ state, claims }): OfflineCheck => ({
      name: claims?.number ?? 'credential',
      outcome: state === 'valid' ? 'ok' : 'unknown',
      detail: claims?.isDemo ? `${state} (SAMPLE)` : state,
    }),
  )
  const worst = inside.map(({ state }) => state).find((state) => state !== 'valid') ?? 'valid'
  return {
    state: isCompromised ? 'cannot_check' : worst,
    claims: null,
    checks: [{ name: 'passport', outcome: isCompromised ? 'unknown' : 'ok', detail: `${passport.keyId}, of ${passport.provedAt}` }, ...checks],
  }
}

async function judgeCredential(credential: CredentialFinding, before: OfflineCheck[], bundle: TrustBundle, now: Date): Promise<OfflineJudgement> {
  if (before.length === 0 && namesIssuer(credential, bundle)) return unknownYet
  if (credential.outcome === 'not_ours' || credential.outcome === 'unreadable') {
    const isAltered = before.length > 0
    return {
      state: isAltered ? 'altered' : 'not_ours',
      claims: null,
      checks: [...before, { name: 'credential', outcome: isAltered ? 'wrong' : 'unknown' }],
    }
  }
  if (credential.outcome === 'changed') return { state: 'altered', claims: null, checks: [...before, { name: 'credential', outcome: 'wrong' }] }
  const { claims } = credential
  const isCompromised = bundle.keys.credential.some(({ id, compromisedAt }) => id === credential.keyId && compromisedAt !== null)
  const status = await readStatus(bundle, { revocation: placeOf(bundle, 'revocation', claims), suspension: placeOf(bundle, 'suspension', claims) })
  const checks: OfflineCheck[] = [
    ...before,
    {
      name: 'credential',
      outcome: isCompromised ? 'unknown' : 'ok',
      detail: isCompromised ? `${credential.keyId}, no longer trusted` : credential.keyId,
    },
    ...(claims.isSponsorCopy ? [{ name: 'copy for a sponsor', outcome: 'ok', detail: 'initials for a name, no results' } as const] : []),
    { name: 'status', outcome: status === 'unknown' ? 'unknown' : 'ok', detail: `as of ${bundle.issuedAt}` },
  ]
  return { state: stateOf(checks, { status, claims, now, bundle }), claims, checks }
}

type Facts = { status: BundleStatus; claims: CredentialClaims; now: Date; bundle: TrustBundle }

function stateOf(checks: readonly OfflineCheck[], { status, claims, now, bundle }: Facts): OfflineState {
  if (checks.some(({ outcome }) => outcome === 'wrong')) return 'altered'
  const [begins, ends] = [Date.parse(claims.issuedAt), endOfDay(claims.validUntil.slice(0, 10))]
  const standing = standingOf({ status, begins, ends, issuedAt: bundle.issuedAt, now })
  switch (standing) {
    case 'clock':
    case 'unknown':
      return 'cannot_check'
    case 'active':
    case 'not_yet':
      if (checks.some(({ outcome }) => outcome === 'unknown')) return 'cannot_check'
      return standing === 'active' ? 'valid' : 'not_yet_valid'
    default:
      return standing
  }
}

/** The place that a credential names, when it is in a list of the bundle's own issuer. */
function placeOf({ origin }: TrustBundle, purpose: string, { status }: CredentialClaims): { list: string; index: number } | undefined {
  const entry = status.find((one) => one.purpose === purpose)
  const base = `${origin}/status/`
  return entry?.list.startsWith(base) ? { list: entry.list.slice(base.length), index: entry.index } : undefined
}

function trustedKeys({ keys, origin }: TrustBundle): TrustedKeys {
  const controller = didWeb(origin)
  return {
    seal: keys.seal.map(trusted),
    credential: keys.credential.map((key) => ({ ...trusted(key), controller })),
    register: keys.register.map(trusted),
  }
}

function trusted({ id, publicKey, retiredAt, compromisedAt }: BundleKey): TrustedKey {
  return { id, publicKey: fromBase64(publicKey), retiredAt: dateOf(retiredAt), compromisedAt: dateOf(compromisedAt) }
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant)
}
