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

/**
 * Draws a paper: topics take turns, and each turn takes the difficulty that was drawn least so far, so that no two papers
 * differ much in what they ask. Questions `without` which it is drawn are left out, unless
 * there are no others. Nothing else decides the result, so that a paper can be made again.
 */
export function drawPaper(body: CourseBody, paper: Paper, seed: string, without: ReadonlySet<string> = new Set()): PaperItem[] {
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
  const timesDrawn: Record<number, number> = { 1: 0, 2: 0, 3: 0 }
  while (drawn.length < Math.min(paper.draw, bank.length)) {
    for (const topic of topics) {
      const question = rarestDifficulty(left.get(topic) ?? [], timesDrawn)
      if (!question || drawn.length >= paper.draw) continue
      left.set(
        topic,
        left.get(topic)!.filter((other) => other !== question),
      )
      timesDrawn[question.difficulty] = (timesDrawn[question.difficulty] ?? 0) + 1
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

/** The first of those whose difficulty was drawn least. */
function rarestDifficulty(candidates: readonly Question[], timesDrawn: Record<number, number>): Question | undefined {
  let best: Question | undefined
  for (const candidate of candidates) {
    if (!best || timesDrawn[candidate.difficulty]! < timesDrawn[best.difficulty]!) best = candidate
  }
  return best
}
