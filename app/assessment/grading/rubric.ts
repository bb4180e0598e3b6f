import { maxPoints, type Rubric } from '#app/courses/course-body.ts'

export type Levels = Record<string, string>

/** What a trainer says of a submission. */
export type Verdict = {
  outcome: 'graded' | 'returned'
  /** Chosen levels by criterion. */
  levels: Levels
  comment: string
  /** Items of the observation checklist that were seen, by their place in it. */
  observed?: readonly number[]
}
export type RubricResult = { points: number; maxPoints: number; passed: boolean; missing: string[] }

/** Points of the chosen levels; `missing` names criteria without a level that exists. */
export function scoreRubric(rubric: Rubric, levels: Levels): RubricResult {
  const chosen = rubric.criteria.map((criterion) => ({
    key: criterion.key,
    level: criterion.levels.find((level) => Object.hasOwn(levels, criterion.key) && level.key === levels[criterion.key]),
  }))
  const points = chosen.reduce((sum, { level }) => sum + (level?.points ?? 0), 0)
  const missing = chosen.filter(({ level }) => level === undefined).map(({ key }) => key)
  return { points, maxPoints: maxPoints(rubric), passed: missing.length === 0 && points >= rubric.passPoints, missing }
}
