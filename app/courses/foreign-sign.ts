/**
 * What neither the database nor a page takes as text: control characters (tab and line end apart), halves of a surrogate
 * pair and noncharacters; and the word joiner, which the portal itself puts before figures that it computed.
 */
export const foreignSign = /(?![\t\n])[\p{Cc}\u2028\u2029\u2060\ufffe\uffff]|\p{Cs}/u

/** `U+0000`. */
export function nameOfSign(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
