import type { Question } from './question-body.ts'
import type { Refuse } from './question-checks.ts'
import { type CompetencyUnit, itemsOfUnit } from './unit-body.ts'

/** Unit and element, where the file leaves them to the first of what is covered. */
export function placeOf({ unit, element, covers }: Question, units: readonly CompetencyUnit[]): Pick<Question, 'unit' | 'element'> {
  const found = units.flatMap((one) => itemsOfUnit(one).map((item) => ({ unit: one.code, ...item }))).find(({ ref }) => ref === covers[0])
  return unit === null && found ? { unit: found.unit, element: element ?? found.element } : { unit, element }
}

/** What `covers` names is compared with the units by the review, all parts of the course together. */
export function checkPlace(question: Question, units: readonly CompetencyUnit[], refuse: Refuse): void {
  const unit = units.find((candidate) => candidate.code === question.unit)
  if (question.unit !== null && !unit) refuse('unit', 'courses.check.unit', { unit: question.unit })
  if (question.element !== null && !unit?.elements.some((element) => element.key === question.element)) {
    refuse('element', 'courses.check.element', { element: question.element, unit: question.unit ?? '' })
  }
}
