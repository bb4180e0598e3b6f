import { mayReadAskedCourse } from '#app/assessment/papers/find-asked-question.server.ts'
import type { CourseBody } from '#app/courses/course-body.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'

export type BankCourse = { courseId: string; courseVersionId: string; number: number; body: CourseBody }

/** The current version of a course whose banks the actor may read, write and review: its trainers and operators. Throws `not_found`. */
export async function readBankCourse({ actor, course }: { actor: Actor; course: string }): Promise<BankCourse> {
  if (!(await mayReadAskedCourse({ actor, course }))) throw new AppError('not_found')
  return readCourse({ slug: course })
}
