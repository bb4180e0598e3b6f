import type { CourseBody } from '#app/courses/course-body.ts'
import type { LearnerStep } from '#app/learning/next-step.tsx'
import type { Progress } from '#app/learning/progress.ts'
import type { Completion } from './completion.ts'

/**
 * What to put before the learner now: the first thing that only they can do; without one, whether talking to the
 * trainer helps (the quiz is used up) or there is only to wait.
 */
export function nextStep({ completion, body, progress }: { completion: Completion; body: CourseBody; progress: Progress }): LearnerStep {
  const undone = completion.requirements.filter(({ state }) => state !== 'done')
  const mine = undone.find(({ state, holder }) => state === 'open' && holder?.role === 'learner')
  const lesson = body.lessons.find(({ slug }) => slug === progress.resume)
  if (mine?.kind === 'lessons' && lesson) {
    return {
      kind: 'lessons',
      href: `/kursus/${body.slug}/${lesson.slug}`,
      lesson: lesson.title,
      completed: progress.completed.size,
      total: progress.total,
    }
  }
  if (mine?.href && (mine.kind === 'quiz' || mine.kind === 'task' || mine.kind === 'name')) return { kind: mine.kind, href: mine.href }
  const isUsedUp = undone.some(({ kind, state, holder }) => kind === 'quiz' && state === 'open' && holder?.role === 'trainer')
  return { kind: isUsedUp ? 'trainer' : 'wait' }
}
