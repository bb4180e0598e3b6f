import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { type PDFContext, PDFDocument, PDFHexString, PDFName, PDFRawStream, type PDFRef, PDFString } from 'pdf-lib'
import type { Sheet } from './sheet.ts'
import { keepGlyphs } from './true-type.ts'
import type { Typeface, TypefaceName, Typefaces } from './typefaces.server.ts'

export type PdfDescription = {
  title: string
  author: string
  /** Instant written into the file; nothing here reads a clock. */
  createdAt: Date
  /** Which document this is, for example the number: readable in the bytes, and the file identifier is computed from it. */
  identity: string
}

/** Writes drawn pages as a PDF with the glyphs they use. The same input gives the same bytes. */
export async function writePdf(sheets: Sheet[], faces: Typefaces, description: PdfDescription): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  writeDescription(document, description)
  const { context } = document
  const fonts = Object.fromEntries([...drawnGlyphs(sheets)].map(([name, glyphs]) => [name, embed(context, faces[name], glyphs)]))
  const resources = context.register(context.obj({ Font: fonts, ExtGState: { Pale: { Type: 'ExtGState', ca: 0.15 } }, ProcSet: ['PDF', 'Text'] }))
  for (const sheet of sheets) {
    const page = document.addPage([sheet.width, sheet.height])
    page.node.set(PDFName.of('Resources'), resources)
    page.node.set(PDFName.of('Contents'), packed(context, Buffer.from(sheet.operators.join(''), 'latin1')))
  }
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

function writeDescription(document: PDFDocument, description: PdfDescription): void {
  document.setTitle(description.title, { showInWindowTitleBar: true })
  document.setLanguage('id-ID')
  document.setAuthor(description.author)
  document.setCreator('Naik Kelas')
  document.setProducer('Naik Kelas')
  document.setCreationDate(description.createdAt)
  document.setModificationDate(description.createdAt)
  const id = PDFHexString.of(createHash('sha256').update(description.identity).digest('hex').slice(0, 32))
  document.context.trailerInfo.ID = document.context.obj([id, id])
  const metadata = document.context.stream(xmp(description), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(metadata))
}

/**
 * The description once more as XMP, which stays unpacked also when a program saves the file again: checking a file
 * (app/verification) finds the number in it without unpacking anything.
 */
function xmp({ title, identity }: PdfDescription): Uint8Array {
  const text = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:identifier>${escapeXml(identity)}</dc:identifier>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
  return Buffer.from(text, 'utf8')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Sorted, so that the order of drawing does not move bytes in the font. */
function drawnGlyphs(sheets: Sheet[]): Map<TypefaceName, Map<number, string>> {
  const all = new Map<TypefaceName, Map<number, string>>()
  for (const [name, glyphs] of sheets.flatMap((sheet) => [...sheet.drawn])) {
    all.set(name, new Map([...(all.get(name) ?? []), ...glyphs].sort(([a], [b]) => a - b)))
  }
  return all
}

/** A composite font whose character codes are the glyph numbers. */
function embed(context: PDFContext, face: Typeface, glyphs: Map<number, string>): PDFRef {
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
      W: [...glyphs.keys()].flatMap((glyph) => [glyph, [face.advance(glyph)]]),
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseFont,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: packed(context, Buffer.from(unicodeMap(glyphs), 'latin1')),
    }),
  )
}

/** Six capital letters that differ with the choice of glyphs. */
function subsetTag(glyphs: Map<number, string>): string {
  const digest = createHash('sha256')
    .update([...glyphs.keys()].join())
    .digest()
  return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('')
}

function unicodeMap(glyphs: Map<number, string>): string {
  const pairs = [...glyphs].map(([id, character]) => `<${hex16(id)}> <${[...utf16(character)].map(hex16).join('')}>`)
  const blocks: string[] = []
  for (let i = 0; i < pairs.length; i += 100) {
    const block = pairs.slice(i, i + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`)
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

function utf16(text: string): number[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
}

function hex16(value: number): string {
  return value.toString(16).padStart(4, '0')
}

function packed(context: PDFContext, bytes: Uint8Array, entries: Record<string, number> = {}): PDFRef {
  const stream = deflateSync(bytes, { level: 9 })
  const dictionary = context.obj({ ...entries, Filter: 'FlateDecode', Length: stream.length })
  return context.register(PDFRawStream.of(dictionary, stream))
}
