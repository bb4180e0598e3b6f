import { countWords, sentencesOf, type TextBlock } from './lesson-text.ts'
import { countSyllables } from './syllables.ts'

/** Above these, readers who seldom read grow tired. */
export const longestMeanSentence = 14
export const mostLongWords = 0.05
/** From this number of syllables a word counts as long. */
const longWordSyllables = 5

export type ReadingLevel = {
  /** Mean words a sentence. */
  meanWords: number
  longestSentence: string
  /** Share of long words among all words. */
  longShare: number
  /** The long words found, most frequent first. */
  longWords: string[]
}

/**
 * How hard a text is to read. Words of the glossary are explained, so they do not count as long; nor do names in
 * capitals (CPPB-IRT) and what holds digits. The parts of a doubled word (sayur-sayuran) are counted one by one.
 */
export function readingLevel(blocks: readonly TextBlock[], glossaryForms: readonly string[] = []): ReadingLevel {
  const sentences = sentencesOf(blocks)
  const lengths = sentences.map(countWords)
  const withoutTerms = termRemover(glossaryForms)
  const allWords = blocks.flatMap(({ text }) => text.match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? [])
  const counts = new Map<string, number>()
  for (const { text } of blocks) {
    for (const word of withoutTerms(text).match(/[\p{L}\p{N}][\p{L}\p{N}’']*/gu) ?? []) {
      if (/\p{N}/u.test(word) || (word.length > 1 && word === word.toUpperCase()) || countSyllables(word) < longWordSyllables) continue
      counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
    }
  }
  const long = [...counts].sort(([, a], [, b]) => b - a)
  return {
    meanWords: lengths.reduce((sum, words) => sum + words, 0) / Math.max(1, lengths.length),
    longestSentence: sentences[lengths.indexOf(Math.max(...lengths))] ?? '',
    longShare: long.reduce((sum, [, count]) => sum + count, 0) / Math.max(1, allWords.length),
    longWords: long.map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)),
  }
}

/** Takes the glossary's words out of a text, with -nya and -lah behind them too. */
function termRemover(forms: readonly string[]): (text: string) => string {
  if (forms.length === 0) return (text) => text
  const longestFirst = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?:nya|lah|kah)?(?![\\p{L}\\p{N}])`, 'giu')
  return (text) => text.replace(pattern, ' ')
}
