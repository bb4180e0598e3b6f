import { z } from 'zod'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { type CourseBody, type Paper, questionsOfPaper } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import { seededRandom, shuffled } from './seeded-random.ts'

/** A drawn question and the order of what is shuffled in it, by keys; empty where nothing is. */
export const paperItemsSchema = z.array(z.object({ question: z.string(), options: z.array(z.string()) }))
export type PaperItem = z.output<typeof paperItemsSchema>[number]

/**
 * The paper of one attempt: parallel banks take turns, and which of them comes first is drawn once for each enrolment,
 * so that the neighbour's first paper is not always the own first one.
 */
export function paperOfAttempt(paper: Paper, { enrolmentId, number }: { enrolmentId: string; number: number }): Paper {
  if (!paper.parallel) return paper
  const first = Math.floor(seededRandom(`${enrolmentId}:${paper.key}`)() * paper.banks.length)
  return { ...paper, banks: [paper.banks[(first + number - 1) % paper.banks.length]!] }
}

/** Questions that were made void, and how often this person was asked each question before. */
export type DrawHistory = { without?: ReadonlySet<string>; asked?: ReadonlyMap<string, number> }

/**
 * Draws a paper: topics take turns, and each turn takes a question that was asked least often before, among these one of
 * the unit and element that were drawn least so far, then of the difficulty that was, so that no two papers differ much in
 * what they ask. Questions `without` which it is drawn are left out, unless there are no others. Nothing else decides the
 * result, so that a paper can be made again.
 */
export function drawPaper(body: CourseBody, paper: Paper, seed: string, { without = new Set(), asked = new Map() }: DrawHistory = {}): PaperItem[] {
  const random = seededRandom(seed)
  // The order of the files must not matter, so the start is sorted.
  const all = questionsOfPaper(body, paper).toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const sound = all.filter(({ id }) => !without.has(id))
  const bank = sound.length > 0 ? sound : all
  const topics = shuffled([...new Set(bank.map((question) => question.topic))].sort(), random)
  const left = new Map(
    topics.map((topic) => [
      topic,
      shuffled(
        bank.filter((question) => question.topic === topic),
        random,
      ),
    ]),
  )
  const drawn: Question[] = []
  const timesDrawn = new Map<string, number>()
  while (drawn.length < Math.min(paper.draw, bank.length)) {
    for (const topic of topics) {
      const question = rarest(left.get(topic) ?? [], { asked, timesDrawn })
      if (!question || drawn.length >= paper.draw) continue
      left.set(
        topic,
        left.get(topic)!.filter((other) => other !== question),
      )
      for (const kind of kindsOf(question)) timesDrawn.set(kind, (timesDrawn.get(kind) ?? 0) + 1)
      drawn.push(question)
    }
  }
  return itemsOf(shuffled(drawn, random), seed)
}

/** Drawn questions as they are stored, what is shuffled in each decided by the seed. */
export function itemsOf(questions: readonly Question[], seed: string): PaperItem[] {
  return questions.map((question) => ({
    question: question.id,
    options: kindOf(question).order(question, seededRandom(`${seed}:${question.id}`)),
  }))
}

/** What is spread over a paper, what matters most first. */
function kindsOf({ unit, element, difficulty }: Question): string[] {
  return [`unit ${unit}`, `element ${unit} ${element}`, `difficulty ${difficulty}`]
}

/** The first of those that were asked least, and among them whose kinds were drawn least. */
function rarest(
  candidates: readonly Question[],
  { asked, timesDrawn }: { asked: ReadonlyMap<string, number>; timesDrawn: ReadonlyMap<string, number> },
): Question | undefined {
  const timesOf = (question: Question) => [asked.get(question.id) ?? 0, ...kindsOf(question).map((kind) => timesDrawn.get(kind) ?? 0)]
  let best: { question: Question; times: number[] } | undefined
  for (const question of candidates) {
    const times = timesOf(question)
    if (!best || isLess(times, best.times)) best = { question, times }
  }
  return best?.question
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((times, place) => times !== right[place])
  return at >= 0 && left[at]! < right[at]!
}
