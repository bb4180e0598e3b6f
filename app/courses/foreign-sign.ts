/**
 * What neither the database nor a page takes as text: control characters (tab and line end apart), halves of a surrogate
 * pair and noncharacters; and the word joiner, which the portal itself puts before figures that it computed.
 */
export const foreignSign = /(?![\t\n])[\p{Cc}\u2028\u2029\u2060\ufffe\uffff]|\p{Cs}/u

/** `U+0000`. */
export function nameOfSign(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The first such sign in a value of any depth: an escape such as "\\0" spells what a file itself does not hold. */
export function foreignSignIn(value: unknown, path: readonly PropertyKey[] = []): { path: readonly PropertyKey[]; sign: string } | null {
  if (typeof value === 'string') {
    const sign = foreignSign.exec(value)?.[0]
    return sign === undefined ? null : { path, sign }
  }
  if (value === null || typeof value !== 'object') return null
  for (const [key, inner] of Object.entries(value)) {
    const found = foreignSignIn(key, path) ?? foreignSignIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
    if (found) return found
  }
  return null
}
