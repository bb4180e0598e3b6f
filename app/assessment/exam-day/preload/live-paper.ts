import type { Standing } from '#app/assessment/attempts/read-standing.server.ts'

/** The paper that was drawn ahead for the exam that comes next or is open; null where there is none, or where it was begun. */
export function livePaper({ exams, prepared, attempts, now }: Pick<Standing, 'exams' | 'prepared' | 'attempts' | 'now'>) {
  const coming = exams.filter(({ closesAt }) => closesAt > now).toSorted((left, right) => left.opensAt.getTime() - right.opensAt.getTime())
  for (const exam of coming) {
    const earlier = attempts.filter((attempt) => attempt.paper === exam.paper)
    const next = earlier.length + 1
    const paper = prepared.find((each) => each.examSessionId === exam.id && each.voidedAt === null && each.number === next)
    if (paper && exam.longCode !== null && !earlier.some(({ passed }) => passed)) return { exam, paper, longCode: exam.longCode }
  }
  return null
}
