import { findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readNames } from '#app/people/read-names.server.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { attemptConditionsSchema, attemptMilliseconds, type Grant, type GrantKind } from './conditions.ts'
import { readConditions } from './read-conditions.server.ts'

/** Enrolments whose conditions the actor may change: a trainer's own batches, an operator's all, nobody's own. */
function enrolmentsInCareOf(actor: Actor): Prisma.EnrolmentWhereInput {
  const batch = hasRole(actor, 'operator') ? {} : { batch: { roles: { some: { personId: actor.personId, role: 'trainer', removedAt: null } } } }
  return { personId: { not: actor.personId }, ...batch }
}

/**
 * Grants extra time, oral reading or extra attempts at the final quiz. Extra time also reaches an attempt that is open; it
 * is never made shorter. Throws `not_found`, `enrolment_closed`.
 */
export async function grantConditions({
  actor,
  enrolmentId,
  grant,
  reason,
}: {
  actor: Actor
  enrolmentId: string
  grant: Grant
  reason: string
}): Promise<void> {
  const enrolment = await db.enrolment.findFirst({ where: { AND: [{ id: enrolmentId }, enrolmentsInCareOf(actor)] } })
  if (!enrolment) throw new AppError('not_found')
  if (enrolment.state !== 'active') throw new AppError('enrolment_closed')
  const { body } = await readCourseVersion(enrolment)
  const paper = body.completion.paper === null ? undefined : findPaper(body, body.completion.paper)
  if (!paper) throw new AppError('not_found')
  await inTransaction(async (tx) => {
    await tx.assessmentGrantEvent.create({ data: { enrolmentId, paper: paper.key, ...grant, reason, grantedById: actor.personId } })
    if (grant.kind === 'extra_attempt') return
    const [open] = await tx.$queryRaw<{ id: string; startedAt: Date; expiresAt: Date; conditions: unknown }[]>`
      select id, started_at as "startedAt", expires_at as "expiresAt", conditions from attempt
      where enrolment_id = ${enrolmentId}::uuid and paper = ${paper.key} and state = 'open' for update`
    if (!open) return
    const { extraPercent, oral } = await readConditions({ enrolmentId, paper: paper.key, tx })
    const wanted = new Date(open.startedAt.getTime() + attemptMilliseconds({ minutes: paper.minutes, extraPercent }))
    const before = attemptConditionsSchema.parse(open.conditions)
    const conditions = { ...before, extraPercent: Math.max(extraPercent, before.extraPercent), oral }
    await tx.attempt.update({ where: { id: open.id }, data: { conditions, expiresAt: wanted > open.expiresAt ? wanted : open.expiresAt } })
  })
}

export type ConditionsDesk = {
  enrolmentId: string
  batchId: string
  learner: string
  batchName: string
  timeZone: string
  isActive: boolean
  minutes: number
  attemptsUsed: number
  attemptsAllowed: number
  extraPercent: number
  oral: boolean
  events: { kind: GrantKind; amount: number; reason: string; by: string; at: Date }[]
}

/** What was granted to one learner for the final quiz, newest first. Throws `not_found`. */
export async function readConditionsDesk({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<ConditionsDesk> {
  const row = await db.enrolment.findFirst({
    where: { AND: [{ id: enrolmentId }, enrolmentsInCareOf(actor)] },
    include: {
      person: { select: { name: true } },
      batch: { select: { id: true, name: true, timeZone: true } },
      assessmentGrants: { orderBy: [{ at: 'desc' }, { id: 'desc' }] },
      attempts: { select: { paper: true } },
    },
  })
  if (!row) throw new AppError('not_found')
  const { body } = await readCourseVersion(row)
  const paper = body.completion.paper === null ? undefined : findPaper(body, body.completion.paper)
  if (!paper) throw new AppError('not_found')
  const own = row.assessmentGrants.filter((grant) => grant.paper === paper.key)
  const [conditions, nameOf] = await Promise.all([
    readConditions({ enrolmentId, paper: paper.key }),
    readNames(own.map(({ grantedById }) => grantedById)),
  ])
  return {
    enrolmentId,
    batchId: row.batch.id,
    learner: row.person.name,
    batchName: row.batch.name,
    timeZone: row.batch.timeZone,
    isActive: row.state === 'active',
    minutes: paper.minutes,
    attemptsUsed: row.attempts.filter((attempt) => attempt.paper === paper.key).length,
    attemptsAllowed: paper.attempts + conditions.extraAttempts,
    extraPercent: conditions.extraPercent,
    oral: conditions.oral,
    events: own.map(({ kind, amount, reason, grantedById, at }) => ({
      kind: kind as GrantKind,
      amount,
      reason,
      at,
      by: nameOf(grantedById),
    })),
  }
}
