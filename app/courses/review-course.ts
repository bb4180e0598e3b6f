import type { CourseBody, Question } from './course-body.ts'
import { parseMarkup, wordsOf } from './lesson-markup.ts'

/** What is not wrong, but makes a course worse than it could be. */
type ReviewNote = { file: string; message: string }

export type CourseReview = { lessons: number; questions: number; pictures: number; words: number; notes: ReviewNote[] }

/** Longer ones tire readers who seldom read. */
const longestMeanSentence = 16
/** Above this share, whoever ticks the longest option passes without knowing anything. */
const mostLongestRight = 0.4
/** Below this number a share says nothing. */
const fewestQuestions = 5

/** Counts a course and looks for what a reader or a guesser would notice. */
export function reviewCourse(body: CourseBody): CourseReview {
  const lessons = body.lessons.map((lesson) => ({ slug: lesson.slug, blocks: textBlocks(lesson.source) }))
  return {
    lessons: lessons.length,
    questions: body.questions.length,
    pictures: Object.keys(body.pictures).length,
    words: lessons.reduce((sum, { blocks }) => sum + blocks.reduce((words, block) => words + countWords(block.text), 0), 0),
    notes: [...lessons.flatMap(noteLongSentences), ...noteLongestRight(body.questions), ...noteRepeatedTexts(body.questions)],
  }
}

type Block = { text: string; isProse: boolean }

/** Each paragraph, item, heading and cell; prose is what is read as sentences. */
function textBlocks(source: string): Block[] {
  const blocks: Block[] = []
  for (const node of parseMarkup(source).walk()) {
    for (const child of node.children) {
      if (child.type === 'inline') blocks.push({ text: wordsOf(child), isProse: node.type === 'paragraph' || node.type === 'item' })
    }
  }
  return blocks
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}

function noteLongSentences({ slug, blocks }: { slug: string; blocks: Block[] }): ReviewNote[] {
  const sentences = blocks
    .filter((block) => block.isProse)
    .flatMap(({ text }) => text.split(/[.!?]+["”’)]*(?:\s+|$)/))
    .map(countWords)
    .filter((words) => words > 0)
  const mean = sentences.reduce((sum, words) => sum + words, 0) / Math.max(1, sentences.length)
  if (mean <= longestMeanSentence) return []
  return [{ file: `lessons/${slug}.md`, message: `Sentences have ${mean.toFixed(1)} words on average. Aim for ${longestMeanSentence} at most.` }]
}

function noteLongestRight(questions: readonly Question[]): ReviewNote[] {
  return banksOf(questions).flatMap(([bank, inBank]) => {
    const singles = inBank.filter((question) => question.type === 'single')
    const telling = singles.filter(({ options }) => {
      const right = options.find((option) => option.correct)
      return right !== undefined && options.every((option) => option === right || option.text.length < right.text.length)
    })
    if (singles.length < fewestQuestions || telling.length <= singles.length * mostLongestRight) return []
    const ids = telling.map(({ id }) => id).join(', ')
    return [
      {
        file: `banks/${bank}.yaml`,
        message: `In ${telling.length} of ${singles.length} single questions the right option is the longest. Lengthen wrong ones or shorten right ones: ${ids}.`,
      },
    ]
  })
}

function noteRepeatedTexts(questions: readonly Question[]): ReviewNote[] {
  const first = new Map<string, string>()
  return questions.flatMap(({ id, bank, text }) => {
    const key = text.toLowerCase().replace(/\s+/g, ' ')
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, id)
    return earlier === undefined ? [] : [{ file: `banks/${bank}.yaml`, message: `${id} has the same text as ${earlier}. Ask something else.` }]
  })
}

function banksOf(questions: readonly Question[]): [string, Question[]][] {
  const banks = new Map<string, Question[]>()
  for (const question of questions) banks.set(question.bank, [...(banks.get(question.bank) ?? []), question])
  return [...banks]
}
