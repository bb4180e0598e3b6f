export type ExamWindow = { opensAt: Date; closesAt: Date }
export type ExamPhase = 'before' | 'open' | 'over'

/** Whether one may start now: from the first instant of the window, not at its last. */
export function examPhase({ opensAt, closesAt }: ExamWindow, now: Date): ExamPhase {
  if (now < opensAt) return 'before'
  return now < closesAt ? 'open' : 'over'
}

/** The exam that counts now: the one that is open, else the next one, else the last. */
export function examInForce<Exam extends ExamWindow>(exams: readonly Exam[], now: Date): Exam | null {
  const byTime = exams.toSorted((left, right) => left.opensAt.getTime() - right.opensAt.getTime())
  return byTime.find((exam) => examPhase(exam, now) !== 'over') ?? byTime.at(-1) ?? null
}
