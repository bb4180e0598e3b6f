import type { Question } from './question-body.ts'

type Placed = Pick<Question, 'unit' | 'element' | 'difficulty'>

/** Where a question stands in the blueprint of a paired test: a question and its twin have the same cell. */
export function cellOf({ difficulty, ...place }: Placed): string {
  return `${elementOf(place)} ${difficulty}`
}

/** Its unit and element; the unit alone where nobody published elements. */
export function elementOf({ unit, element }: Pick<Question, 'unit' | 'element'>): string {
  return `${unit ?? ''}/${element ?? ''}`
}

/** How many questions can be drawn so that each leaves a twin behind. */
export function pairsIn(questions: readonly Placed[]): number {
  return [...Map.groupBy(questions, cellOf).values()].reduce((sum, inCell) => sum + Math.floor(inCell.length / 2), 0)
}
