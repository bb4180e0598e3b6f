import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import type { FontProgram } from './font-program.ts'
import { keepGlyphs } from './true-type.ts'

/** The fonts of a file: the objects that are no streams, so that they can be packed, and maps that several have alike. */
export type FontObjects = { loose: PDFRef[]; maps: Map<string, PDFRef> }

/** A composite font with the given glyphs whose character codes are the glyph numbers. */
export function embedFont(context: PDFContext, face: FontProgram, glyphs: ReadonlyMap<number, string>, { loose, maps }: FontObjects): PDFRef {
  const program = keepGlyphs(face.outlines, glyphs.keys())
  const baseFont = `${subsetTag(glyphs)}+${face.postscriptName}`
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      // Symbolic, as its encoding is its own; and italic where it is.
      Flags: face.italicAngle === 0 ? 4 : 68,
      FontBBox: face.box,
      ItalicAngle: face.italicAngle,
      Ascent: face.ascent,
      Descent: face.descent,
      CapHeight: face.capHeight,
      StemV: 80,
      FontFile2: packed(context, program, { Length1: program.length }),
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: baseFont,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 0,
      W: runsOf([...glyphs.keys()]).flatMap((run) => [run[0]!, run.map((glyph) => round(face.advance(glyph)))]),
    }),
  )
  const text = unicodeMap(glyphs)
  const map = maps.get(text) ?? packed(context, Buffer.from(text, 'latin1'))
  maps.set(text, map)
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant], ToUnicode: map }),
  )
  loose.push(descriptor, descendant, font)
  return font
}

/** Moves objects that are no streams into one packed stream of objects (PDF 1.7, 7.5.7); returns its number and theirs in order. */
export function packObjects(context: PDFContext, refs: readonly PDFRef[]): { stream: number; numbers: number[] } {
  let [head, body] = ['', '']
  for (const ref of refs) {
    head += `${ref.objectNumber} ${body.length} `
    body += `${context.lookup(ref)}\n`
    context.delete(ref)
  }
  const stream = packed(context, Buffer.from(head + body, 'latin1'), { Type: 'ObjStm', N: refs.length, First: head.length })
  return { stream: stream.objectNumber, numbers: refs.map((ref) => ref.objectNumber) }
}

/** A compressed stream. */
export function packed(context: PDFContext, bytes: Uint8Array, entries: Record<string, string | number | readonly number[]> = {}): PDFRef {
  const stream = deflateSync(bytes, { level: 9 })
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode', Length: stream.length } as Record<string, string | number>)
  return context.register(PDFRawStream.of(dictionary, stream))
}

/** Six capital letters that differ with the choice of glyphs. */
function subsetTag(glyphs: ReadonlyMap<number, string>): string {
  const digest = createHash('sha256')
    .update([...glyphs.keys()].join())
    .digest()
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

/** Runs of consecutive numbers; the numbers come sorted. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && run.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Which characters glyphs stand for. Ranges where glyph and character count on together, within one high byte. */
function unicodeMap(glyphs: ReadonlyMap<number, string>): string {
  const ranges: { from: number; to: number; character: string }[] = []
  for (const [id, character] of glyphs) {
    const last = ranges.at(-1)
    const follows = last && last.to === id - 1 && isNext(last, id, character)
    if (follows) last.to = id
    else ranges.push({ from: id, to: id, character })
  }
  const blocks: string[] = []
  for (let i = 0; i < ranges.length; i += 100) {
    const block = ranges
      .slice(i, i + 100)
      .map(({ from, to, character }) => `<${hex16(from)}> <${hex16(to)}> <${utf16(character).map(hex16).join('')}>`)
    blocks.push(`${block.length} beginbfrange\n${block.join('\n')}\nendbfrange\n`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function isNext(range: { from: number; to: number; character: string }, id: number, character: string): boolean {
  const [start, own] = [range.character.codePointAt(0)!, character.codePointAt(0)!]
  const isSingle = range.character.length === 1 && character.length === 1
  return isSingle && own - start === id - range.from && start >> 8 === own >> 8 && range.from >> 8 === id >> 8
}

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}

function hex16(value: number): string {
  return value.toString(16).padStart(4, '0')
}
