import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import type { UnitElement } from './scheme-body.ts'

/** What the portal's courses hold about the units of a scheme. `covers` are KUK and CB, as `<unit code>/<code>`. */
export type Study = {
  lessons: (LessonLink & { covers: readonly string[] })[]
  /** Questions to practise with, each by the first thing that it covers. */
  practice: readonly string[]
}

const most = 3

/** Lessons about any of these, those that cover the most of them first; three at most. */
export function lessonsOn({ lessons }: Study, refs: readonly string[]): LessonLink[] {
  const wanted = new Set(refs)
  return lessons
    .map(({ href, title, covers }) => ({ href, title, count: covers.filter((ref) => wanted.has(ref)).length }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, most)
    .map(({ href, title }) => ({ href, title }))
}

/** What to read and how many questions to practise with, for one element. */
export function studyOf(study: Study, { items }: UnitElement): { lessons: LessonLink[]; questions: number } {
  const refs = items.map(({ ref }) => ref)
  return { lessons: lessonsOn(study, refs), questions: study.practice.filter((ref) => refs.includes(ref)).length }
}
