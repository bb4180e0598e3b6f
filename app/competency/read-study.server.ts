import { readCatalogue } from '#app/courses/read-catalogue.server.ts'
import { rehearsalQuestions } from './rehearsal/draw-rehearsal.ts'
import type { UnitElement } from './scheme-body.ts'
import type { Study } from './study.ts'

/** Lessons and practice questions of all courses that cover something of these units. */
export async function readStudy({ units }: { units: readonly { elements: readonly UnitElement[] }[] }): Promise<Study> {
  const refs = new Set(units.flatMap(({ elements }) => elements.flatMap(({ items }) => items.map(({ ref }) => ref))))
  const courses = await readCatalogue()
  return {
    lessons: courses.flatMap(({ body: { slug, lessons } }) =>
      lessons
        .filter(({ covers }) => covers.some((ref) => refs.has(ref)))
        .map((lesson) => ({ href: `/kursus/${slug}/${lesson.slug}`, title: lesson.title, covers: lesson.covers.filter((ref) => refs.has(ref)) })),
    ),
    practice: courses.flatMap(({ body }) => rehearsalQuestions(body).flatMap(({ covers }) => covers.slice(0, 1))).filter((ref) => refs.has(ref)),
  }
}
