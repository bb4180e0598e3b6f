import { practicePapers } from '#app/assessment/papers/asked-paper.ts'
import { seededRandom, shuffled } from '#app/assessment/papers/seeded-random.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import type { UnitElement } from '#app/competency/scheme-body.ts'
import { type CourseBody, findPaper, questionsOfPaper } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import type { RehearsalPart } from './rehearsal-parts.ts'

const mostOfElement = 2
const mostOfUnit = 4

/** Questions to practise with: those of practice papers that share no bank with the quiz that completion asks for. */
export function rehearsalQuestions(body: CourseBody): Question[] {
  const final = body.completion.paper === null ? undefined : findPaper(body, body.completion.paper)
  const papers = practicePapers(body).filter(({ banks }) => !banks.some((bank) => final?.banks.includes(bank)))
  const all = papers.flatMap((paper) => questionsOfPaper(body, paper)).filter((question) => kindOf(question).isScored)
  return [...new Set(all)]
}

/** Those of the questions that are about an element, by the first thing that each covers. */
export function questionsOn(element: UnitElement, questions: readonly Question[]): Question[] {
  const refs = new Set(element.items.map(({ ref }) => ref))
  return questions.filter(({ covers }) => covers[0] !== undefined && refs.has(covers[0]))
}

/**
 * Draws what one unit is practised with: for each element two written questions at most, four for a unit whose elements
 * are not known, and one question to answer aloud. The seed alone decides; `without` are questions that were made void.
 */
export function drawUnit({
  body,
  elements,
  seed,
  without,
}: {
  body: CourseBody
  elements: readonly UnitElement[]
  seed: string
  without: ReadonlySet<string>
}): Pick<RehearsalPart, 'asked' | 'oral'> {
  const random = seededRandom(seed)
  // The order of the files must not matter, so the start is sorted.
  const bank = rehearsalQuestions(body)
    .filter(({ id }) => !without.has(id))
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const most = elements.length > 1 ? mostOfElement : mostOfUnit
  const drawn = elements.flatMap((element) => shuffled(questionsOn(element, bank), random).slice(0, most))
  const refs = new Set(elements.flatMap(({ items }) => items.map(({ ref }) => ref)))
  const oral = shuffled(
    body.oral.filter(({ covers }) => covers[0] !== undefined && refs.has(covers[0])).toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    random,
  )
  return {
    asked: drawn.map((question) => ({ question: question.id, options: kindOf(question).order(question, seededRandom(`${seed}:${question.id}`)) })),
    oral: oral.slice(0, 1).map(({ id }) => id),
  }
}
