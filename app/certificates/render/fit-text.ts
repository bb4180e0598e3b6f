import { breakablePieces, charactersOf, hasScript } from '#app/i18n/syllables.ts'
import { lineWidth } from './text-run.ts'
import type { Typeface } from './typefaces.server.ts'

export type Fit = {
  face: Typeface
  text: string
  /** Points. */
  width: number
  /** The wished size and the size below which the text goes to more lines first, in points. */
  size: number
  floor: number
  maxLines: number
  /** 'line' shrinks to the floor before it wraps (names, titles); 'size' wraps before it shrinks (running text). */
  keep: 'line' | 'size'
  /** Size to begin with once there is more than one line; the wished size when absent. */
  sizeOfMany?: number
}

export type FittedText = { lines: string[]; size: number }

const step = 0.25
/** Points; nothing is set smaller, whatever it is. */
export const smallest = 3

/** By text: numbers are compared faster than written into a key. */
const known = new WeakMap<Typeface, Map<string, { fit: Fit; fitted: FittedText }[]>>()
/** Titles and places come again with every certificate of a batch. */
const mostKnown = 2000

/**
 * The largest setting that fits. Text that does not fit at the floor on all lines shrinks on, and at last is broken
 * inside words: nothing ever leaves its box.
 */
export function fitText(fit: Fit): FittedText {
  let settings = known.get(fit.face)
  if (!settings || settings.size >= mostKnown) {
    settings = new Map()
    known.set(fit.face, settings)
  }
  const ofText = settings.get(fit.text) ?? []
  const before = ofText.find((one) => isSameWish(one.fit, fit))
  if (before) return before.fitted
  const fitted = findSetting(fit)
  settings.set(fit.text, [...ofText.slice(-mostOfText), { fit, fitted }])
  return fitted
}

/** A text is tried in a few sizes until the whole page fits. */
const mostOfText = 19

function isSameWish(one: Fit, other: Fit): boolean {
  return (
    one.width === other.width &&
    one.size === other.size &&
    one.floor === other.floor &&
    one.maxLines === other.maxLines &&
    one.keep === other.keep &&
    one.sizeOfMany === other.sizeOfMany
  )
}

function findSetting(fit: Fit): FittedText {
  const { face, text, width, floor, maxLines } = fit
  // Javanese and Balinese have no blanks inside what may be a long name: if it must be, it breaks between syllables.
  const setting = settingOf(fit, wordsOf) ?? (hasScript(text) ? settingOf(fit, piecesOf) : null)
  if (setting) return setting
  for (let one = floor; one >= smallest; one -= step) {
    const lines = wrap(face, text, one, width, wordsOf) ?? wrapAnywhere(face, text, one, width)
    if (lines.length <= maxLines) return { lines, size: one }
  }
  throw new RangeError('a text is far too long for its place on the certificate')
}

/** At the wished size or not below the floor; null when it does not fit so. */
function settingOf({ face, text, width, size, floor, maxLines, keep, sizeOfMany }: Fit, split: Split): FittedText | null {
  if (keep === 'size') {
    for (let one = size; one >= floor; one -= step) {
      const lines = wrap(face, text, one, width, split)
      if (lines && lines.length <= maxLines) return { lines, size: one }
    }
    return null
  }
  for (let count = 1; count <= maxLines; count++) {
    for (let one = count === 1 ? size : (sizeOfMany ?? size); one >= floor; one -= step) {
      const lines = balance(face, text, one, width, count, split)
      if (lines) return { lines, size: one }
    }
  }
  return null
}

/** What is not broken, and what stands before it unless it begins a line. */
type Word = { before: ' ' | ''; word: string }
type Split = (text: string) => Word[]

function wordsOf(text: string): Word[] {
  return text.split(' ').map((word) => ({ before: ' ', word }))
}

function piecesOf(text: string): Word[] {
  return text.split(' ').flatMap((word) => breakablePieces(word).map((piece, at): Word => ({ before: at === 0 ? ' ' : '', word: piece })))
}

/** Breaks between words only; null when a single one is too wide. */
function wrap(face: Typeface, text: string, size: number, width: number, split: Split): string[] | null {
  const lines: string[] = []
  let line = ''
  for (const { before, word } of split(text)) {
    const longer = line === '' ? word : `${line}${before}${word}`
    if (lineWidth(face, longer, size) <= width) {
      line = longer
      continue
    }
    if (lineWidth(face, word, size) > width) return null
    lines.push(line)
    line = word
  }
  return [...lines, line]
}

/** At most `count` lines of about the same width, so that no lone word hangs below. */
function balance(face: Typeface, text: string, size: number, width: number, count: number, split: Split): string[] | null {
  if (count === 1) return lineWidth(face, text, size) <= width ? [text] : null
  let best = wrap(face, text, size, width, split)
  if (!best || best.length > count) return null
  if (best.length === 1) return best
  let [low, high] = [width / count / 2, width]
  while (high - low > 1) {
    const middle = (low + high) / 2
    const lines = wrap(face, text, size, middle, split)
    if (lines && lines.length <= best.length) {
      best = lines
      high = middle
    } else {
      low = middle
    }
  }
  return best
}

function wrapAnywhere(face: Typeface, text: string, size: number, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of charactersOf(text)) {
    if (line !== '' && lineWidth(face, line + character, size) > width) {
      lines.push(line)
      line = character === ' ' ? '' : character
    } else {
      line += character
    }
  }
  return [...lines, line]
}
