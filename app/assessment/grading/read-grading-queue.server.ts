import { z } from 'zod'
import { type Bilingual, findPaper, findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { learnerForGraderSql } from './blind-grading.server.ts'
import { anyWaitingInBatchesOf, waitingInBatchesOf } from './grading-scope.server.ts'
import type { WaitingItem } from './waiting-item.ts'

export type QueueItem = WaitingItem & {
  since: Date
  /** The learner's name; in a batch that is graded blind, a code. */
  learner: string
  batchName: string
  timeZone: string
  /** The task, or the paper that asked the question. */
  title: Bilingual
  /** The version of a task, or the question that was answered. */
  number: number | null
  question: string | null
  /** Who is grading it now; null when it is free. */
  holder: { name: string; isActor: boolean } | null
}

/** A page of the queue; `next` is the key of the page after it, null on the last one. `total` is null for more than a thousand. */
export type GradingQueue = { total: number | null; items: QueueItem[]; next: string | null }

const pageSize = 25
/** A longer queue is said to be longer than this: counting a hundred thousand rows tells nobody anything. */
const countLimit = 1000

type Row = WaitingItem & {
  since: Date
  learner: string
  batchName: string
  timeZone: string
  courseVersionId: string
  task: string | null
  number: number | null
  paper: string | null
  question: string | null
  holderName: string | null
  holderIsActor: boolean
}

/** What waits for the actor's judgement in all their batches, the oldest first. Pages follow a key, so a long queue stays quick. */
export async function readGradingQueue({ actor, after = null }: { actor: Actor; after?: string | null }): Promise<GradingQueue> {
  const [count, rows] = await Promise.all([
    db.$queryRaw<{ total: number }[]>`select count(*)::int as total from (${anyWaitingInBatchesOf(actor, { limit: countLimit + 1 })}) as waiting`,
    db.$queryRaw<Row[]>`
      select grading_item.id as "itemId", grading_item.kind, grading_item.since, ${learnerForGraderSql} as learner,
        batch.name as "batchName", batch.time_zone as "timeZone", submission.task, submission.number, attempt.paper, answer_to_judge.question,
        coalesce(submission.course_version_id, attempt.course_version_id) as "courseVersionId",
        holder.name as "holderName", coalesce(holder.id = ${actor.personId}::uuid, false) as "holderIsActor"
      from (${waitingInBatchesOf(actor, { where: afterKey(after), limit: pageSize + 1 })}) as waiting
      join grading_item on grading_item.id = waiting.id
      join enrolment on enrolment.id = grading_item.enrolment_id
      join batch on batch.id = grading_item.batch_id
      left join submission on submission.id = grading_item.id
      left join answer_to_judge on answer_to_judge.id = grading_item.id
      left join attempt on attempt.id = answer_to_judge.attempt_id
      left join grading_policy on grading_policy.batch_id = grading_item.batch_id
      left join person as holder on holder.id = grading_item.claimed_by_id and grading_item.claimed_until > now()
      order by grading_item.since, grading_item.id`,
  ])
  const page = rows.slice(0, pageSize)
  const items = await Promise.all(page.map(viewItem))
  const last = rows.length > pageSize ? page.at(-1) : undefined
  const total = count[0]?.total ?? 0
  return { total: total > countLimit ? null : total, items, next: last ? `${last.since.getTime()}.${last.itemId}` : null }
}

async function viewItem({ courseVersionId, task, paper, question, holderName, holderIsActor, ...item }: Row): Promise<QueueItem> {
  const { body } = await readCourseVersion({ courseVersionId })
  const title = (task === null ? findPaper(body, paper ?? '') : findTask(body, task))?.title ?? body.title
  const asked = question === null ? null : (body.questions.find(({ id }) => id === question)?.text ?? question)
  return { ...item, title, question: asked, holder: holderName === null ? null : { name: holderName, isActor: holderIsActor } }
}

/** Rows after a key made of time and id; a key that makes no sense starts from the beginning. */
function afterKey(after: string | null): Prisma.Sql {
  const [, time, id] = /^(\d{1,15})\.(.+)$/.exec(after ?? '') ?? []
  if (!time || !z.uuid().safeParse(id).success) return Prisma.sql`true`
  return Prisma.sql`(grading_item.since, grading_item.id) > (${new Date(Number(time))}::timestamptz, ${id}::uuid)`
}
