import { evaluateFormula, FormulaError } from '../formula.ts'
import { computedMark } from '../lesson-text.ts'
import { factorOf, measureOfRate, mixesMeasures, timeWords } from './measures.ts'
import { type Sign, type WrittenNumber, type WrittenToken, writtenTokens } from './written-tokens.ts'

// Finds sums written out in Bahasa text, "20 kg × Rp3.000 = Rp60.000", and computes them again.

export type WrittenSum = {
  /** As the text has it. */
  text: string
  isRight: boolean
  /** The result was computed by the portal and not typed. */
  isComputed: boolean
  /** Where its left side begins and ends in the text. */
  from: number
  to: number
}

/** The numbers of a text that are no operands: what it says and what its sums come to. */
export function statedNumbers(text: string): number[] {
  const sums = findWrittenSums(text)
  return writtenTokens(text).flatMap((token) =>
    token.kind === 'number' && !sums.some(({ from, to }) => token.from >= from && token.to <= to) ? [token.value] : [],
  )
}

/** An operand with the measure of its number, `20 kg`, and of its rate, `Rp5.000 per jam`. */
type Operand = WrittenNumber & { kind: 'number'; unit: string | null; rate: string | null }
type Part = Operand | { kind: 'operator'; sign: Sign; isRate: boolean } | { kind: 'open' | 'close' | 'minus' }
type Side = { parts: Part[]; from: number; to: number }

/** Every sum of a text that has an operator on its left side. Takes time in proportion to the text. */
export function findWrittenSums(text: string): WrittenSum[] {
  const tokens = writtenTokens(text)
  const sums: WrittenSum[] = []
  let at = 0
  while (at < tokens.length) {
    let { side: left, next } = readSide(tokens, at)
    while (left && tokens[next]?.kind === 'equals') {
      const { side: right, next: behind } = readSide(tokens, next + 1)
      if (!right) break
      const goesOn = tokens[behind]?.kind === 'equals' || right.parts.some((part) => part.kind === 'operator' && part.isRate)
      const whole = compare(left, right)
      const isRight = whole === false && goesOn ? compare(left, firstOperand(right)) : whole
      const numbers = right.parts.filter((part) => part.kind === 'number')
      if (isRight !== null) {
        sums.push({
          text: `${text.slice(left.from, left.to).trim()} = ${text.slice(right.from, right.to).trim()}`.replaceAll(computedMark, ''),
          isRight,
          isComputed: numbers.some((number) => number.isComputed),
          from: left.from,
          to: left.to,
        })
      }
      left = right
      next = behind
    }
    // No part of what was read can begin another side: it would end at the same place.
    at = Math.max(next, at + 1)
  }
  return sums
}

/** "12 × 40 menit = 8 jam × Rp15.000 = …" and "= 25 ml setiap 2 jam": the sum ends with the number behind its sign. */
function firstOperand(side: Side): Side {
  const end = side.parts.findIndex(({ kind }) => kind === 'operator')
  return end < 0 ? side : { ...side, parts: side.parts.slice(0, end) }
}

/** The longest `operand (operator operand)*` from a token on; null when it ends where an operand should stand. */
function readSide(tokens: readonly WrittenToken[], start: number): { side: Side | null; next: number } {
  const parts: Part[] = []
  let [at, depth, end] = [start, 0, 0]
  const from = tokens[start]?.from ?? 0
  for (;;) {
    for (let token = tokens[at]; token?.kind === 'open'; token = tokens[++at]) {
      parts.push({ kind: 'open' })
      depth += 1
    }
    const sign = tokens[at]
    if (sign?.kind === 'minus' || (sign?.kind === 'operator' && sign.sign === '-')) {
      parts.push({ kind: 'minus' })
      at += 1
    }
    const number = tokens[at]
    if (number?.kind !== 'number') return { side: null, next: at }
    const operand: Operand = { ...number, unit: null, rate: null }
    parts.push(operand)
    end = number.to
    at = readUnits(tokens, at + 1, operand)
    for (let token = tokens[at]; token?.kind === 'close' && depth > 0; token = tokens[++at]) {
      parts.push({ kind: 'close' })
      depth -= 1
      end = token.to
      at = readUnits(tokens, at + 1, null) - 1
    }
    end = Math.max(end, tokens[at - 1]?.to ?? 0)
    const operator = tokens[at]
    if (operator?.kind !== 'operator') return { side: { parts, from, to: end }, next: at }
    parts.push({ kind: 'operator', sign: operator.sign, isRate: operator.isRate })
    at += 1
  }
}

