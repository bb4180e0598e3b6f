import { AppError } from '#app/platform/app-error.ts'

/** What a certificate certifies: a completed enrolment, or the assessment of a whole scheme. */
export type Basis = { enrolmentId: string } | { applicationId: string }

/** The one id; no two rows of either table share one. */
export function idOfBasis(basis: Basis): string {
  return 'enrolmentId' in basis ? basis.enrolmentId : basis.applicationId
}

/** The basis as its two columns, of which one is empty. */
export function columnsOfBasis(basis: Basis): { enrolmentId: string | null; applicationId: string | null } {
  return { enrolmentId: null, applicationId: null, ...basis }
}

/** The basis that two columns hold; `not_found` when they hold none. */
export function basisOf({ enrolmentId, applicationId }: { enrolmentId: string | null; applicationId: string | null }): Basis {
  if (enrolmentId !== null) return { enrolmentId }
  if (applicationId !== null) return { applicationId }
  throw new AppError('not_found')
}
