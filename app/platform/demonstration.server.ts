import { recordAudit } from './audit.server.ts'
import { db, inTransaction } from './database.server.ts'

const mark = { action: 'demonstration.completed', subjectType: 'portal', subjectId: '00000000-0000-0000-0000-000000000001' } as const

/** Records that the demonstration was filled to the end. */
export async function markDemonstrationComplete(): Promise<void> {
  await inTransaction((tx) => recordAudit(tx, { actorId: null, ...mark }))
}

/** True when a demonstration was begun and its filling was cut short. A real portal is never that. */
export async function isDemonstrationHalfMade(): Promise<boolean> {
  const portal = await db.portal.findUnique({ where: { id: 1 }, select: { isDemo: true } })
  return portal?.isDemo === true && (await db.auditEvent.count({ where: mark })) === 0
}

/** Empties the database of a half-made demonstration, jobs included, so that it can be made anew. Refuses anything else. */
export async function dropHalfMadeDemonstration(): Promise<void> {
  if (!(await isDemonstrationHalfMade())) throw new Error('only a half-made demonstration may be dropped')
  await db.$executeRaw`drop schema public cascade`
  await db.$executeRaw`create schema public`
  await db.$executeRaw`drop schema if exists jobs cascade`
}
