import type { Bilingual } from './course-body.ts'
import { readCatalogue } from './read-catalogue.server.ts'
import type { GlossaryTerm } from './term.ts'

export type GlossaryEntry = GlossaryTerm & { courses: { slug: string; title: Bilingual }[] }

/** The words of all courses on offer, from A to Z, each with the courses that use it. */
export async function readGlossary(): Promise<GlossaryEntry[]> {
  const entries = new Map<string, GlossaryEntry>()
  for (const { body } of await readCatalogue()) {
    for (const term of body.glossary) {
      const entry = entries.get(term.key) ?? { ...term, courses: [] }
      entry.courses.push({ slug: body.slug, title: body.title })
      entries.set(term.key, entry)
    }
  }
  return [...entries.values()].sort((a, b) => a.term.localeCompare(b.term, 'id'))
}
