import { z } from 'zod'

// The kinds of text that the schemas of course files are made of.

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
export const line = z.string().trim().min(1, 'must not be empty').max(2_000)
/** Markdoc reads longer texts, and more openings of tags, in minutes and not in moments. */
const mostMarkdoc = 40_000
const mostTags = 400

/** What makes a text too much for Markdoc, or null. */
export function tooMuchMarkdoc(source: string): string | null {
  if (source.length > mostMarkdoc) return `must not be longer than ${mostMarkdoc} characters`
  return source.split('{%').length - 1 > mostTags ? `must not have more than ${mostTags} tags` : null
}

export const markdoc = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .refine((source) => tooMuchMarkdoc(source) === null, { error: ({ input }) => tooMuchMarkdoc(String(input)) ?? '' })

/** A text of the interface kind, in both languages. */
export const bilingual = z.strictObject({ id: line, en: line })

/** What a lesson, a question or a criterion covers: `<unit code>/<code of a KUK or of a capaian belajar>`. */
export const coverSchema = z
  .string()
  .regex(/^[^/\s]+\/[^/\s]+$/, 'must be a unit code, a slash and the code of a KUK or a CB, such as "C.100000.008.01/1.1"')

/** A name that formulas can use. */
export const figureName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and _, and begin with a letter')
