import type { CourseBody } from '../course-body.ts'
import { textBlocks } from '../lesson-text.ts'
import { longestMeanSentence, mostLongWords, readingLevel } from '../reading-level.ts'
import type { Finding } from './finding.ts'

/** Lessons that are harder to read than their readers deserve. */
export function reviewReadingLevel({ lessons, figures }: CourseBody, glossaryForms: readonly string[]): Finding[] {
  return lessons.flatMap(({ slug, source }) => {
    const level = readingLevel(textBlocks(source, figures), glossaryForms)
    const finding = (message: string): Finding => ({ file: `lessons/${slug}.md`, line: null, message })
    return [
      ...(level.meanWords > longestMeanSentence
        ? [
            finding(
              `Sentences have ${level.meanWords.toFixed(1)} words on average; at most ${longestMeanSentence}. The longest: "${shorten(level.longestSentence)}".`,
            ),
          ]
        : []),
      ...(level.longShare > mostLongWords
        ? [
            finding(
              `${percent(level.longShare)} of the words have five or more syllables; at most ${percent(mostLongWords)}. Say it with shorter words, or explain one in glossary.yaml: ${level.longWords.slice(0, 12).join(', ')}.`,
            ),
          ]
        : []),
    ]
  })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`
}

function shorten(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 90 ? `${plain.slice(0, 90)}…` : plain
}
