import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { enrolmentOfItemSql } from './grading-scope.server.ts'

type GivenComment = {
  actor: Actor
  /** What was graded. */
  itemId: string
  /** As it was typed. */
  comment: string
  /** With the kept sentences that were added to it. */
  used: string
  /** Keeps what was typed, to be used again. */
  keep: boolean
}

/**
 * After grading: keeps the comment for the course when that was asked for, and counts which kept sentences it holds, so
 * that the useful ones come first. The same sentence kept twice is one.
 */
export async function keepComments({ actor, itemId, comment, used, keep }: GivenComment): Promise<void> {
  const [course] = await db.$queryRaw<{ id: string }[]>`
    select batch.course_id as id
    from ${enrolmentOfItemSql(itemId)} as item join enrolment on enrolment.id = item.enrolment_id join batch on batch.id = enrolment.batch_id`
  if (!course) return
  const courseId = course.id
  await db.$executeRaw`
    update saved_comment set uses = uses + 1
    where trainer_id = ${actor.personId}::uuid and course_id = ${courseId}::uuid and position(text in ${used}) > 0`
  const text = comment.trim().slice(0, 500)
  if (keep && text !== '') await db.savedComment.createMany({ data: [{ trainerId: actor.personId, courseId, text }], skipDuplicates: true })
}
