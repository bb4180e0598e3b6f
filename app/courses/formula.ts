// A small language for worked figures: numbers, names, + - * / and parentheses. Nothing else is ever run.

export type FormulaValues = Readonly<Record<string, number>>

const tokenPattern = /\s*(?:(\d+(?:\.\d+)?)|([a-z][a-z0-9_]*)|([-+*/()]))/y
/** Deeper nesting is a slip of the pen, not a calculation. */
const deepest = 50

/** Thrown with a sentence for the author. */
export class FormulaError extends Error {}

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
      if (!isTimes && right === 0) throw new FormulaError(`The formula "${text}" divides by zero.`)
      value = isTimes ? value * right : value / right
    }
    return value
  }

  function factor(depth: number): number {
    if (depth > deepest) throw new FormulaError(`The formula "${text}" is nested too deeply.`)
    const token = tokens[at++]
    if (token === '-') return -factor(depth + 1)
    if (token === '(') {
      const value = sum(depth + 1)
      if (tokens[at++] !== ')') throw new FormulaError(`The formula "${text}" has a parenthesis that is not closed.`)
      return value
    }
    if (token === undefined) throw new FormulaError(`The formula "${text}" stops where a number or a name is expected.`)
    if (/^\d/.test(token)) return Number(token)
    if (!/^[a-z]/.test(token)) throw new FormulaError(`The formula "${text}" has "${token}" where a number or a name is expected.`)
    const value = Object.hasOwn(values, token) ? values[token] : undefined
    if (value === undefined) throw new FormulaError(`The formula "${text}" uses "${token}", which is not among the figures before it.`)
    return value
  }

  const value = sum(0)
  if (at < tokens.length) throw new FormulaError(`The formula "${text}" goes on after its end, at "${tokens[at]}".`)
  if (!Number.isFinite(value)) throw new FormulaError(`The formula "${text}" has no finite value.`)
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
    if (!found)
      throw new FormulaError(`The formula "${text}" cannot be read at "${source.slice(from, from + 10)}". Use numbers, names, + - * / and ( ).`)
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return tokens
}
