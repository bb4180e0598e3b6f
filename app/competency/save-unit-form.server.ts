import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { parseFields } from '#app/platform/read-form.server.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { requirePart } from './require-part.ts'
import { elementsOf } from './scheme-body.ts'
import { mukEdition } from './step-forms.ts'

const unitForms = {
  'self-assessment': { part: 'candidate', code: 'FR.APL.02', title: 'Asesmen Mandiri', stages: ['draft', 'repair'] },
  observation: {
    part: 'assessor',
    code: 'FR.IA.01',
    title: 'Ceklis Observasi Aktivitas di Tempat Kerja atau Tempat Kerja Simulasi',
    stages: ['assessing'],
  },
} as const

const words = z.string().trim().max(2000, 'form.too_long')

/**
 * Keeps a form about one unit: the candidate's answers K or BK per element, or the assessor's ya or tidak per criterion
 * with both names as signatures. An earlier one stays; the newest counts. Throws `not_found`, `invalid_form`,
 * `competency_stage`.
 */
export async function saveUnitForm({
  actor,
  applicationId,
  unit,
  kind,
  values,
}: {
  actor: Actor
  applicationId: string
  unit: string
  kind: keyof typeof unitForms
  values: Record<string, unknown>
}): Promise<void> {
  const { part, code, title, stages } = unitForms[kind]
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
    const { assessment, scheme } = await loadAssessment(tx, { applicationId })
    requirePart({ actor, part, assessment })
    const found = scheme.units.find((known) => known.code === unit)
    if (!found) throw new AppError('not_found')
    const late = assessment.people.held[actor.personId] === 'assessor' && assessment.assessor !== actor.personId
    if (late || !(stages as readonly string[]).includes(assessment.stage) || !assessment.units[unit]?.open) throw new AppError('competency_stage')
    const elements = elementsOf(found)
    const fields =
      kind === 'self-assessment'
        ? elements.flatMap(({ key }) => [[key, z.enum(['K', 'BK'], 'form.required')] as const, [`${key}.bukti`, words.default('')] as const])
        : [
            ...elements.flatMap(({ items }) => items.map((item) => [item.code, z.enum(['ya', 'tidak'], 'form.required')] as const)),
            ['note', words.default('')] as const,
            ['assessorName', words.min(1, 'form.required')] as const,
            ['candidateName', words.min(1, 'form.required')] as const,
          ]
    const body = parseFields(values, z.object(Object.fromEntries(fields))) as Record<string, string>
    const { round } = assessment
    await tx.competencyForm.create({
      data: { applicationId, code, title, step: kind, edition: mukEdition, unit, round, filledById: actor.personId, body },
    })
  })
}
