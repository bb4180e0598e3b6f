import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { parseFields } from '#app/platform/read-form.server.ts'
import type { Stage } from './assessment-state.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { requirePart } from './require-part.ts'
import { looseForms, mukEdition } from './step-forms.ts'
import { schemaOfStep } from './step-schema.ts'

/** While the assessment can still be done otherwise. */
export const adjustable: readonly Stage[] = ['assigned', 'planned', 'assessing']

/**
 * The assessor keeps what is done otherwise for this candidate and why (FR.AK.07), with the candidate's word that it may
 * be written down. An earlier one stays. Throws `not_found`, `invalid_form`, `competency_stage`.
 */
export async function saveAdjustment({
  actor,
  applicationId,
  values,
}: {
  actor: Actor
  applicationId: string
  values: Record<string, unknown>
}): Promise<void> {
  const { part, form, fields } = looseForms.adjustment
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
    const { assessment } = await loadAssessment(tx, { applicationId })
    requirePart({ actor, part, assessment })
    const body = parseFields(values, schemaOfStep(fields))
    if (assessment.assessor !== actor.personId || !adjustable.includes(assessment.stage)) throw new AppError('competency_stage')
    const { round } = assessment
    await tx.competencyForm.create({
      data: { applicationId, ...form, step: 'adjustment', edition: mukEdition, round, filledById: actor.personId, body },
    })
  })
}
