import { evaluateFormula, FormulaError } from '../formula.ts'
import { computedMark } from '../lesson-text.ts'

// Finds sums written out in Bahasa text, "20 kg × Rp3.000 = Rp60.000", and computes them again.

export type WrittenSum = {
  /** As the text has it. */
  text: string
  isRight: boolean
  /** The result was computed by the portal and not typed. */
  isComputed: boolean
}

const number = String.raw`[-−]?\s?(?:Rp\s?)?${computedMark}?(?:Rp\s?)?\d+(?:\.\d+)*(?:,\d+)?(?:\s?(?:ribu|juta|miliar)\b)?(?:\s?%)?`
const operator = String.raw`\s[+\-−–x×*÷:/]\s|[×÷+*/]`
/** Words that may stand behind a number: its unit, and little else. */
const unitWords = String.raw`(?:\s+(?!(?:dan|atau|jadi|maka|lalu)\b)\p{L}+){0,3}`
const operand = `[( ]*${number}${unitWords}[) ]*`
const side = `${operand}(?:(?:${operator})${operand})*`
const sum = new RegExp(String.raw`(?<![\p{L}\d,.])(${side})(?==)((?:\s?=\s?${side})+)`, 'gu')

/** Every sum of a text that has an operator on its left side. */
export function findWrittenSums(text: string): WrittenSum[] {
  return [...text.matchAll(sum)].flatMap(([whole]) => {
    const sides = whole.split('=')
    return sides.slice(1).flatMap((right, index) => {
      const left = sides[index] ?? ''
      const check = compare(left, right)
      return check === null
        ? []
        : [{ text: `${left.trim()} = ${right.trim()}`.replaceAll(computedMark, ''), isRight: check, isComputed: right.includes(computedMark) }]
    })
  })
}

/** Null when there is nothing to compute or it is not clear how. */
function compare(left: string, right: string): boolean | null {
  if (!new RegExp(operator, 'u').test(withoutSign(left))) return null
  const shown = [...right.matchAll(new RegExp(number, 'gu'))]
  const tolerance = shown.length === 1 ? toleranceOf(shown[0]?.[0] ?? '') : 1e-6
  for (const percentIsShare of [true, false]) {
    for (const shownAsShare of [true, false]) {
      const [a, b] = [computed(left, percentIsShare), computed(right, shownAsShare)]
      if (a === null || b === null) return null
      const scale = right.includes('%') && shownAsShare ? 0.01 : 1
      if (Math.abs(a - b) <= tolerance * scale + 1e-9 * Math.abs(b)) return true
    }
  }
  return mixesUnits(left + right) ? null : false
}

function withoutSign(text: string): string {
  return text.replace(/^[\s(]*[-−]/, '')
}

/** Half of the last digit that is shown. */
function toleranceOf(shown: string): number {
  const decimals = /,(\d+)/.exec(shown)?.[1]?.length ?? 0
  return 0.5 * 10 ** -decimals * scaleOf(shown) + 1e-9
}

function scaleOf(shown: string): number {
  if (shown.includes('ribu')) return 1e3
  if (shown.includes('juta')) return 1e6
  return shown.includes('miliar') ? 1e9 : 1
}

function computed(side: string, percentIsShare: boolean): number | null {
  const formula = side
    .replace(new RegExp(number, 'gu'), (shown) => {
      const sign = /^\s*[-−]\s?/.test(shown) ? ' - ' : ''
      const digits = Number(/\d[\d.]*(?:,\d+)?/.exec(shown)?.[0].replaceAll('.', '').replace(',', '.'))
      const value = digits * scaleOf(shown) * (shown.includes('%') && percentIsShare ? 0.01 : 1)
      return `${sign}${value.toFixed(12)}`
    })
    .replace(/\p{L}[\p{L}.]*/gu, (word) => (word === 'x' ? '*' : ''))
    .replace(/×/g, '*')
    .replace(/[÷:]/g, '/')
    .replace(/[−–]/g, '-')
    .replaceAll(computedMark, '')
  try {
    return evaluateFormula(formula, {})
  } catch (error) {
    if (error instanceof FormulaError) return null
    throw error
  }
}

const measures = [
  ['mg', 'gram', 'g', 'ons', 'kg', 'kilogram', 'kuintal', 'ton'],
  ['ml', 'cc', 'liter', 'l'],
  ['mm', 'cm', 'm', 'meter', 'km'],
  ['detik', 'menit', 'jam', 'hari', 'minggu', 'bulan', 'tahun'],
]

/** Two measures of one kind in one sum, such as kg and gram: the sum converts, which this does not follow. */
function mixesUnits(text: string): boolean {
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
  return measures.some((kind) => kind.filter((unit) => words.has(unit)).length > 1)
}
