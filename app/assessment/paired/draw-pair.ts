import { itemsOf, type PaperItem } from '#app/assessment/papers/draw-paper.ts'
import { seededRandom, shuffled } from '#app/assessment/papers/seeded-random.ts'
import { cellOf, elementOf } from '#app/courses/pair-blueprint.ts'
import type { Question } from '#app/courses/question-body.ts'

type Bank = {
  questions: readonly Question[]
  seed: string
  /** Questions that were made void: none of them is asked. */
  without?: ReadonlySet<string>
}

/**
 * The first paper of a pair: units take turns, within each the element and then the difficulty drawn least. Of each unit,
 * element and difficulty half at most is drawn, so that every question leaves a twin for the second paper.
 */
export function drawFirst({ questions, draw, seed, without }: Bank & { draw: number }): PaperItem[] {
  const random = seededRandom(seed)
  const cells = [...Map.groupBy(soundOf(questions, without), cellOf).values()].map((inCell) => ({
    left: shuffled(inCell, random).slice(0, Math.floor(inCell.length / 2)),
    of: inCell[0]!,
  }))
  const byUnit = shuffled([...Map.groupBy(shuffled(cells, random), (cell) => cell.of.unit).values()], random)
  const drawn: Question[] = []
  const timesDrawn = new Map<string | number, number>()
  const timesOf = (key: string | number) => timesDrawn.get(key) ?? 0
  while (drawn.length < draw && cells.some(({ left }) => left.length > 0)) {
    for (const inUnit of byUnit) {
      const open = inUnit.filter(({ left }) => left.length > 0)
      const rarest = open.toSorted(
        (one, other) => timesOf(elementOf(one.of)) - timesOf(elementOf(other.of)) || timesOf(one.of.difficulty) - timesOf(other.of.difficulty),
      )[0]
      const question = drawn.length < draw ? rarest?.left.pop() : undefined
      if (!question) continue
      for (const key of [elementOf(question), question.difficulty]) timesDrawn.set(key, timesOf(key) + 1)
      drawn.push(question)
    }
  }
  return itemsOf(shuffled(drawn, random), seed)
}

/**
 * The second paper: for each question of the first a twin of the same unit, element and difficulty that the first did not
 * ask; where a correction has taken the twin away, another one of the element; where there is none, one question less.
 */
export function drawSecond({ first, questions, seed, without }: Bank & { first: readonly string[] }): PaperItem[] {
  const random = seededRandom(seed)
  const asked = new Set(first)
  const left = new Set(
    shuffled(
      soundOf(questions, without).filter(({ id }) => !asked.has(id)),
      random,
    ),
  )
  const before = soundOf(questions).filter(({ id }) => asked.has(id))
  const drawn: Question[] = []
  const take = (wanted: Question, placeOf: (question: Question) => string) => {
    const twin = [...left].find((question) => placeOf(question) === placeOf(wanted))
    if (!twin) return false
    left.delete(twin)
    return drawn.push(twin) > 0
  }
  const alone = before.filter((question) => !take(question, cellOf))
  for (const question of alone) take(question, elementOf)
  return itemsOf(shuffled(drawn, random), seed)
}

/** The order of the files must not matter, so what is drawn from is sorted. */
function soundOf(questions: readonly Question[], without: ReadonlySet<string> = new Set()): Question[] {
  return questions.filter(({ id }) => !without.has(id)).toSorted((left, right) => (left.id < right.id ? -1 : 1))
}
