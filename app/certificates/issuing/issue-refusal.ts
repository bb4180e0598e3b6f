import { CertificateTextError } from '#app/certificates/certificate-text-error.ts'
import { AppError } from '#app/platform/app-error.ts'

/** Why a certificate cannot be issued yet; each has its text as `certificates.refusal.<reason>`. */
export const refusalReasons = [
  'not_completed',
  'undecided',
  'drawing',
  'name_unconfirmed',
  'public_url',
  'character',
  'text',
  'licence_missing',
  'licence_expired',
  'licence_scope',
  'seal_unreachable',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export type Refusal = { reason: RefusalReason; character: string; field: string }

/** The error of an issue that a person must look at. `field` is a path in the facts; neither holds a whole name. */
export function refuseIssue(reason: RefusalReason, { character = '', field = '' }: { character?: string; field?: string } = {}): AppError {
  return new AppError('issue_refused', { params: { reason, character, field } })
}

/** For `catch`: a text that cannot be printed becomes a refusal, anything else stays what it was. */
export function refuseUnprintable(error: unknown): never {
  if (error instanceof CertificateTextError) throw refuseIssue('character', error)
  throw error
}

/** The refusal behind an error; null for any other error. */
export function refusalOf(error: AppError): Refusal | null {
  const reason = refusalReasons.find((known) => known === error.params.reason)
  if (error.code !== 'issue_refused' || !reason) return null
  return { reason, character: String(error.params.character), field: String(error.params.field) }
}
