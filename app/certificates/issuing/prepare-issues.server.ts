import { certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { publicAddress } from '#app/certificates/public-address.server.ts'
import { requirePrintable } from '#app/certificates/render-certificate.server.ts'
import { nameOfTemplate } from '#app/certificates/templates/find-template.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import type { Basis } from './basis.ts'
import { type CollectedFacts, collectManyFacts } from './collect-facts.server.ts'
import type { IssueDraft } from './issue-chunk.server.ts'
import { refuseIssue, refuseUnprintable } from './issue-refusal.ts'
import { requireLicence } from './licence.server.ts'

type Order = { enrolmentIds: readonly string[]; at: Date; tx?: Tx }

/**
 * Everything that can refuse an issue, checked before a number is drawn: for each enrolment what will be issued, or the
 * error (`issue_refused`, `not_found`) that says why not. Facts are read in `tx`.
 */
export async function prepareIssues({ enrolmentIds, at, tx = db }: Order): Promise<Map<string, IssueDraft | AppError>> {
  const collected = await collectManyFacts({ enrolmentIds, at, tx })
  const prepared = new Map<string, IssueDraft | AppError>()
  for (const enrolmentId of enrolmentIds) {
    const found = collected.get(enrolmentId) ?? new AppError('not_found')
    prepared.set(enrolmentId, found instanceof AppError ? found : await draftOf({ enrolmentId }, found, at).catch(onlyRefusal))
  }
  return prepared
}

/** The draft of what these facts are about; throws what refuses it (`issue_refused`). */
export async function draftOf(basis: Basis, found: CollectedFacts, issuedAt: Date): Promise<IssueDraft> {
  const { personId, missing, confirmedName, facts, template } = found
  if (missing === 'more') throw refuseIssue('not_completed')
  if (missing === 'decision') throw refuseIssue('undecided')
  if (missing === 'name' || confirmedName === null) throw refuseIssue('name_unconfirmed')
  requireLicence(facts)
  const origin = publicAddress(facts)
  await requirePrintable(facts).catch(refuseUnprintable)
  const complete = certificateFactsSchema
    .omit({ number: true, verification: true })
    .parse({ ...facts, issuedAt: issuedAt.toISOString(), template: nameOfTemplate(template) })
  return { basis, personId, issuedAt, origin, facts: complete, template }
}

/** For `catch`: an error that says why not, to be kept; anything else is thrown on. */
export function onlyRefusal(error: unknown): AppError {
  if (error instanceof AppError) return error
  throw error
}
