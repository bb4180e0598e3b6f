import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import { CertificateTextError } from '#app/certificates/certificate-text-error.ts'
import { openTrueType, type TrueType } from './true-type.ts'

const files = {
  regular: '400Regular/PlusJakartaSans_400Regular.ttf',
  italic: '400Regular_Italic/PlusJakartaSans_400Regular_Italic.ttf',
  semibold: '600SemiBold/PlusJakartaSans_600SemiBold.ttf',
  extrabold: '800ExtraBold/PlusJakartaSans_800ExtraBold.ttf',
}

export type TypefaceName = keyof typeof files

/** One font, ready to measure and to copy glyphs from. Lengths are in thousandths of the type size. */
export type Typeface = {
  name: TypefaceName
  postscriptName: string
  ascent: number
  descent: number
  capHeight: number
  italicAngle: number
  box: [number, number, number, number]
  /** Glyph of a code point. Throws CertificateTextError when there is none that can be seen. */
  glyph(codePoint: number): number
  advance(glyph: number): number
  /** How much closer (negative) or wider two neighbours stand: kerning, and a little more air between words. */
  kern(left: number, right: number): number
  /** The shape of a glyph as it is drawn on screens: steps of lines and curves, y upwards. */
  shape(glyph: number): { command: string; args: number[] }[]
  outlines: TrueType
  /** Glyphs that every file can show, and what each stands for there. */
  common: ReadonlyMap<number, string>
}

/** Every file can show these; other letters are added where a name or a title has them. */
const commonCharacters = ' !"&\'()*+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz–—·’“”%'

/** Characters that the fonts lack, and the one that looks the same: the letter apostrophe of some names. */
const sameShape: Record<number, number> = { 700: 0x2019 }

/** The blank of this family is narrow for small type on paper; this much is added after it. */
const wordSpread = 30

export type Typefaces = Record<TypefaceName, Typeface>

let loaded: Promise<Typefaces> | undefined

/** The fonts of all templates, read and prepared once a process. */
export function typefaces(): Promise<Typefaces> {
  loaded ??= loadAll().catch((error) => {
    loaded = undefined
    throw error
  })
  return loaded
}

async function loadAll(): Promise<Typefaces> {
  const names = Object.keys(files) as TypefaceName[]
  const faces = await Promise.all(names.map(async (name) => [name, await load(name)] as const))
  return Object.fromEntries(faces) as Typefaces
}

async function load(name: TypefaceName): Promise<Typeface> {
  const require = createRequire(import.meta.url)
  const whole = await readFile(require.resolve(`@expo-google-fonts/plus-jakarta-sans/${files[name]}`))
  const repertoire = printable(fontkit.create(whole).characterSet)
  // Without hints and layout features but kerning, the outlines are all that a PDF needs.
  const lean = await subsetFont(whole, String.fromCodePoint(...repertoire), {
    targetFormat: 'sfnt',
    keepFeatures: ['kern'],
    noLayoutClosure: true,
    noHinting: true,
  })
  const font = fontkit.create(lean)
  const outlines = openTrueType(lean)
  const glyphs = new Map<number, number>()
  const codePoints = new Map<number, number>()
  for (const codePoint of repertoire) {
    if (!font.hasGlyphForCodePoint(codePoint)) continue
    const { id } = font.glyphForCodePoint(codePoint)
    const isBlank = outlines.outlines[id]?.length === 0
    if (id === 0 || isBlank !== isSpace(codePoint)) continue
    glyphs.set(codePoint, id)
    if (!codePoints.has(id)) codePoints.set(id, codePoint)
  }
  const unit = 1000 / font.unitsPerEm
  const advances = Array.from({ length: font.numGlyphs }, (_, id) => font.getGlyph(id).advanceWidth * unit)
  const kerns = new Map<number, number>()
  return {
    name,
    postscriptName: font.postscriptName,
    ascent: font.ascent * unit,
    descent: font.descent * unit,
    capHeight: font.capHeight * unit,
    italicAngle: font.italicAngle,
    box: [font.bbox.minX * unit, font.bbox.minY * unit, font.bbox.maxX * unit, font.bbox.maxY * unit],
    glyph(codePoint) {
      const id = glyphs.get(sameShape[codePoint] ?? codePoint)
      if (id === undefined) throw new CertificateTextError(codePoint)
      return id
    },
    advance(glyph) {
      return advances[glyph] ?? 0
    },
    kern(left, right) {
      const pair = left * 65_536 + right
      let distance = kerns.get(pair)
      if (distance === undefined) {
        const text = String.fromCodePoint(codePoints.get(left) ?? 32, codePoints.get(right) ?? 32)
        const [first] = font.layout(text, ['kern']).positions
        const spread = codePoints.get(left) === 32 ? wordSpread : 0
        distance = first ? Math.round(first.xAdvance * unit - (advances[left] ?? 0)) + spread : 0
        kerns.set(pair, distance)
      }
      return distance
    },
    shape(glyph) {
      return font.getGlyph(glyph).path.commands.map(({ command, args }) => ({ command, args: args.map((length) => length * unit) }))
    },
    outlines,
    common: new Map([...commonCharacters].map((character) => [glyphs.get(character.codePointAt(0)!) ?? 0, character])),
  }
}

/** Letters, digits, punctuation, symbols and blanks. Marks of their own, controls and private characters are not. */
function printable(characterSet: number[]): number[] {
  return characterSet.filter((codePoint) => /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(String.fromCodePoint(codePoint)))
}

function isSpace(codePoint: number): boolean {
  return /\p{Zs}/u.test(String.fromCodePoint(codePoint))
}
