import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import { CertificateTextError } from '#app/certificates/certificate-text-error.ts'
import { type Script, scriptOf } from '#app/i18n/syllables.ts'
import { type FontProgram, programOf, type TypefaceName } from './font-program.ts'
import type { ScriptFace } from './script-faces.server.ts'
import { openTrueType } from './true-type.ts'

const files: Record<TypefaceName, string> = {
  regular: '400Regular/PlusJakartaSans_400Regular.ttf',
  italic: '400Regular_Italic/PlusJakartaSans_400Regular_Italic.ttf',
  semibold: '600SemiBold/PlusJakartaSans_600SemiBold.ttf',
  extrabold: '800ExtraBold/PlusJakartaSans_800ExtraBold.ttf',
}

/** A font for Latin letters, which are set one by one, with those that stand in for it in other scripts. */
export type Typeface = FontProgram & {
  name: TypefaceName
  /** Glyph of a code point. Throws CertificateTextError when there is none that can be seen, ScriptNotLoaded when another font has it. */
  glyph(codePoint: number): number
  /** How much closer (negative) or wider two neighbours stand: kerning, and a little more air between words. */
  kern(left: number, right: number): number
  /** Read when a text first asks for them, see `withTypefaces`. */
  scripts: Readonly<Record<Script, ScriptFace>> | null
}

/** Every file can show these; other letters are added where a name or a title has them. */
const commonCharacters = ' !"&\'()*+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz–—·’“”%'

/** Characters that the fonts lack, and the one that looks the same: the letter apostrophe of some names. */
const sameShape: Record<number, number> = { 700: 0x2019 }

/** The blank of this family is narrow for small type on paper; this much is added after it. */
const wordSpread = 30

export type Typefaces = Record<TypefaceName, Typeface>

let loaded: Promise<Typefaces> | undefined
let scriptsLoaded: Promise<void> | undefined

/** A letter of a script whose fonts were not read yet. */
class ScriptNotLoaded extends CertificateTextError {}

/**
 * What `draw` gives with the fonts of all templates, which are read and prepared once a process. Those of other scripts are
 * read when a text first asks for them; then `draw` is called once more, so it must leave nothing behind when it throws.
 */
export async function withTypefaces<Result>(draw: (faces: Typefaces) => Result): Promise<Result> {
  const faces = await typefaces()
  try {
    return draw(faces)
  } catch (error) {
    if (!(error instanceof ScriptNotLoaded)) throw error
    scriptsLoaded ??= loadScripts(faces).catch((reason) => {
      scriptsLoaded = undefined
      throw reason
    })
    await scriptsLoaded
    return draw(faces)
  }
}

/** Whether `error` says that a text cannot be printed, and not only that `withTypefaces` has something to read first. */
export function isUnprintable(error: unknown): error is CertificateTextError {
  return error instanceof CertificateTextError && !(error instanceof ScriptNotLoaded)
}

/** The fonts for Latin letters. */
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

async function loadScripts(faces: Typefaces): Promise<void> {
  const { loadScriptFaces } = await import('./script-faces.server.ts')
  const found = await loadScriptFaces()
  for (const face of Object.values(faces)) face.scripts = found[face.name]
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
  const common = new Map([...commonCharacters].map((character) => [glyphs.get(character.codePointAt(0)!) ?? 0, character]))
  const program = programOf({ name, font, outlines, common })
  const kerns = new Map<number, number>()
  const face: Typeface = {
    ...program,
    name,
    scripts: null,
    glyph(codePoint) {
      const id = glyphs.get(sameShape[codePoint] ?? codePoint)
      if (id !== undefined) return id
      if (face.scripts === null && scriptOf(String.fromCodePoint(codePoint))) throw new ScriptNotLoaded(codePoint)
      throw new CertificateTextError(codePoint)
    },
    kern(left, right) {
      const pair = left * 65_536 + right
      let distance = kerns.get(pair)
      if (distance === undefined) {
        const text = String.fromCodePoint(codePoints.get(left) ?? 32, codePoints.get(right) ?? 32)
        const [first] = font.layout(text, ['kern']).positions
        const spread = codePoints.get(left) === 32 ? wordSpread : 0
        distance = first ? Math.round(first.xAdvance * unit - program.advance(left)) + spread : 0
        kerns.set(pair, distance)
      }
      return distance
    },
  }
  return face
}

/** Letters, digits, punctuation, symbols and blanks. Marks of their own, controls and private characters are not. */
function printable(characterSet: number[]): number[] {
  return characterSet.filter((codePoint) => /[\p{L}\p{N}\p{P}\p{S}\p{Zs}]/u.test(String.fromCodePoint(codePoint)))
}

function isSpace(codePoint: number): boolean {
  return /\p{Zs}/u.test(String.fromCodePoint(codePoint))
}
