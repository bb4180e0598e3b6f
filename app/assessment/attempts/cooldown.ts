import type { Paper } from '#app/courses/course-body.ts'

/** When the wait after the last finished attempt ends; null where there is none. */
export function cooldownEnd({ cooldownMinutes }: Pick<Paper, 'cooldownMinutes'>, attempts: readonly { finishedAt: Date | null }[]): Date | null {
  const ends = attempts.flatMap(({ finishedAt }) => finishedAt?.getTime() ?? [])
  return cooldownMinutes === undefined || ends.length === 0 ? null : new Date(Math.max(...ends) + cooldownMinutes * 60_000)
}
