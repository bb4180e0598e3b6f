import type { CertificateKind } from '#app/certificates/certificate-kind.ts'
import type { FileCheck } from '../file-check.ts'
import type { ShownDetails, VerificationAnswer } from '../verification-answer.ts'

/** One thing that was checked in a file: an instant, a provider or what differs belong to some. */
type ApiCheck = { name: FileCheck['name']; outcome: FileCheck['outcome']; at: string | null; provider: string | null; parts: string[] }

/** What the interface for programs answers: every field always there, whether anything was found or not. */
export type ApiAnswer = {
  found: boolean
  state: VerificationAnswer['state']
  number: string | null
  kind: CertificateKind | null
  name: string | null
  nameMasked: boolean
  course: { id: string; en: string } | null
  issuer: string | null
  issuedOn: string | null
  validUntil: string | null
  timeZone: string | null
  sample: boolean
  since: string | null
  reason: string | null
  supersededBy: string | null
  supersedes: string | null
  details: ShownDetails | null
  /** Certificates inside a file with several of one person. */
  passport: { holder: string; madeAt: string; certificates: { number: string; state: string | null; validUntil: string }[] } | null
  file: { original: boolean; credential: boolean; checks: ApiCheck[] } | null
  checkedAt: string
}

/** An answer for programs. `at` is when it was found, an instant. */
export function apiAnswer(answer: VerificationAnswer, { at: checkedAt, isFile = false }: { at: Date; isFile?: boolean }): ApiAnswer {
  const known = 'name' in answer ? answer : null
  const checks = 'checks' in answer ? answer.checks : []
  return {
    found: known !== null,
    state: answer.state,
    number: answer.number,
    kind: known?.kind ?? null,
    name: known?.name ?? null,
    nameMasked: known?.isMasked ?? false,
    course: known?.course ?? null,
    issuer: known?.issuer ?? null,
    issuedOn: known?.issuedOn ?? null,
    validUntil: known?.validUntil ?? null,
    timeZone: known?.timeZone ?? null,
    sample: known?.isDemo ?? false,
    since: known?.since?.toISOString() ?? null,
    reason: known?.reason ?? null,
    supersededBy: known?.supersededBy ?? null,
    supersedes: known?.supersedes ?? null,
    details: known?.details ?? null,
    passport:
      answer.state === 'passport'
        ? {
            holder: answer.holder,
            madeAt: answer.madeAt.toISOString(),
            certificates: answer.entries.map(({ number, state, validUntil }) => ({ number, state, validUntil })),
          }
        : null,
    file: isFile
      ? {
          original: known?.isOriginalFile ?? false,
          credential: known?.isOriginalCredential ?? false,
          checks: checks.map(({ name, outcome, at, provider, parts }) => ({
            name,
            outcome,
            at: at?.toISOString() ?? null,
            provider: provider ?? null,
            parts: parts ?? [],
          })),
        }
      : null,
    checkedAt: checkedAt.toISOString(),
  }
}
