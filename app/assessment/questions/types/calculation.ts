import { type Answer, answerOfParts, hasWords, partsOf } from '#app/assessment/questions/answer.ts'
import { writeFigure, writeRange } from '#app/assessment/questions/explanation.ts'
import { isNear } from '#app/assessment/questions/is-near.ts'
import { parseNumber } from '#app/assessment/questions/parse-number.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import { stepValues } from '#app/courses/calculation-steps.ts'
import { evaluateFormula, FormulaError } from '#app/courses/formula.ts'
import type { QuestionOf } from '#app/courses/question-body.ts'

export type CalculationView = { type: 'calculation'; steps: { key: string; label: string; unitLabel: string | null }[] }

/** A share for each right step; a wrong figure is not counted twice. */
export const calculation: QuestionKind<'calculation', CalculationView> = {
  isScored: true,
  order: () => [],
  open: ({ steps }) => ({ type: 'calculation', steps: steps.map(({ label, unitLabel }, index) => ({ key: String(index + 1), label, unitLabel })) }),
  isAnswer: (question, answer) => {
    const given = partsOf(answer)
    return question.steps.some((_step, index) => hasWords(given.get(String(index + 1)) ?? ''))
  },
  score: (question, answer) => judgeSteps(question, answer).filter(({ isRight }) => isRight).length / question.steps.length,
  key: (question) => {
    const values = stepValues(question)
    return answerOfParts(question.steps.map(({ key }, index) => [String(index + 1), writeFigure(values[key] ?? 0, null)]))
  },
  explain: (question, _order, answer) => ({
    kind: 'parts',
    sentence: [],
    parts: judgeSteps(question, answer).map(({ step, right, typed, isRight, carried }, index) => ({
      key: String(index + 1),
      label: step.label,
      given: typed ?? null,
      right: writeFigure(right, step.unitLabel),
      range: writeRange(right, step.tolerance, step.unitLabel),
      isRight,
      carried,
      why: step.why,
    })),
  }),
}

type JudgedStep = { step: QuestionOf<'calculation'>['steps'][number]; right: number; typed: string | undefined; isRight: boolean; carried: boolean }

/**
 * Each step by the right figures, or else by the learner's own figures of the steps before. Only plausible figures are
 * carried on, and none that was typed before: zeros, huge numbers or one number in every step must earn nothing.
 */
function judgeSteps(question: QuestionOf<'calculation'>, answer: Answer | undefined): JudgedStep[] {
  const values = stepValues(question)
  const given = partsOf(answer)
  const own: Record<string, number> = { ...question.given }
  const seen = new Set<number>()
  return question.steps.map((step, index) => {
    const right = values[step.key] ?? Number.NaN
    const typed = given.get(String(index + 1))
    const follows = ownValue(step.formula, own)
    const figure = typed === undefined ? null : parseNumber(typed)
    const isRepeated = figure === null || seen.has(figure)
    if (figure !== null) seen.add(figure)
    const isPlausible = figure !== null && isOfSize(figure, right)
    own[step.key] = isPlausible ? figure : right
    const isExact = isNear(typed, right, step.tolerance)
    const carried = !isExact && isPlausible && !isRepeated && follows !== null && isNear(typed, follows, step.tolerance)
    return { step, right, typed, isRight: isExact || carried, carried }
  })
}

/** From a hundredth to a hundred times the right figure, with its sign. Nothing is near enough to a right figure of 0. */
function isOfSize(figure: number, right: number): boolean {
  const share = figure / right
  return share >= 0.01 && share <= 100
}

/** Null where the learner's own figures lead to nothing, such as a division by zero. */
function ownValue(formula: string, own: Record<string, number>): number | null {
  try {
    return evaluateFormula(formula, own)
  } catch (error) {
    if (error instanceof FormulaError) return null
    throw error
  }
}
