import { z } from 'zod'
import { type Bilingual, findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { learnerForGraderSql } from './blind-grading.server.ts'
import { anyWaitingInBatchesOf, waitingInBatchesOf } from './grading-scope.server.ts'

export type QueueItem = {
  submissionId: string
  number: number
  submittedAt: Date
  /** The learner's name; in a batch that is graded blind, a code. */
  learner: string
  batchName: string
  timeZone: string
  task: Bilingual
  /** Who is grading it now; null when it is free. */
  holder: { name: string; isActor: boolean } | null
}

/** A page of the queue; `next` is the key of the page after it, null on the last one. `total` is null for more than a thousand. */
export type GradingQueue = { total: number | null; items: QueueItem[]; next: string | null }

const pageSize = 25
/** A longer queue is said to be longer than this: counting a hundred thousand rows tells nobody anything. */
const countLimit = 1000

type Row = {
  id: string
  number: number
  task: string
  submittedAt: Date
  learner: string
  batchName: string
  timeZone: string
  courseVersionId: string
  holderName: string | null
  holderIsActor: boolean
}

/** What waits for the actor's grade in all their batches, the oldest first. Pages follow a key, so a long queue stays quick. */
export async function readGradingQueue({ actor, after = null }: { actor: Actor; after?: string | null }): Promise<GradingQueue> {
  const [count, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from (${anyWaitingInBatchesOf(actor, { limit: countLimit + 1 })}) as waiting`,
    db.$queryRaw<Row[]>`
      select submission.id, submission.number, submission.task, submission.submitted_at as "submittedAt", ${learnerForGraderSql} as learner,
        batch.name as "batchName", batch.time_zone as "timeZone", submission.course_version_id as "courseVersionId",
        holder.name as "holderName", coalesce(holder.id = ${actor.personId}::uuid, false) as "holderIsActor"
      from (${waitingInBatchesOf(actor, { where: afterKey(after), limit: pageSize + 1 })}) as waiting
      join submission on submission.id = waiting.id
      join enrolment on enrolment.id = submission.enrolment_id
      join batch on batch.id = submission.batch_id
      left join grading_policy on grading_policy.batch_id = submission.batch_id
      left join person as holder on holder.id = submission.claimed_by_id and submission.claimed_until > now()
      order by submission.submitted_at, submission.id`,
  ])
  const page = rows.slice(0, pageSize)
  const items = await Promise.all(page.map(viewItem))
  const last = rows.length > pageSize ? page.at(-1) : undefined
  const total = count[0]?.total ?? 0
  return { total: total > countLimit ? null : total, items, next: last ? `${last.submittedAt.getTime()}.${last.id}` : null }
}

async function viewItem(row: Row): Promise<QueueItem> {
  const { body } = await readCourseVersion(row)
  const { id, number, submittedAt, learner, batchName, timeZone, holderName, holderIsActor } = row
  const holder = holderName === null ? null : { name: holderName, isActor: holderIsActor }
  return { submissionId: id, number, submittedAt, learner, batchName, timeZone, task: findTask(body, row.task)?.title ?? body.title, holder }
}

/** Rows after a key made of time and id; a key that makes no sense starts from the beginning. */
function afterKey(after: string | null): Prisma.Sql {
  const [, time, id] = /^(\d{1,15})\.(.+)$/.exec(after ?? '') ?? []
  if (!time || !z.uuid().safeParse(id).success) return Prisma.sql`true`
  return Prisma.sql`(submission.submitted_at, submission.id) > (${new Date(Number(time))}::timestamptz, ${id}::uuid)`
}
