import { graceSeconds } from '#app/assessment/attempts/attempt-clock.ts'
import { attemptMilliseconds } from '#app/assessment/attempts/conditions.ts'
import type { Paper } from '#app/courses/course-body.ts'

/** An exam that has opened: `extraPercent` is the most that anybody of the batch was granted, `lastEnd` the latest end of an attempt still open. */
export type HeldExam = { closesAt: Date; minutes: number; extraPercent: number; lastEnd: Date | null }

/**
 * Until when nobody is told what an exam asks and what is right: the end of whoever begins last with the most time (also
 * without a signal, when the server hears of it afterwards), or the end of the last attempt that is open. Null once both
 * are over.
 */
export function examHeldUntil({ closesAt, minutes, extraPercent, lastEnd }: HeldExam, now: Date): Date | null {
  const lastStart = closesAt.getTime() + attemptMilliseconds({ minutes, extraPercent })
  const until = Math.max(lastStart, lastEnd?.getTime() ?? 0) + graceSeconds * 1000
  return until > now.getTime() ? new Date(until) : null
}

/** Whether two papers may ask the same question. */
export function shareQuestions(one: Paper, other: Paper): boolean {
  return one.key === other.key || one.banks.some((bank) => other.banks.includes(bank))
}
