import { AppError } from './app-error.ts'

/**
 * Limits of any form body. One field named `items[30000000]` is enough to exhaust the memory of
 * libraries that expand names into arrays, so such names are refused before anything reads them.
 */
export const formLimits = { bytes: 256 * 1024, fields: 200, nameLength: 200, depth: 6, index: 500 } as const

/** Refuses a field name that no form of ours can send. Throws `malformed_body`. */
function guardFieldName(name: string): void {
  const tooLong = name.length > formLimits.nameLength
  const depth = (name.match(/[.[]/g) ?? []).length
  const indexes = [...name.matchAll(/(?:\[|\.|^)(\d+)(?=\]|\.|\[|$)/g)].map((match) => Number(match[1]))
  if (tooLong || depth > formLimits.depth || indexes.some((index) => index > formLimits.index) || name.includes('__proto__')) {
    throw new AppError('malformed_body')
  }
}

/** Text that PostgreSQL can store: no NUL, no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** Flat fields of a body; a repeated name becomes an array. Throws `malformed_body` past the limits. */
export function collectFields(pairs: Iterable<readonly [string, string]>): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = Object.create(null)
  let count = 0
  for (const [name, value] of pairs) {
    count += 1
    if (count > formLimits.fields) throw new AppError('malformed_body')
    guardFieldName(name)
    if (!isStorableText(name) || !isStorableText(value)) throw new AppError('malformed_body')
    const before = fields[name]
    fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return fields
}

const secretName = /pin|password|secret|token/i

/** What may be shown again to the person who typed it. */
export function withoutSecrets(fields: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !secretName.test(name)))
}
