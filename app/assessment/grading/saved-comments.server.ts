import type { Bilingual } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

export type SavedComment = { commentId: string; text: string }

/** More would no longer be a list to choose from; the least used go unseen. */
const most = 60

/** The trainer's own sentences for a course, the most used first. */
export async function readSavedComments({ actor, courseId }: { actor: Actor; courseId: string }): Promise<SavedComment[]> {
  const rows = await db.savedComment.findMany({
    where: { trainerId: actor.personId, courseId },
    orderBy: [{ uses: 'desc' }, { createdAt: 'asc' }],
    take: most,
    select: { id: true, text: true },
  })
  return rows.map(({ id, text }) => ({ commentId: id, text }))
}

/** The comment with the chosen sentences of the trainer's own below it, each once. Ids of somebody else's add nothing. */
export async function withSavedComments({ actor, ids, comment }: { actor: Actor; ids: readonly string[]; comment: string }): Promise<string> {
  if (ids.length === 0) return comment
  const rows = await db.savedComment.findMany({ where: { id: { in: [...ids] }, trainerId: actor.personId }, select: { id: true, text: true } })
  const chosen = ids.flatMap((id) => rows.find((row) => row.id === id)?.text ?? [])
  return [comment.trim(), ...chosen.filter((text) => !comment.includes(text))].filter((part) => part !== '').join('\n')
}

/** All of the trainer's own sentences with the course they are for. */
export async function readAllSavedComments({ actor }: { actor: Actor }): Promise<(SavedComment & { course: Bilingual })[]> {
  const rows = await db.savedComment.findMany({
    where: { trainerId: actor.personId },
    orderBy: [{ courseId: 'asc' }, { uses: 'desc' }, { createdAt: 'asc' }],
    select: { id: true, text: true, course: { select: { currentVersionId: true } } },
  })
  return Promise.all(
    rows.map(async ({ id, text, course }) => {
      const { body } = await readCourseVersion({ courseVersionId: course.currentVersionId! })
      return { commentId: id, text, course: body.title }
    }),
  )
}

/** Takes a sentence out of the trainer's own list. */
export async function forgetComment({ actor, commentId }: { actor: Actor; commentId: string }): Promise<void> {
  await db.savedComment.deleteMany({ where: { id: commentId, trainerId: actor.personId } })
}
