/** The parts of fontkit 2 that we use; it ships no types. */
declare module 'fontkit' {
  export type FontkitGlyph = { id: number; advanceWidth: number }
  export type FontkitFont = {
    postscriptName: string
    unitsPerEm: number
    numGlyphs: number
    ascent: number
    descent: number
    capHeight: number
    italicAngle: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number }
    characterSet: number[]
    glyphForCodePoint(codePoint: number): FontkitGlyph
    hasGlyphForCodePoint(codePoint: number): boolean
    getGlyph(id: number): FontkitGlyph & { path: { commands: unknown[] }; cbox: { minX: number }; _getMetrics(): { leftBearing: number } }
    layout(text: string, features?: string[]): { positions: { xAdvance: number }[] }
  }
  export function create(bytes: Uint8Array): FontkitFont
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'sfnt' | 'truetype' | 'woff2'; keepFeatures?: string[]; noLayoutClosure?: boolean; noHinting?: boolean },
  ): Promise<Buffer>
}
