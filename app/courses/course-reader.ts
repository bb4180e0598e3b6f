import type { ContentProblem, Report } from './content-problem.ts'
import { foreignSign, nameOfSign } from './foreign-sign.ts'
import type { Source } from './source.ts'
import type { GlossaryTerm } from './term.ts'
import type { CompetencyUnit } from './unit-body.ts'

// What every part of the parser shares: the files, where to report, and small readings of them.

/** Files of one course by their path inside its folder, for example `lessons/cuci-tangan.md`. */
export type CourseFiles = ReadonlyMap<string, Uint8Array>

/** What all courses of a content folder refer to. */
export type SharedContent = {
  units: readonly CompetencyUnit[]
  sources: readonly Source[]
  glossary: readonly GlossaryTerm[]
}

export type Reader = {
  files: CourseFiles
  shared: SharedContent
  problems: ContentProblem[]
  warn: (path: string, message: string) => void
  reportIn: (path: string) => Report
}

export function filesIn(files: CourseFiles, folder: string): [string, Uint8Array][] {
  return [...files].filter(([path]) => path.startsWith(`${folder}/`)).sort(([a], [b]) => (a < b ? -1 : 1))
}

/** NFC text with plain line ends; null when the file is not UTF-8 or holds signs that no text has. */
export function decode(bytes: Uint8Array, report: Report): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
    const foreign = foreignSign.exec(text)
    if (!foreign) return text
    report(
      text.slice(0, foreign.index).split('\n').length,
      `The file holds the invisible sign ${nameOfSign(foreign[0])}. Delete it, or type the line again.`,
    )
  } catch {
    report(1, 'The file is not UTF-8 text. Save it as UTF-8.')
  }
  return null
}

/** Reports the index of every item whose key stood before. */
export function reportRepeated<Item>(items: readonly Item[], keyOf: (item: Item) => string, report: (index: number) => void): void {
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    if (seen.has(keyOf(item))) report(index)
    seen.add(keyOf(item))
  }
}
