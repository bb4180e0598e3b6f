import type { CourseBody, Lesson, Task } from './course-body.ts'
import type { SharedContent } from './course-reader.ts'
import { parseMarkup, tagsInside } from './lesson-markup.ts'
import { findTerm, type GlossaryTerm } from './term.ts'

type ReferenceInput = {
  shared: SharedContent
  courseSources: readonly string[]
  lessons: readonly Lesson[]
  tasks: readonly Task[]
  guide: CourseBody['guide']
}

/** The sources and the words a course refers to, as it keeps them; what is unknown is left to the review. */
export function referencesOf({ shared, courseSources, lessons, tasks, guide }: ReferenceInput): Pick<CourseBody, 'sources' | 'glossary'> {
  const ids = new Set([...courseSources, ...lessons.flatMap(({ sources }) => sources)])
  const texts = [
    ...lessons.map(({ source }) => source),
    ...tasks.flatMap(({ instructions, sampleAnswer }) => [instructions, sampleAnswer ?? '']),
    guide?.source ?? '',
  ]
  const marked = new Set(texts.flatMap(markedTerms).flatMap((form) => findTerm(shared.glossary, form)?.key ?? []))
  return {
    sources: shared.sources.filter(({ id }) => ids.has(id)),
    glossary: shared.glossary.filter(({ key }) => marked.has(key)),
  }
}

/** The words a text marks as belonging to the glossary, as it writes them. */
export function markedTerms(source: string): string[] {
  if (!source.includes('term')) return []
  return tagsInside(parseMarkup(source), 'term').flatMap(({ attributes }) => (typeof attributes.primary === 'string' ? [attributes.primary] : []))
}

/** The words of a course's glossary that a text marks, in the order in which they come. */
export function wordsMarkedIn({ glossary }: Pick<CourseBody, 'glossary'>, source: string): GlossaryTerm[] {
  return [...new Set(markedTerms(source).flatMap((form) => findTerm(glossary, form) ?? []))]
}
