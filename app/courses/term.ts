import { z } from 'zod'
import { bilingual, line, slug } from './content-text.ts'

/** A word of the glossary. */
export const glossaryTermSchema = z.strictObject({
  /** What addresses name it by; made from the term. */
  key: slug,
  term: line.max(80),
  /** Other forms of it: spelled out, abbreviated, with an affix. */
  also: z.array(line.max(120)).default([]),
  meaning: bilingual,
})

export type GlossaryTerm = z.output<typeof glossaryTermSchema>

/** `CPPB-IRT` is `cppb-irt` in an address. */
export function termKey(term: string): string {
  return term
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** The term that a text means, by any of its forms, without regard to case. */
export function findTerm(terms: readonly GlossaryTerm[], form: string): GlossaryTerm | undefined {
  const wanted = termKey(form)
  return terms.find(({ key, also }) => key === wanted || also.some((other) => termKey(other) === wanted))
}

/** Where a page says what a word means. */
export function meaningId(key: string): string {
  return `arti-${key}`
}
