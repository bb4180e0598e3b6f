import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { openStages } from './portfolio-rules.ts'
import { requirePart } from './require-part.ts'
import { requirementField } from './requirement-fields.ts'
import type { FormBody } from './step-forms.ts'

/**
 * The candidate takes a document out of the portfolio. Throws `not_found`, `competency_stage`, and `document_in_use` for
 * one that an assessor verified or that a submitted application names for a requirement.
 */
export async function removeDocument({
  actor,
  applicationId,
  documentId,
}: {
  actor: Actor
  applicationId: string
  documentId: string
}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
    const { assessment, scheme } = await loadAssessment(tx, { applicationId })
    requirePart({ actor, part: 'candidate', assessment })
    if (!openStages.includes(assessment.stage)) throw new AppError('competency_stage')
    const verified = await tx.competencyForm.findFirst({
      where: { applicationId, code: 'FR.IA.08', body: { path: [`${documentId}.V`], not: 'null' } },
      select: { id: true },
    })
    if (verified) throw new AppError('document_in_use')
    const isSubmitted = assessment.stage !== 'draft' && assessment.stage !== 'repair'
    const where = { applicationId, step: 'submit' }
    const submitted = isSubmitted
      ? await tx.competencyForm.findFirst({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { body: true } })
      : null
    const named = scheme.requirements.flatMap(({ key }) => (submitted?.body as FormBody | undefined)?.[requirementField(key)] ?? [])
    if (named.includes(documentId)) throw new AppError('document_in_use')
    const removed = await tx.competencyDocument.updateMany({
      where: { id: documentId, applicationId, removedAt: null },
      data: { removedAt: new Date() },
    })
    if (removed.count === 0) throw new AppError('not_found')
  })
}
