import { type CourseBody, findTask, type Task } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'

export type OwnTask = { enrolmentId: string; batchId: string; courseVersionId: string; active: boolean; body: CourseBody; task: Task }

/** The practical task of the learner's own enrolment. Throws `not_found` when either is missing. */
export async function readOwnTask({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<OwnTask> {
  const { courseVersionId, state, batch } = await readEnrolment({ actor, enrolmentId })
  const { body } = await readCourseVersion({ courseVersionId })
  const task = body.completion.task === null ? undefined : findTask(body, body.completion.task)
  if (!task) throw new AppError('not_found')
  return { enrolmentId, batchId: batch.batchId, courseVersionId, active: state === 'active', body, task }
}

/** The same for whoever is about to change it. Throws `enrolment_closed` besides. */
export async function requireOpenTask(scope: { actor: Actor; enrolmentId: string }): Promise<OwnTask> {
  const own = await readOwnTask(scope)
  if (!own.active) throw new AppError('enrolment_closed')
  return own
}
