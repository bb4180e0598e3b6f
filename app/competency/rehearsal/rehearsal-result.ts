import type { UnitElement } from '#app/competency/scheme-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import type { UnitItem } from '#app/courses/unit-body.ts'
import { questionsOn } from './draw-rehearsal.ts'
import type { RehearsalPart } from './rehearsal-parts.ts'

// What a rehearsal shows of an element. It has no K and no BK, and no number that could be taken for a result.

export type ElementPicture = {
  key: string
  title: string | null
  /** KUK or CB that the person says they did, of all. */
  seen: number
  items: number
  /** Those that they did not do. */
  gaps: UnitItem[]
  /** Written questions answered fully right, of those asked. */
  right: number
  asked: number
  /** What to read again: what is not seen, and what questions that were not right cover. */
  weak: string[]
  /** Everything seen and every question right. */
  isStrong: boolean
}

/** The picture of each element of a unit; null while the unit was not practised. `points` are from 0 to 1, by question. */
export function pictureOfUnit({
  elements,
  done,
  questions,
  points,
}: {
  elements: readonly UnitElement[]
  done: RehearsalPart['done']
  questions: readonly Question[]
  points: ReadonlyMap<string, number>
}): ElementPicture[] | null {
  if (!done) return null
  return elements.map((element) => {
    const gaps = element.items.filter(({ code }) => done.seen[code] !== true)
    const asked = questionsOn(element, questions)
    const wrong = asked.filter(({ id }) => (points.get(id) ?? 0) < 1)
    const refs = [...gaps.map(({ ref }) => ref), ...wrong.flatMap(({ covers }) => covers)]
    return {
      key: element.key,
      title: element.title,
      seen: element.items.length - gaps.length,
      items: element.items.length,
      gaps,
      right: asked.length - wrong.length,
      asked: asked.length,
      weak: [...new Set(refs)],
      isStrong: gaps.length === 0 && wrong.length === 0,
    }
  })
}
