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
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
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
