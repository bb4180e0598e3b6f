import type { z } from 'zod'
import { allPapers, type CourseBody } from '#app/courses/course-body.ts'
import { foreignSignIn, nameOfSign } from '#app/courses/foreign-sign.ts'
import { findPaperProblems, type PaperProblem } from '#app/courses/paper-checks.ts'
import { type Question, questionSchema } from '#app/courses/question-body.ts'
import { checkQuestionParts, type QuestionProblem, type Refuse } from '#app/courses/question-checks.ts'
import { checkPlace, placeOf } from '#app/courses/question-place.ts'
import { itemsOfUnit } from '#app/courses/unit-body.ts'
import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'

/** `index` counts the questions given; `question` is the id as it was given; `field` is a path such as `options.0.text`. */
export type BankProblem = QuestionProblem & { index: number; question: string }

/** The banks that the papers of a course draw from, in their order. */
export function banksOf(body: Pick<CourseBody, 'papers' | 'pairedTest'>): string[] {
  return [...new Set(allPapers(body).flatMap(({ banks }) => banks))]
}

/**
 * Questions for the banks of a course by the same rules as those in files. Whatever is given, it answers with all of them
 * or with every problem found.
 */
export function checkBankQuestions(
  body: CourseBody,
  given: readonly unknown[],
): { questions: Question[]; problems: [] } | { questions: null; problems: BankProblem[] } {
  const problems: BankProblem[] = []
  const taken = new Set<string>()
  const questions = given.flatMap((raw, index) => {
    const id = nameIn(raw)
    const refuse: Refuse = (field, key, params) => problems.push({ index, question: id, field, key, params })
    const question = readQuestion(raw, refuse)
    if (!question) return []
    if (taken.has(question.id)) refuse('id', 'courses.check.id-taken')
    taken.add(question.id)
    checkQuestionParts(question, refuse, (picture) => Object.hasOwn(body.pictures, picture))
    if (!banksOf(body).includes(question.bank)) refuse('bank', 'courses.check.bank', { bank: question.bank })
    checkCovers(body, question, refuse)
    const placed = { ...question, ...placeOf(question, body.units) }
    checkPlace(placed, body.units, refuse)
    return [placed]
  })
  return problems.length > 0 ? { questions: null, problems } : { questions, problems: [] }
}

/** What keeps the papers of a course from being drawn with these questions. */
export function checkBankPapers(body: CourseBody, questions: readonly Question[]): PaperProblem[] {
  return findPaperProblems({ papers: body.papers, pairedTest: body.pairedTest, questions, completionPaper: body.completion.paper })
}

function checkCovers({ units }: CourseBody, { covers }: Question, refuse: Refuse): void {
  const known = new Set(units.flatMap(itemsOfUnit).map(({ ref }) => ref))
  for (const [index, cover] of covers.entries()) if (!known.has(cover)) refuse(`covers.${index}`, 'courses.check.cover', { cover })
}

function readQuestion(raw: unknown, refuse: Refuse): Question | null {
  const foreign = foreignSignIn(raw)
  if (foreign) {
    refuse(foreign.path.join('.'), 'courses.check.foreign-sign', { sign: nameOfSign(foreign.sign) })
    return null
  }
  const parsed = questionSchema.safeParse(composed(raw))
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) refuseIssue(issue, refuse)
  return null
}

/** Composed letters and plain line ends, as in files. */
function composed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').normalize('NFC')
  if (Array.isArray(value)) return value.map(composed)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, composed(inner)]))
}

function refuseIssue(issue: z.core.$ZodIssue, refuse: Refuse): void {
  const field = [...issue.path, ...(issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [])].join('.')
  refuse(field, ...whatIsWrong(issue))
}

function whatIsWrong(issue: z.core.$ZodIssue): [key: QuestionMessage, params?: MessageParams] {
  switch (issue.code) {
    case 'too_big':
      return ['courses.check.too-long', { maximum: Number(issue.maximum) }]
    case 'too_small':
      return issue.origin === 'string' ? ['courses.check.missing'] : ['courses.check.too-short', { minimum: Number(issue.minimum) }]
    case 'invalid_type':
      return [issue.expected === 'number' && typeof issue.input === 'string' ? 'courses.check.not-number' : 'courses.check.missing']
    case 'invalid_format':
      return ['courses.check.name']
    default:
      return ['courses.check.shape']
  }
}

function nameIn(raw: unknown): string {
  return raw !== null && typeof raw === 'object' && 'id' in raw && typeof raw.id === 'string' ? raw.id : ''
}
