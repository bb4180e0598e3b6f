import { z } from 'zod'
import { line, slug } from './content-text.ts'

/** Where a fact comes from. */
export const sourceSchema = z.strictObject({
  id: slug,
  issuer: line.nullable(),
  title: line,
  /** Of a rule or a standard, as published: `618/2016`. */
  number: line.nullable().default(null),
  year: z.number().int().min(1900).max(2100).nullable().default(null),
  /** Secondary: somebody tells what the primary text says. */
  kind: z.enum(['primary', 'secondary']),
  url: z.url().nullable().default(null),
  /** What an operator should still confirm. */
  confirm: line.nullable().default(null),
})

export type Source = z.output<typeof sourceSchema>

/** Versions of before held a title and an address alone. */
export function upgradeSource(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || 'id' in value || !('title' in value) || !('url' in value)) return value
  const id = String(value.url)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return { ...value, id, issuer: null, kind: 'secondary' }
}
