/**
 * A text that our fonts cannot print whole. Nothing is issued then; a person decides what to do.
 * The message names the character and the field, never the whole text.
 */
export class CertificateTextError extends Error {
  readonly codePoint: number
  /** The character as a person would see it, with its code point: `王 (U+738B)`. */
  readonly character: string
  /** Path in the facts, for example `name` or `units.0.title.en`; empty when not known. */
  readonly field: string

  constructor(codePoint: number, field = '') {
    const character = `${String.fromCodePoint(codePoint)} (U+${codePoint.toString(16).toUpperCase().padStart(4, '0')})`
    super(`no glyph for ${character}${field && ` in ${field}`}`)
    this.name = 'CertificateTextError'
    this.codePoint = codePoint
    this.character = character
    this.field = field
  }
}