/** Skips the words behind a number and keeps its measures. */
function readUnits(tokens: readonly WrittenToken[], start: number, operand: Operand | null): number {
  let [at, isRate] = [start, false]
  for (let token = tokens[at]; token?.kind === 'word' || token?.kind === 'per'; token = tokens[++at]) {
    if (token.kind === 'per') isRate = true
    else if (operand) {
      if (isRate) operand.rate ??= factorOf(token.word) === null ? null : token.word
      else if (at === start) operand.unit = factorOf(token.word) === null ? null : token.word
      else if (token.word === 'persegi' && operand.unit !== null) operand.unit = operand.unit === 'cm' ? 'cm²' : 'm²'
      operand.rate ??= measureOfRate(token.word)
    }
  }
  return at
}

/** Null when there is nothing to compute or it is not clear how. */
function compare(left: Side, right: Side): boolean | null {
  if (!left.parts.some(({ kind }) => kind === 'operator')) return null
  const shown = right.parts.filter((part) => part.kind === 'number')
  const tolerance = shown.length === 1 ? (shown[0]?.tolerance ?? 0) : 1e-6
  const measures = [...left.parts, ...right.parts].flatMap(measuresOf)
  for (const isConverted of mixesMeasures(measures) ? [false, true] : [false]) {
    for (const percentIsShare of [true, false]) {
      for (const shownAsShare of [true, false]) {
        const [a, b] = [computed(left, percentIsShare, isConverted), computed(right, shownAsShare, isConverted)]
        if (a === null || b === null) return null
        const share = shownAsShare && shown.some(({ isPercent }) => isPercent) ? 0.01 : 1
        const scale = isConverted && shown[0] ? share * conversionOf(shown[0]) : share
        if (Math.abs(a - b) <= tolerance * scale + 1e-9 * Math.abs(b)) return true
      }
    }
  }
  return isUnclear(left, right) || left.parts.some((part) => part.kind === 'operator' && part.isRate) ? null : false
}

/** Months and years have no fixed length, so a sum that goes from them to days is not followed. */
function isUnclear(left: Side, right: Side): boolean {
  const words = [...left.parts.flatMap(measuresOf), ...right.parts.flatMap((part) => (part.kind === 'number' && part.unit ? [part.unit] : []))]
  const times = new Set(words.filter((word) => timeWords.has(word)))
  return times.size > 1 && (times.has('bulan') || times.has('tahun'))
}

function measuresOf(part: Part): string[] {
  return part.kind === 'number' ? [part.unit, part.rate].filter((word) => word !== null) : []
}

function conversionOf({ unit, rate }: Operand): number {
  const factor = (word: string | null) => (word === null ? 1 : (factorOf(word) ?? 1)) || 1
  return factor(unit) / factor(rate)
}

/** The value of a side; parentheses that belong to the sentence around it do not count. */
function computed({ parts }: Side, percentIsShare: boolean, isConverted: boolean): number | null {
  const paired = pairedParentheses(parts)
  let formula = ''
  let depth = 0
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'number') {
      const value = part.value * (part.isPercent && percentIsShare ? 0.01 : 1) * (isConverted ? conversionOf(part) : 1)
      const before = parts[index - 1]
      if (depth === 0 && percentIsShare && part.isPercent && addsToAmount(parts, index) && before?.kind === 'operator')
        formula = `(${formula.slice(0, -1)}) * (1 ${before.sign} ${value.toFixed(12)})`
      else formula += value.toFixed(12)
    } else if (part.kind === 'operator') formula += part.sign
    else if (part.kind === 'minus') formula += '-'
    else if (paired.has(index)) {
      formula += part.kind === 'open' ? '(' : ')'
      depth += part.kind === 'open' ? 1 : -1
    }
  }
  try {
    return evaluateFormula(formula, {})
  } catch (error) {
    if (error instanceof FormulaError) return null
    throw error
  }
}

/** "Rp50.000 + 10%": a share of what stands before it, where that is no percentage itself. */
function addsToAmount(parts: readonly Part[], index: number): boolean {
  const before = parts[index - 1]
  if (before?.kind !== 'operator' || before.sign === '*' || before.sign === '/') return false
  const next = parts[index + 1]
  if (next?.kind === 'operator' && (next.sign === '*' || next.sign === '/')) return false
  return parts.slice(0, index).every((part) => part.kind !== 'number' || !part.isPercent)
}

function pairedParentheses(parts: readonly Part[]): ReadonlySet<number> {
  const open: number[] = []
  const paired = new Set<number>()
  for (const [index, { kind }] of parts.entries()) {
    if (kind === 'open') open.push(index)
    const partner = kind === 'close' ? open.pop() : undefined
    if (partner !== undefined) for (const one of [partner, index]) paired.add(one)
  }
  return paired
}
