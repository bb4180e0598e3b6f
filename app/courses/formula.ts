import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'
import { translate } from '#app/i18n/translate.ts'

// A small language for worked figures: numbers, names, + - * / and parentheses. Nothing else is ever run.

export type FormulaValues = Readonly<Record<string, number>>

const tokenPattern = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|([-+*/()]))/y
/** Deeper nesting is a slip of the pen, not a calculation. */
const deepest = 50

/** Thrown with a sentence for the author, in English as its message and as a key for pages. */
export class FormulaError extends Error {
  readonly key: QuestionMessage
  readonly params: MessageParams

  constructor(key: QuestionMessage, params: MessageParams) {
    super(translate('en', key, params))
    this.key = key
    this.params = params
  }
}

/** The value of a formula such as `bahan / (isi - 2)`; throws `FormulaError` where it cannot be computed. */
export function evaluateFormula(text: string, values: FormulaValues): number {
  const tokens = tokensOf(text)
  let at = 0

  function sum(depth: number): number {
    let value = product(depth)
    while (tokens[at] === '+' || tokens[at] === '-') value = tokens[at++] === '+' ? value + product(depth) : value - product(depth)
    return value
  }

  function product(depth: number): number {
    let value = factor(depth)
    while (tokens[at] === '*' || tokens[at] === '/') {
      const isTimes = tokens[at++] === '*'
      const right = factor(depth)
      if (!isTimes && right === 0) throw new FormulaError('courses.check.formula.zero', { formula: text })
      value = isTimes ? value * right : value / right
    }
    return value
  }

  function factor(depth: number): number {
    if (depth > deepest) throw new FormulaError('courses.check.formula.deep', { formula: text })
    const token = tokens[at++]
    if (token === '-') return -factor(depth + 1)
    if (token === '(') {
      const value = sum(depth + 1)
      if (tokens[at++] !== ')') throw new FormulaError('courses.check.formula.open', { formula: text })
      return value
    }
    if (token === undefined) throw new FormulaError('courses.check.formula.stops', { formula: text })
    if (/^\d/.test(token)) return Number(token)
    if (!/^[a-z]/.test(token)) throw new FormulaError('courses.check.formula.token', { formula: text, token })
    const value = Object.hasOwn(values, token) ? values[token] : undefined
    if (value === undefined) throw new FormulaError('courses.check.formula.name', { formula: text, name: token })
    return value
  }

  const value = sum(0)
  if (at < tokens.length) throw new FormulaError('courses.check.formula.more', { formula: text, token: tokens[at] ?? '' })
  if (!Number.isFinite(value)) throw new FormulaError('courses.check.formula.endless', { formula: text })
  return value
}

/** The names a formula uses, in order of appearance. */
export function namesInFormula(text: string): string[] {
  return [...new Set(tokensOf(text).filter((token) => /^[a-z]/.test(token)))]
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  const source = text.trimEnd()
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < source.length) {
    const from = tokenPattern.lastIndex
    const found = tokenPattern.exec(source)
    if (!found) throw new FormulaError('courses.check.formula.sign', { formula: text, sign: source.slice(from, from + 10) })
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return tokens
}
