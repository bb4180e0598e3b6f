import { formatNumber } from '#app/i18n/format.ts'
import type { AnswerFileReference } from './answer-file.ts'
import type { ShownPicture } from './find-picture.ts'

/** What was right in a question after the attempt, what was given, and why. */
export type Explanation =
  | { kind: 'choices'; choices: ExplainedChoice[]; picture: (ShownPicture & { alt: string; regions: Region[] }) | null }
  | { kind: 'parts'; parts: ExplainedPart[]; sentence: SentencePiece[] }
  | { kind: 'essay'; typed: string; file: AnswerFileReference | null; guide: string[] }

/** `text` is null for true and false, which the page says in its own words; `correct` is null while that is not told. */
export type ExplainedChoice = { key: string; text: string | null; why: string | null; correct: boolean | null; chosen: boolean }

export type ExplainedPart = {
  key: string
  /** What was asked here; null where the question itself says it. */
  label: string | null
  given: string | null
  /** Null while it is not told. */
  right: string | null
  /** What else counts as right. */
  range: { from: string; to: string } | null
  isRight: boolean
  /** Right by the learner's own earlier figure only. */
  carried: boolean
  why: string | null
}

/** A sentence with its gaps filled; `filled` marks what stood in a gap. */
export type SentencePiece = { text: string; filled: boolean }

/** A place on a picture, in percent of it. */
export type Region = { key: string; letter: string; label: string; x: number; y: number; width: number; height: number }

/** A number with its unit. A year is a name, not an amount. */
export function writeFigure(value: number, unitLabel: string | null): string {
  const digits = unitLabel === 'tahun' && value >= 1000 ? String(value) : formatNumber(value, 'id', 6)
  return [digits, unitLabel].filter(Boolean).join(' ')
}

/** The range of a tolerance in words; null where only the number itself is right. */
export function writeRange(right: number, tolerance: number, unitLabel: string | null): ExplainedPart['range'] {
  return tolerance > 0 ? { from: writeFigure(right - tolerance, unitLabel), to: writeFigure(right + tolerance, unitLabel) } : null
}
