import { createHash } from 'node:crypto'
import type { CourseBody } from './course-body.ts'

/** SHA-256 over the canonical form of the body, hex: the same content has the same hash, whatever the order of its keys. */
export function contentHash(body: CourseBody): string {
  const pictures = Object.fromEntries(Object.entries(body.pictures).map(([name, { sha256 }]) => [name, sha256]))
  return canonicalHash({ ...body, pictures })
}

/** The same of anything that JSON can hold. */
export function canonicalHash(value: object): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex')
}

/** JSON with the keys of every object in order. */
export function canonicalText(value: object): string {
  return JSON.stringify(sortKeys(value))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}
