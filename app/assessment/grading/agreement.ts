import type { Rubric } from '#app/courses/course-body.ts'
import type { Levels } from './rubric.ts'

export type Agreement = {
  /** How many were marked twice. */
  pairs: number
  /** Share on which both said the same, from 0 to 1. */
  same: number
  /** Cohen's kappa; null while it is not defined: with no pairs, or when both always said one and the same. */
  kappa: number | null
}

/** How far two people agree beyond chance on one criterion (Cohen, 1960, unweighted). */
export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const count = pairs.length
  if (count === 0) return { pairs: 0, same: 0, kappa: null }
  const same = pairs.filter(([left, right]) => left === right).length / count
  const share = (side: 0 | 1, level: string) => pairs.filter((pair) => pair[side] === level).length / count
  const levels = new Set(pairs.flat())
  const byChance = [...levels].reduce((sum, level) => sum + share(0, level) * share(1, level), 0)
  // Shares such as thirds add up to 1 only nearly.
  const kappa = byChance > 1 - 1e-9 ? null : (same - byChance) / (1 - byChance)
  return { pairs: count, same, kappa }
}

type Mark = { levels: Levels; passed: boolean }

/** Two markers disagree when one would let pass and the other not, or when a criterion is two levels apart or more. */
export function marksDisagree(rubric: Rubric, first: Mark, second: Mark): boolean {
  if (first.passed !== second.passed) return true
  return rubric.criteria.some(({ key, levels }) => {
    const at = ({ levels: chosen }: Mark) => levels.findIndex((level) => level.key === chosen[key])
    return Math.abs(at(first) - at(second)) >= 2
  })
}
