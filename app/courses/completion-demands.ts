import { type Bilingual, type CourseBody, findPaper, findTask, maxPoints } from './course-body.ts'

/** What a course asks for completion, as data for a page. */
export type CompletionDemands = {
  lessons: number
  paper: { title: Bilingual; draw: number; minutes: number; attempts: number; passPercent: number } | null
  task: { title: Bilingual; minutes: number; passPoints: number; maxPoints: number } | null
  decision: boolean
}

export function completionDemands(body: CourseBody): CompletionDemands {
  const { completion, lessons } = body
  const paper = completion.paper === null ? undefined : findPaper(body, completion.paper)
  const task = completion.task === null ? undefined : findTask(body, completion.task)
  return {
    lessons: lessons.length,
    paper: paper ? { title: paper.title, draw: paper.draw, minutes: paper.minutes, attempts: paper.attempts, passPercent: paper.passPercent } : null,
    task: task ? { title: task.title, minutes: task.minutes, passPoints: task.rubric.passPoints, maxPoints: maxPoints(task.rubric) } : null,
    decision: completion.decision,
  }
}
