import { evaluateFormula } from './formula.ts'
import type { QuestionOf } from './question-body.ts'

type Calculation = Pick<QuestionOf<'calculation'>, 'given' | 'steps'>

/** The right figure of every step, by key. Throws `FormulaError` where one cannot be computed. */
export function stepValues({ given, steps }: Calculation): Record<string, number> {
  const values: Record<string, number> = { ...given }
  for (const step of steps) values[step.key] = evaluateFormula(step.formula, values)
  return Object.fromEntries(steps.map(({ key }) => [key, values[key] ?? Number.NaN]))
}
