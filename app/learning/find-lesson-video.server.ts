import { findLesson } from '#app/courses/course-body.ts'
import { videosShown } from '#app/courses/lesson-videos.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { findMyEnrolment } from './find-my-enrolment.server.ts'

/**
 * Proves that a lesson shows a video, in the version that this visitor reads, and on whose programme's account they watch.
 * Throws `not_found` for any other video: what is in the library is nobody's business before a lesson shows it.
 */
export async function findLessonVideo({
  actor,
  course,
  lesson,
  video,
}: {
  actor: Actor | null
  course: string
  lesson: string
  video: string
}): Promise<{ programmeId: string | null }> {
  const mine = actor && (await findMyEnrolment({ actor, course }))
  const { body } = mine ? await readCourseVersion(mine) : await readCourse({ slug: course })
  const found = findLesson(body, lesson)
  if (!found || !videosShown(found).includes(video)) throw new AppError('not_found')
  return { programmeId: mine?.programmeId ?? null }
}
