import { computedMark } from '../lesson-text.ts'

// Cuts Bahasa text into the parts that sums are written with. One pass, whatever the text.

export type WrittenNumber = {
  kind: 'number'
  /** As the text has it. */
  text: string
  /** `ribu` and `juta` counted in; a percentage as it is written. */
  value: number
  isPercent: boolean
  isComputed: boolean
  /** Half of the last digit shown. */
  tolerance: number
}

export type Sign = '+' | '-' | '*' | '/'

export type WrittenToken = { from: number; to: number } & (
  | WrittenNumber
  | { kind: 'operator'; sign: Sign; isRate: boolean }
  | { kind: 'minus' }
  | { kind: 'equals' }
  | { kind: 'open' }
  | { kind: 'close' }
  /** `per`, or a stroke before a word: what follows is what a rate counts by. */
  | { kind: 'per' }
  | { kind: 'word'; word: string }
  | { kind: 'break' }
)

const piece = new RegExp(
  [
    String.raw`(?<number>(?:Rp\.?\s?)?${computedMark}?(?:Rp\.?\s?)?\d+(?:\.\d+)*(?:,\d+)?(?:\s?(?:ribu|juta|miliar)\b)?(?:\s?%)?)`,
    String.raw`(?<equals>=|,?\s?\b(?:sama\s+dengan|hasilnya|menjadi|adalah|yaitu|ialah)\b)`,
    String.raw`(?<word>\p{L}[\p{L}\p{N}]*(?:[-.’']\p{L}[\p{L}\p{N}]*)*)`,
    String.raw`(?<space>\s+)`,
    String.raw`(?<sign>[+\-−–×*÷:/])`,
    String.raw`(?<open>\()`,
    String.raw`(?<close>\))`,
    '[^]',
  ].join('|'),
  'gui',
)

const signs: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '*': '*',
  x: '*',
  '÷': '/',
  ':': '/',
  '/': '/',
  dikali: '*',
  dikalikan: '*',
  kali: '*',
  dibagi: '/',
  ditambah: '+',
  dikurangi: '-',
}
/** Words that end an operand: what follows belongs to another clause. */
const clauseWords = new Set(['dan', 'atau', 'jadi', 'maka', 'lalu'])
const rateWords = new Set(['per', 'setiap', 'tiap'])
/** Signs that stand for other things too unless there are blanks around them. */
const looseSigns = /^[-−–:]$/

const operandFollows = new RegExp(String.raw`^\s?\(?(?:${computedMark}|Rp[\s.\d${computedMark}]|\d)`, 'i')

type WrittenWord = { kind: 'operator'; sign: Sign; isRate: boolean } | { kind: 'word'; word: string } | { kind: 'per' | 'break' }

/** The parts of a text, without its blanks. */
export function writtenTokens(text: string): WrittenToken[] {
  const tokens: WrittenToken[] = []
  for (const match of text.matchAll(piece)) {
    const [whole] = match
    const groups = match.groups ?? {}
    const [from, to] = [match.index, match.index + whole.length]
    if (groups.space !== undefined) continue
    const add = (token: WrittenToken) => tokens.push(token)
    if (groups.number !== undefined) add({ from, to, ...readNumber(whole) })
    else if (groups.equals !== undefined) add({ from, to, kind: 'equals' })
    else if (groups.open !== undefined) add({ from, to, kind: 'open' })
    else if (groups.close !== undefined) add({ from, to, kind: 'close' })
    else if (groups.sign !== undefined) add({ from, to, ...readSign(text, from) })
    else if (groups.word !== undefined) add({ from, to, ...readWord(text, whole.toLowerCase(), to, tokens.at(-1)) })
    else add({ from, to, kind: 'break' })
  }
  return tokens
}

function readNumber(text: string): WrittenNumber {
  const scale = /ribu/i.test(text) ? 1e3 : /juta/i.test(text) ? 1e6 : /miliar/i.test(text) ? 1e9 : 1
  const digits = /\d[\d.]*(?:,\d+)?/.exec(text)?.[0] ?? ''
  const decimals = digits.split(',')[1]?.length ?? 0
  return {
    kind: 'number',
    text,
    value: Number(digits.replaceAll('.', '').replace(',', '.')) * scale,
    isPercent: text.includes('%'),
    isComputed: text.includes(computedMark),
    tolerance: 0.5 * 10 ** -decimals * scale + 1e-9,
  }
}

function readSign(text: string, at: number): { kind: 'operator'; sign: Sign; isRate: boolean } | { kind: 'minus' | 'per' | 'break' } {
  const sign = text[at] ?? ''
  const [before, after] = [text[at - 1] ?? '', text[at + 1] ?? '']
  if (sign === '/' && /\p{L}/u.test(after) && !/^Rp/i.test(text.slice(at + 1, at + 3))) return { kind: 'per' }
  if (!looseSigns.test(sign) || (/\s/.test(before) && /\s/.test(after))) return { kind: 'operator', sign: signs[sign] ?? '+', isRate: false }
  return /[-−]/.test(sign) && !/[\p{L}\p{N}]/u.test(before) ? { kind: 'minus' } : { kind: 'break' }
}

function readWord(text: string, word: string, to: number, before: WrittenToken | undefined): WrittenWord {
  if (clauseWords.has(word)) return { kind: 'break' }
  const follows = operandFollows.test(text.slice(to, to + 8))
  // "10 untuk setiap 1.000" is a share.
  if (follows && rateWords.has(word)) return { kind: 'operator', sign: '/', isRate: true }
  if (word === 'per') return { kind: 'per' }
  const sign = Object.hasOwn(signs, word) ? signs[word] : undefined
  // "3 kali sehari" multiplies nothing, and "lebar x" neither.
  const isBehindOperand = before?.kind === 'number' || before?.kind === 'close' || (before?.kind === 'word' && word !== 'kali')
  return sign !== undefined && isBehindOperand && follows ? { kind: 'operator', sign, isRate: false } : { kind: 'word', word }
}
