import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'
import * as harfbuzz from 'harfbuzzjs'
import { CertificateTextError } from '#app/certificates/certificate-text-error.ts'
import { type Script, scripts } from '#app/i18n/syllables.ts'
import { type FontProgram, programOf, type TypefaceName } from './font-program.ts'
import { openTrueType } from './true-type.ts'

/** A glyph where it stands: from the pen, before it moves on by `advance`. Thousandths of the type size, y upwards. */
export type PlacedGlyph = { id: number; dx: number; dy: number; advance: number /** What it stands for, by itself. */; text: string }

/** A font for a script whose letters are hung, stacked and put in another order than they are typed. */
export type ScriptFace = FontProgram & {
  /** A stretch of that script, set by HarfBuzz. Throws CertificateTextError for what has no glyph, or belongs to no letter. */
  lay(text: string): PlacedGlyph[]
  /** How far glyphs of a stretch reach above and below the base line. */
  reach(placed: readonly PlacedGlyph[]): { above: number; below: number }
}

/** Noto Sans for these scripts: its letters are as high as the small letters of the Latin family. It has no italics. */
const families: Record<Script, string> = { Java: 'noto-sans-javanese', Bali: 'noto-sans-balinese' }
const fileNames: Record<Script, string> = { Java: 'NotoSansJavanese', Bali: 'NotoSansBalinese' }
/** A light and a heavy one: each that a certificate shows adds some thousand bytes to it. */
const weights = { Regular: '400Regular', Bold: '700Bold' } as const
const weightOf: Record<TypefaceName, keyof typeof weights> = { regular: 'Regular', italic: 'Regular', semibold: 'Bold', extrabold: 'Bold' }

/** Shown by shapers where a sign has no letter to belong to. */
const dottedCircle = 0x25cc
const notdef = 0

/** The fonts of these scripts for each one of the Latin family. */
export async function loadScriptFaces(): Promise<Record<TypefaceName, Record<Script, ScriptFace>>> {
  const entries = (Object.keys(weights) as (keyof typeof weights)[]).map(async (weight) => {
    const [Java, Bali] = await Promise.all([load('Java', weight), load('Bali', weight)])
    return [weight, { Java, Bali }] as const
  })
  const byWeight = new Map(await Promise.all(entries))
  return Object.fromEntries(Object.entries(weightOf).map(([name, weight]) => [name, byWeight.get(weight)!])) as Record<
    TypefaceName,
    Record<Script, ScriptFace>
  >
}

async function load(script: Script, weight: keyof typeof weights): Promise<ScriptFace> {
  const path = `@expo-google-fonts/${families[script]}/${weights[weight]}/${fileNames[script]}_${weights[weight]}.ttf`
  const bytes = await readFile(createRequire(import.meta.url).resolve(path))
  const font = fontkit.create(bytes)
  // All glyphs keep their numbers, which are those that HarfBuzz gives; the file of a certificate gets only what it shows.
  const outlines = openTrueType(bytes)
  const program = programOf({ name: `${script}${weight}`, font, outlines, common: new Map() })
  const shaper = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(bytes)))
  const unit = 1000 / font.unitsPerEm
  const known = new Map(font.characterSet.map((codePoint) => [font.glyphForCodePoint(codePoint).id, String.fromCodePoint(codePoint)]))
  const circle = font.glyphForCodePoint(dottedCircle).id
  return {
    ...program,
    lay(text) {
      const buffer = new harfbuzz.Buffer()
      buffer.addText(text)
      buffer.setDirection(harfbuzz.Direction.LTR)
      buffer.setScript(script)
      buffer.setLanguage(scripts[script].split('-')[0] ?? '')
      // Each glyph keeps the place of the character it came from, even where the order changes.
      buffer.setClusterLevel(harfbuzz.ClusterLevel.CHARACTERS)
      harfbuzz.shape(shaper, buffer)
      const glyphs = buffer.getGlyphInfosAndPositions()
      const lost = glyphs.find(({ codepoint }) => codepoint === notdef || codepoint === circle)
      if (lost) throw new CertificateTextError(text.codePointAt(lost.cluster) ?? 0)
      const starts = [...new Set(glyphs.map(({ cluster }) => cluster))].sort((one, other) => one - other)
      return glyphs.map(({ codepoint: id, cluster, xAdvance = 0, xOffset = 0, yOffset = 0 }, at) => {
        const own = text.slice(cluster, starts[starts.indexOf(cluster) + 1])
        // One letter in two parts, left and right of another: each is known by itself.
        const isPart = glyphs.some((other, place) => place !== at && other.cluster === cluster)
        return { id, dx: xOffset * unit, dy: yOffset * unit, advance: xAdvance * unit, text: isPart ? (known.get(id) ?? own) : own }
      })
    },
    reach(placed) {
      let [above, below] = [0, 0]
      for (const { id, dy } of placed) {
        const outline = outlines.outlines[id]
        if (!outline || outline.length === 0) continue
        const box = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
        above = Math.max(above, box.getInt16(8) * unit + dy)
        below = Math.max(below, -box.getInt16(4) * unit - dy)
      }
      return { above, below }
    },
  }
}
