// Packages without types of their own: the parts that we use. The last four stand in tests only.

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
    getGlyph(
      id: number,
    ): FontkitGlyph & { path: { commands: { command: string; args: number[] }[] }; cbox: { minX: number }; _getMetrics(): { leftBearing: number } }
    layout(
      text: string,
      features?: string[],
      script?: string,
      language?: string,
    ): { glyphs: FontkitGlyph[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] }
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

/** The edition without subtitles, alternative sound and protection. */
declare module 'hls.js/light' {
  export { default } from 'hls.js'
}

declare module 'rdf-canonize' {
  export function canonize(
    input: string,
    options: { algorithm: 'RDFC-1.0'; inputFormat: 'application/n-quads'; format: 'application/n-quads' },
  ): Promise<string>
}

declare module 'jsonld' {
  const jsonld: {
    canonize(document: object, options: { algorithm: string; format: string; safe: boolean; documentLoader: DocumentLoader }): Promise<string>
  }
  export type DocumentLoader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>
  export default jsonld
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    credential: object
    suite: unknown
    documentLoader: unknown
    checkStatus?: (options: object) => Promise<{ verified: boolean }>
    now?: Date
  }): Promise<{ verified: boolean; error?: unknown }>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}
