import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

type GivenComment = {
  actor: Actor
  submissionId: string
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
export async function keepComments({ actor, submissionId, comment, used, keep }: GivenComment): Promise<void> {
  const { enrolment } = await db.submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: { enrolment: { select: { batch: { select: { courseId: true } } } } },
  })
  const { courseId } = enrolment.batch
  await db.$executeRaw`
    update saved_comment set uses = uses + 1
    where trainer_id = ${actor.personId}::uuid and course_id = ${courseId}::uuid and position(text in ${used}) > 0`
  const text = comment.trim().slice(0, 500)
  if (keep && text !== '') await db.savedComment.createMany({ data: [{ trainerId: actor.personId, courseId, text }], skipDuplicates: true })
}
