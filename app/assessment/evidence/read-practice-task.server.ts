import type { Bilingual, Task } from '#app/courses/course-body.ts'
import { renderMarkup } from '#app/courses/lesson-html.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { readEnrolment } from '#app/learning/read-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'

export type PracticeTask = {
  enrolmentId: string
  title: Bilingual
  minutes: number
  instructionsHtml: string
  ask: string[]
  rubric: Task['rubric']
}

/** A practice task of the learner's own course. Throws `not_found` for anybody else's and for the one that counts. */
export async function readPracticeTask({ actor, enrolmentId, task }: { actor: Actor; enrolmentId: string; task: string }): Promise<PracticeTask> {
  const { courseVersionId } = await readEnrolment({ actor, enrolmentId })
  const { body } = await readCourseVersion({ courseVersionId })
  const found = body.tasks.find(({ key }) => key === task && key !== body.completion.task)
  if (!found) throw new AppError('not_found')
  const { title, minutes, instructions, evidence, rubric } = found
  return { enrolmentId, title, minutes, instructionsHtml: renderMarkup({ body, source: instructions }), ask: evidence.ask, rubric }
}
