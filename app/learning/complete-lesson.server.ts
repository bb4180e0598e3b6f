import { findLesson } from '#app/courses/course-body.ts'
import { videosAsked } from '#app/courses/lesson-videos.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { neighbours } from './progress.ts'
import { readEnrolment } from './read-enrolment.server.ts'
import { requireWatched } from './require-watched.server.ts'

/**
 * Marks a lesson as finished and returns the one to read next, null at the end. Repeating it changes nothing.
 * Throws `not_found` for somebody else's enrolment or a lesson that the course has not, `enrolment_closed`, and
 * `video_unwatched` where the lesson asks for its video and neither that nor an answer about its text is there.
 */
export async function completeLesson({
  actor,
  enrolmentId,
  lesson,
  answers = {},
}: {
  actor: Actor
  enrolmentId: string
  lesson: string
  /** Form fields as sent; those of `answerField` count. */
  answers?: Readonly<Record<string, unknown>>
}): Promise<{ next: string | null }> {
  const enrolment = await readEnrolment({ actor, enrolmentId })
  const { body } = await readCourseVersion(enrolment)
  const found = findLesson(body, lesson)
  if (!found) throw new AppError('not_found')
  await requireWatched({ actor, asked: videosAsked(found), answers })
  const written = await db.$executeRaw`
    insert into lesson_progress (enrolment_id, lesson, opened_at, completed_at)
    select id, ${lesson}, now(), now() from enrolment where id = ${enrolmentId}::uuid and state = 'active'
    on conflict (enrolment_id, lesson) do update set completed_at = coalesce(lesson_progress.completed_at, excluded.completed_at)`
  if (written === 0) throw new AppError('enrolment_closed')
  return { next: neighbours(body, lesson).next }
}
