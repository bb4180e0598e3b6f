import { databaseNow } from '#app/assessment/database-clock.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import { parseName } from '#app/people/name.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { collectFacts } from './collect-facts.server.ts'
import { refuseUnprintable } from './issue-refusal.ts'
import { renderPreview } from './render-certificate.server.ts'
import { requirePrintableName } from './require-printable-name.server.ts'

/**
 * The learner's certificate as it would look today, drawn by the renderer of real ones, with `name` or else the name
 * confirmed so far. Throws `not_found`, and `invalid_form` for a name that cannot be printed,
 * `issue_refused` when another text cannot.
 */
export async function previewCertificate({ actor, enrolmentId, name }: { actor: Actor; enrolmentId: string; name?: string }): Promise<Uint8Array> {
  await readEnrolment({ actor, enrolmentId })
  const { facts, template } = await collectFacts({ enrolmentId, at: await databaseNow(), name: name === undefined ? undefined : cleanName(name) })
  await requirePrintableName(facts.name)
  return renderPreview({ facts, template }).catch(refuseUnprintable)
}

function cleanName(text: string): string {
  const parsed = parseName(text)
  if (!parsed.ok) throw new AppError('invalid_form', { fields: { name: { key: parsed.problem } } })
  return parsed.name
}
