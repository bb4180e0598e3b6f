import type { CourseBody } from '../course-body.ts'
import { countWords, textBlocks } from '../lesson-text.ts'
import type { GlossaryTerm } from '../term.ts'
import { reviewCoverage } from './coverage.ts'
import type { Finding } from './finding.ts'
import { reviewAmount } from './review-amount.ts'
import { reviewReadingLevel } from './review-lessons.ts'
import { reviewQuestions } from './review-questions.ts'
import { reviewTexts } from './review-texts.ts'

export type CourseReview = {
  counts: { lessons: number; questions: number; pictures: number; words: number }
  findings: Finding[]
}

type ReviewInput = {
  body: CourseBody
  glossary: readonly GlossaryTerm[]
  /** Whether an address of this portal leads somewhere. */
  isPage: (path: string) => boolean
}

/** Counts a course and looks for what keeps it from being finished. */
export function reviewCourse({ body, glossary, isPage }: ReviewInput): CourseReview {
  const forms = glossary.flatMap(({ term, also }) => [term, ...also])
  return {
    counts: {
      lessons: body.lessons.length,
      questions: body.questions.length,
      pictures: Object.keys(body.pictures).length,
      words: body.lessons.flatMap(({ source }) => textBlocks(source)).reduce((sum, { text }) => sum + countWords(text), 0),
    },
    findings: [
      ...reviewAmount(body),
      ...reviewReadingLevel(body, forms),
      ...reviewTexts(body, { glossary, isPage }),
      ...reviewQuestions(
        body.questions,
        body.lessons.map(({ source }) => source),
      ),
      ...reviewCoverage(body),
    ],
  }
}
