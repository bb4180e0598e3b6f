import type { FontkitFont } from 'fontkit'
import type { TrueType } from './true-type.ts'

/** The Latin fonts of all templates. */
export type TypefaceName = 'regular' | 'italic' | 'semibold' | 'extrabold'

/** One font, ready to measure and to copy glyphs from. Lengths are in thousandths of the type size. */
export type FontProgram = {
  /** What pages call it. */
  name: string
  postscriptName: string
  ascent: number
  descent: number
  capHeight: number
  italicAngle: number
  box: [number, number, number, number]
  advance(glyph: number): number
  /** The shape of a glyph as it is drawn on screens: steps of lines and curves, y upwards. */
  shape(glyph: number): { command: string; args: number[] }[]
  outlines: TrueType
  /** Glyphs that every file can show, and what each stands for there. */
  common: ReadonlyMap<number, string>
}

/** What a file says about a font, and its outlines. */
export function programOf({
  name,
  font,
  outlines,
  common,
}: {
  name: string
  font: FontkitFont
  outlines: TrueType
  common: ReadonlyMap<number, string>
}): FontProgram {
  const unit = 1000 / font.unitsPerEm
  const advances = Array.from({ length: font.numGlyphs }, (_, id) => font.getGlyph(id).advanceWidth * unit)
  return {
    name,
    postscriptName: font.postscriptName,
    ascent: font.ascent * unit,
    descent: font.descent * unit,
    capHeight: font.capHeight * unit,
    italicAngle: font.italicAngle,
    box: [font.bbox.minX * unit, font.bbox.minY * unit, font.bbox.maxX * unit, font.bbox.maxY * unit],
    advance: (glyph) => advances[glyph] ?? 0,
    shape: (glyph) => font.getGlyph(glyph).path.commands.map(({ command, args }) => ({ command, args: args.map((length) => length * unit) })),
    outlines,
    common,
  }
}
