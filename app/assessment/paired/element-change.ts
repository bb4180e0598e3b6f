import { type LessonLink, lessonsAbout } from '#app/assessment/papers/lessons-about.ts'
import type { Bilingual, CourseBody } from '#app/courses/course-body.ts'
import { elementOf } from '#app/courses/pair-blueprint.ts'
import { itemsOfUnit } from '#app/courses/unit-body.ts'
import { type Points, percentOf, sumPoints } from './gain.ts'

/** An element as a paired test asks about it. `title` is a unit's where nobody published elements. */
type Element = { key: string; title: Bilingual; covers: string[] }

export type ElementChange = Omit<Element, 'covers'> & { before: Points; after: Points; lessons: LessonLink[] }

/** The elements of a course in the order of its units. */
function elementsOf(body: CourseBody): Element[] {
  return body.units.flatMap((unit) => {
    const items = itemsOfUnit(unit)
    const element = (key: string | null, title: Bilingual): Element => ({
      key: elementOf({ unit: unit.code, element: key }),
      title,
      covers: items.filter((item) => item.element === key).map(({ ref }) => ref),
    })
    // What was published about elements stands in one language.
    return [...unit.elements.map(({ key, title }) => element(key, { id: title, en: title })), element(null, unit.title)]
  })
}

type Tests = { before: ReadonlyMap<string, Points>; after: ReadonlyMap<string, Points> }

/** What changed in each element that either test asked about, over all these learners, with lessons where something is still missing. */
export function changeByElement(body: CourseBody, learners: readonly Tests[]): ElementChange[] {
  return elementsOf(body).flatMap(({ covers, ...element }) => {
    const points = (test: keyof Tests) => sumPoints(learners.flatMap((learner) => learner[test].get(element.key) ?? []))
    const [before, after] = [points('before'), points('after')]
    if (before.max + after.max === 0) return []
    const isFull = (percentOf(after.max > 0 ? after : before) ?? 0) >= 100
    return [{ ...element, before, after, lessons: isFull ? [] : lessonsAbout(body, { covers }) }]
  })
}
