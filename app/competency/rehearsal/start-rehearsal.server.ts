import { randomUUID } from 'node:crypto'
import { readVoidQuestions } from '#app/assessment/corrections/read-corrections.server.ts'
import { elementsOf, type SchemeBody, schemeBodySchema } from '#app/competency/scheme-body.ts'
import { readCatalogue } from '#app/courses/read-catalogue.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { drawUnit } from './draw-rehearsal.ts'
import type { RehearsalParts } from './rehearsal-parts.ts'

/** How many a person keeps; the oldest goes for the next. */
export const mostRehearsals = 10

/** Draws a rehearsal of a scheme as it stands now, whether or not it may be applied for. Throws `not_found`. */
export async function startRehearsal({ actor, slug }: { actor: Actor; slug: string }): Promise<{ rehearsalId: string }> {
  const scheme = await db.scheme.findUnique({ where: { slug }, select: { currentVersion: { select: { id: true, body: true } } } })
  if (!scheme?.currentVersion) throw new AppError('not_found')
  const { id: schemeVersionId, body } = scheme.currentVersion
  const parts = await drawParts(schemeBodySchema.parse(body), randomUUID())
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`rehearsal:${actor.personId}`}, 0))`
    const own = { where: { personId: actor.personId } }
    const kept = await tx.competencyRehearsal.findMany({ ...own, orderBy: { id: 'desc' }, skip: mostRehearsals - 1, select: { id: true } })
    await tx.competencyRehearsal.deleteMany({ where: { personId: actor.personId, id: { in: kept.map(({ id }) => id) } } })
    const { id } = await tx.competencyRehearsal.create({ data: { personId: actor.personId, schemeVersionId, parts }, select: { id: true } })
    return { rehearsalId: id }
  })
}

async function drawParts({ units }: SchemeBody, seed: string): Promise<RehearsalParts> {
  const courses = await readCatalogue()
  const parts = units.map(async (unit): Promise<[string, RehearsalParts[string]]> => {
    const course = courses.find(({ body }) => body.units.some(({ code }) => code === unit.code))
    if (!course) return [unit.code, { courseVersionId: null, asked: [], oral: [], done: null }]
    const { body, courseVersionId } = course
    const without = await readVoidQuestions({ courseVersionId })
    return [unit.code, { courseVersionId, ...drawUnit({ body, elements: elementsOf(unit), seed: `${seed}:${unit.code}`, without }), done: null }]
  })
  return Object.fromEntries(await Promise.all(parts))
}
