import type { Actor } from '#app/platform/actor.ts'
import { AppError, type FieldError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { checkTemplate } from './check-template.server.ts'
import { readTemplateDraft } from './draft-template.server.ts'
import { fieldOfProblem } from './template-form.ts'

/**
 * Publishes the draft of a template: from then on it is used, and never changed again. Throws `forbidden`, `not_found`,
 * and `invalid_form` with a message for each field that keeps it from being printed well.
 */
export async function publishTemplate({ actor, templateId }: { actor: Actor; templateId: string }): Promise<void> {
  requireOperator(actor)
  const draft = await readTemplateDraft({ actor, templateId })
  const problems = await checkTemplate(draft.body)
  if (problems.length > 0) {
    const fields: Record<string, FieldError> = {}
    for (const problem of problems) fields[fieldOfProblem(problem.field)] ??= { key: problem.key, params: problem.params }
    throw new AppError('invalid_form', { fields })
  }
  await inTransaction(async (tx) => {
    const { count } = await tx.certificateTemplateVersion.updateMany({
      where: { id: draft.versionId, state: 'draft', body: { equals: draft.body } },
      data: { state: 'published', publishedAt: new Date() },
    })
    // Changed or published meanwhile, in another window: what was checked is not what would be printed.
    if (count === 0) throw new AppError('not_found')
    const detail = { version: draft.number }
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'template.published',
      subjectType: 'certificate_template',
      subjectId: templateId,
      detail,
    })
  })
}
