import { z } from 'zod'
import { type Bilingual, findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { databaseNow } from './database-clock.server.ts'
import { gradableBy } from './grading-scope.server.ts'

export type QueueItem = {
  submissionId: string
  number: number
  submittedAt: Date
  learner: string
  batchName: string
  timeZone: string
  task: Bilingual
  /** Who is grading it now; null when it is free. */
  holder: { name: string; isActor: boolean } | null
}

/** A page of the queue; `after` of the next page is null on the last one. */
export type GradingQueue = { total: number; items: QueueItem[]; next: string | null }

const pageSize = 25

/** What waits for the actor's grade in all their batches, the oldest first. Pages follow a key, so a long queue stays quick. */
export async function readGradingQueue({ actor, after = null }: { actor: Actor; after?: string | null }): Promise<GradingQueue> {
  const waiting = { AND: [gradableBy(actor), { state: 'submitted', enrolment: { state: 'active' } }] }
  const [now, total, rows] = await Promise.all([
    databaseNow(),
    db.submission.count({ where: waiting }),
    db.submission.findMany({
      where: { AND: [waiting, afterKey(after)] },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: pageSize + 1,
      select: {
        id: true,
        number: true,
        task: true,
        submittedAt: true,
        claimedById: true,
        claimedUntil: true,
        courseVersionId: true,
        enrolment: {
          select: {
            person: { select: { name: true } },
            batch: { select: { name: true, timeZone: true, roles: { select: { personId: true, person: { select: { name: true } } } } } },
          },
        },
      },
    }),
  ])
  const page = rows.slice(0, pageSize)
  const items = await Promise.all(
    page.map(async (row): Promise<QueueItem> => {
      const { body } = await readCourseVersion(row)
      const { person, batch } = row.enrolment
      const held = row.claimedUntil !== null && row.claimedUntil > now
      return {
        submissionId: row.id,
        number: row.number,
        submittedAt: row.submittedAt!,
        learner: person.name,
        batchName: batch.name,
        timeZone: batch.timeZone,
        task: findTask(body, row.task)?.title ?? body.title,
        holder: held
          ? { name: batch.roles.find(({ personId }) => personId === row.claimedById)?.person.name ?? '', isActor: row.claimedById === actor.personId }
          : null,
      }
    }),
  )
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return { total, items, next: last ? `${last.submittedAt!.getTime()}.${last.id}` : null }
}

/** Rows after a key made of time and id; a key that makes no sense starts from the beginning. */
function afterKey(after: string | null) {
  const [, time, id] = /^(\d{1,15})\.(.+)$/.exec(after ?? '') ?? []
  if (!time || !z.uuid().safeParse(id).success) return {}
  const submittedAt = new Date(Number(time))
  return { OR: [{ submittedAt: { gt: submittedAt } }, { submittedAt, id: { gt: id } }] }
}
