import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { parseFields } from '#app/platform/read-form.server.ts'
import { mapLike } from './instrument-result.ts'
import { loadAssessment } from './load-assessment.server.ts'
import { requirePart } from './require-part.ts'
import { elementsOf } from './scheme-body.ts'
import { mukEdition } from './step-forms.ts'
import { schemaOfUnitForm } from './unit-form-schema.ts'
import { isInstrument, rowsOf, type UnitFormKind, type UnitFormSpec, unitForms } from './unit-form-specs.ts'

/** Where a form was filled in on a device: an id of its own, and the form that was the newest then; null for none. */
export type Sending = { sendingId: string; seen: string | null }

/**
 * Keeps a form about one unit, as typed by field. An earlier one stays; the newest counts. What a device sends again is
 * kept once, and refused (`form_changed`) when somebody kept another one since. Throws `not_found`, `invalid_form`,
 * `competency_stage`, `map_missing`, `portfolio_empty`.
 */
export async function saveUnitForm({
  actor,
  applicationId,
  unit,
  kind,
  values,
  sending = null,
}: {
  actor: Actor
  applicationId: string
  unit: string
  kind: UnitFormKind
  values: Record<string, unknown>
  sending?: Sending | null
}): Promise<void> {
  const spec: UnitFormSpec = unitForms[kind]
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
    const { assessment, scheme } = await loadAssessment(tx, { applicationId })
    requirePart({ actor, part: spec.part, assessment })
    const found = scheme.units.find((known) => known.code === unit)
    if (!found) throw new AppError('not_found')
    if (sending && (await isKept(tx, { actor, applicationId, sending }))) return
    const { round } = assessment
    const late = assessment.people.held[actor.personId] === 'assessor' && assessment.assessor !== actor.personId
    const mapped = await unitsMapped(tx, { applicationId, round })
    // What was begun before maps were asked for can still be mapped.
    const isLateMap = kind === 'map' && assessment.stage === 'assessing' && !mapped.has(unit)
    const isTime = spec.stages.includes(assessment.stage) || isLateMap
    if (late || !isTime || !assessment.units[unit]?.open) throw new AppError('competency_stage')
    if (isInstrument(kind) && !mapped.has(unit)) throw new AppError('map_missing', { params: { units: unit } })
    const documents = await tx.competencyDocument.findMany({
      where: { applicationId, units: { has: unit }, removedAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, name: true },
    })
    if (spec.rows === 'documents' && documents.length === 0) throw new AppError('portfolio_empty')
    const body = parseFields(values, schemaOfUnitForm(spec, rowsOf(spec, elementsOf(found), documents)))
    const { code, title } = spec
    if (sending) {
      const where = { applicationId, code, unit, round }
      const newest = await tx.competencyForm.findFirst({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], select: { id: true } })
      if ((newest?.id ?? null) !== sending.seen) throw new AppError('form_changed')
    }
    await tx.competencyForm.create({
      data: {
        ...{ applicationId, code, title, step: kind, edition: mukEdition, unit, round, body },
        filledById: actor.personId,
        sendingId: sending?.sendingId ?? null,
      },
    })
    if (kind !== 'map' || body.forAll === undefined || body.forAll.length === 0) return
    const others = scheme.units.filter((other) => other.code !== unit && assessment.units[other.code]?.open && !mapped.has(other.code))
    await tx.competencyForm.createMany({
      data: others.map((other) => ({
        ...{ applicationId, code, title, step: kind, edition: mukEdition, unit: other.code, round, filledById: actor.personId },
        body: mapLike(body, elementsOf(other)),
      })),
    })
  })
}

async function unitsMapped(tx: Tx, { applicationId, round }: { applicationId: string; round: number }): Promise<Set<string | null>> {
  const maps = await tx.competencyForm.findMany({ where: { applicationId, round, step: 'map' }, select: { unit: true } })
  return new Set(maps.map(({ unit }) => unit))
}

type Kept = { actor: Actor; applicationId: string; sending: Sending }

async function isKept(tx: Tx, { actor, applicationId, sending: { sendingId } }: Kept): Promise<boolean> {
  const kept = await tx.competencyForm.findUnique({ where: { sendingId }, select: { applicationId: true, filledById: true } })
  if (!kept) return false
  if (kept.applicationId !== applicationId || kept.filledById !== actor.personId) throw new AppError('not_found')
  return true
}
