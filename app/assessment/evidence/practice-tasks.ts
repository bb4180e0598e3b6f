import type { Bilingual, CourseBody } from '#app/courses/course-body.ts'

export type PracticeTaskFacts = { key: string; title: Bilingual; minutes: number }

/** Tasks that decide nothing: they are done at home or at a meeting and shown to the trainer, not handed in here. */
export function practiceTasks(body: CourseBody): PracticeTaskFacts[] {
  return body.tasks.filter(({ key }) => key !== body.completion.task).map(({ key, title, minutes }) => ({ key, title, minutes }))
}
