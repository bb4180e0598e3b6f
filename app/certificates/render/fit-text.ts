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
  const { face, text, width, size, floor, maxLines } = fit
  if (fit.keep === 'size') {
    for (let one = size; one >= floor; one -= step) {
      const lines = wrap(face, text, one, width)
      if (lines && lines.length <= maxLines) return { lines, size: one }
    }
  } else {
    for (let count = 1; count <= maxLines; count++) {
      for (let one = count === 1 ? size : (fit.sizeOfMany ?? size); one >= floor; one -= step) {
        const lines = balance(face, text, one, width, count)
        if (lines) return { lines, size: one }
      }
    }
  }
  for (let one = floor; one >= smallest; one -= step) {
    const lines = wrap(face, text, one, width) ?? wrapAnywhere(face, text, one, width)
    if (lines.length <= maxLines) return { lines, size: one }
  }
  throw new RangeError('a text is far too long for its place on the certificate')
}

/** Breaks at blanks only; null when a single word is too wide. */
function wrap(face: Typeface, text: string, size: number, width: number): string[] | null {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
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
function balance(face: Typeface, text: string, size: number, width: number, count: number): string[] | null {
  if (count === 1) return lineWidth(face, text, size) <= width ? [text] : null
  let best = wrap(face, text, size, width)
  if (!best || best.length > count) return null
  if (best.length === 1) return best
  let [low, high] = [width / count / 2, width]
  while (high - low > 1) {
    const middle = (low + high) / 2
    const lines = wrap(face, text, size, middle)
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
  for (const character of text) {
    if (line !== '' && lineWidth(face, line + character, size) > width) {
      lines.push(line)
      line = character === ' ' ? '' : character
    } else {
      line += character
    }
  }
  return [...lines, line]
}
