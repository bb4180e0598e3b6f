import type { CourseBody } from '#app/courses/course-body.ts'

export type Progress = {
  /** Slugs of finished lessons that the course has. */
  completed: ReadonlySet<string>
  total: number
  /** Where to go on; null when every lesson is finished. */
  resume: string | null
}

type Seen = { lesson: string; completedAt: Date | null }

/**
 * Where the learner stands. To go on is the lesson opened last if it is unfinished, else the first unfinished one
 * after it, else the first unfinished one of the course.
 */
export function judgeProgress({ body, seen, lastLesson }: { body: CourseBody; seen: readonly Seen[]; lastLesson: string | null }): Progress {
  const order = body.lessons.map((lesson) => lesson.slug)
  const completed = new Set(seen.filter(({ lesson, completedAt }) => completedAt !== null && order.includes(lesson)).map(({ lesson }) => lesson))
  const at = Math.max(0, lastLesson === null ? 0 : order.indexOf(lastLesson))
  const resume = [...order.slice(at), ...order.slice(0, at)].find((lesson) => !completed.has(lesson)) ?? null
  return { completed, total: order.length, resume }
}

/** The lessons before and after one in order of reading. */
export function neighbours(body: CourseBody, lesson: string): { previous: string | null; next: string | null } {
  const at = body.lessons.findIndex((candidate) => candidate.slug === lesson)
  return { previous: body.lessons[at - 1]?.slug ?? null, next: at < 0 ? null : (body.lessons[at + 1]?.slug ?? null) }
}
