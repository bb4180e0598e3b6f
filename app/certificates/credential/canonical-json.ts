/** A value that JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * One text for one value: the JSON Canonicalization Scheme (RFC 8785). Fields that are undefined are left out. Throws
 * a TypeError for what I-JSON cannot say: numbers that are not finite, lone surrogates.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`)
    return JSON.stringify(value)
  }
  if (typeof value === 'string') return textOf(value)
  if (value === null || typeof value === 'boolean') return String(value)
  const known = shared.get(value)
  if (known) return known
  const text = isList(value) ? `[${value.map(canonicalJson).join(',')}]` : fieldsOf(value)
  if (known === '') shared.set(value, text)
  return text
}

/** Texts of values that come in many documents; empty until they are written first. */
const shared = new WeakMap<object, string>()

/** Marks a value, and all inside it, as one that comes again and never changes: it is frozen, and written once. */
export function shareJson<Value extends Json & object>(value: Value): Value {
  for (const inner of Object.values(value) as Json[]) if (inner !== null && typeof inner === 'object') shareJson(inner)
  shared.set(Object.freeze(value), '')
  return value
}

export function isSharedJson(value: object): boolean {
  return shared.has(value)
}

function fieldsOf(value: { readonly [key: string]: Json | undefined }): string {
  let text = ''
  // The order of UTF-16 code units, which is that of the plain sort.
  for (const key of Object.keys(value).sort()) {
    const field = value[key]
    if (field !== undefined) text += `${text === '' ? '' : ','}${textOf(key)}:${canonicalJson(field)}`
  }
  return `{${text}}`
}

function textOf(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('a text holds half of a surrogate pair')
  return JSON.stringify(text)
}

function isList(value: readonly Json[] | object): value is readonly Json[] {
  return Array.isArray(value)
}
