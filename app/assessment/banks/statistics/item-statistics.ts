import { type Answer, isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import type { Question } from '#app/courses/question-body.ts'

/** Fewer people than these are never counted apart, and nothing is judged by them. */
const fewestPeople = 5
/** From here on the figures say something about the question and not about chance; below nothing is claimed. */
export const enoughPeople = 20

/** One person's first finished paper: points from 0 to 1 and the answer, by question. */
export type AskedPaper = { points: Readonly<Record<string, number>>; answers: ReadonlyMap<string, Answer> }

type Verdict = 'too-easy' | 'too-hard' | 'against' | 'weak' | 'unused' | 'misleading'
/** `people` is null where it is more than none and too few to be told. */
type OptionCount = { key: string; text: string; correct: boolean; people: number | null }

export type ItemStatistics = {
  question: string
  people: number
  /** The mean of the points, 0 to 1. Null while too few were asked. */
  facility: number | null
  /**
   * Correlation of the points here with the share of points in the rest of the same paper, -1 to 1 (corrected item-total
   * correlation). Null while too few were asked, or where all have the same.
   */
  discrimination: number | null
  /** How many chose each option. Empty for types without options, and while too few were asked. */
  options: OptionCount[]
  verdicts: Verdict[]
}

/** What papers of people tell about a question. */
export function itemStatistics(question: Question, papers: readonly AskedPaper[]): ItemStatistics {
  const asked = papers.filter(({ points }) => Object.hasOwn(points, question.id))
  const people = asked.length
  if (people < fewestPeople) return { question: question.id, people, facility: null, discrimination: null, options: [], verdicts: [] }
  const own = asked.map(({ points }) => points[question.id] ?? 0)
  const facility = mean(own)
  const rested = asked.flatMap(({ points }, index) => {
    const rest = Object.entries(points).flatMap(([id, value]) => (id === question.id ? [] : [value]))
    return rest.length === 0 ? [] : [[own[index] ?? 0, mean(rest)] as const]
  })
  const discrimination = correlation(rested)
  const counts = countOptions(question, asked)
  const options = counts.map((option) => ({ ...option, people: option.people > 0 && option.people < fewestPeople ? null : option.people }))
  return { question: question.id, people, facility, discrimination, options, verdicts: judge({ people, facility, discrimination, counts }) }
}

type Counted = Omit<OptionCount, 'people'> & { people: number }

function judge({
  people,
  facility,
  discrimination,
  counts,
}: {
  people: number
  facility: number
  discrimination: number | null
  counts: readonly Counted[]
}): Verdict[] {
  if (people < enoughPeople) return []
  const right = Math.min(...counts.filter(({ correct }) => correct).map((option) => option.people))
  const wrong = counts.filter(({ correct }) => !correct)
  const said: [Verdict, boolean][] = [
    ['against', discrimination !== null && discrimination < 0],
    ['misleading', wrong.some((option) => option.people > right)],
    ['too-hard', facility < 0.3],
    ['too-easy', facility > 0.95],
    ['weak', discrimination !== null && discrimination >= 0 && discrimination < 0.15],
    ['unused', wrong.some((option) => option.people === 0)],
  ]
  return said.flatMap(([verdict, holds]) => (holds ? [verdict] : []))
}

function countOptions(question: Question, asked: readonly AskedPaper[]): Counted[] {
  if (question.type !== 'single' && question.type !== 'multiple') return []
  const chosen = asked.map(({ answers }) => {
    const answer = answers.get(question.id)
    return new Set(answer === undefined || isEmptyAnswer(answer) ? [] : [answer].flat())
  })
  return question.options.map(({ key, text, correct }) => ({ key, text, correct, people: chosen.filter((keys) => keys.has(key)).length }))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Pearson's coefficient; null where one of the two never differs. */
function correlation(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < fewestPeople) return null
  const [left, right] = [mean(pairs.map(([one]) => one)), mean(pairs.map(([, other]) => other))]
  let [both, ownLeft, ownRight] = [0, 0, 0]
  for (const [one, other] of pairs) {
    both += (one - left) * (other - right)
    ownLeft += (one - left) ** 2
    ownRight += (other - right) ** 2
  }
  if (Math.min(ownLeft, ownRight) < 1e-9 * pairs.length) return null
  return Math.max(-1, Math.min(1, both / Math.sqrt(ownLeft * ownRight)))
}
