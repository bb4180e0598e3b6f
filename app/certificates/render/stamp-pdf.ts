import { hash } from 'node:crypto'
import type { CompiledPdf } from './compile-pdf.server.ts'
import { joinPieces, packSmall, packWhole } from './packed-stream.ts'
import { pdfDate, pdfText } from './pdf-syntax.ts'
import type { Sheet } from './sheet-contents.ts'
import { packedContent, smallContent } from './sheet-parts.ts'
import { enterOffset, structureTree, tableWidths } from './structure-tree.ts'
import { type PdfDescription, writeXmp } from './xmp.ts'

/** Where a signature goes: offsets of `<` and behind `>` in the bytes, and of the ByteRange. */
type SealPlace = { start: number; end: number; rangeStart: number }

/** A whole file. With a seal place it still waits for its signature, see seal-pdf.ts. */
export type StampedPdf = { bytes: Buffer; place: SealPlace | null }

export type SealFacts = { reason: string; signedBy: string; at: Date /** Bytes kept free for the CMS. */; room: number }

const rangeWidth = 48

/**
 * Writes what differs behind the shared part: contents, attachments, description, the structure packed into one object
 * stream, and one cross-reference stream over all of it (PDF 1.7, 7.5.7 and 7.5.8).
 */
export function stampPdf(
  compiled: CompiledPdf,
  sheets: readonly Sheet[],
  description: PdfDescription,
  { attachments = [], seal }: { attachments?: readonly Uint8Array[]; seal?: SealFacts } = {},
): StampedPdf {
  const tree = structureTree(compiled, sheets)
  const table = Buffer.from(tree.table)
  const file = newFile(compiled.prefix, table)
  const at = pdfDate(description.createdAt)
  file.stream(tree.stream, `/Type /ObjStm /N ${tree.count} /First ${tree.first} /Filter /FlateDecode `, [tree.packed])
  for (const [index, sheet] of sheets.entries())
    file.stream(compiled.pages[index]!.contents, '/Filter /FlateDecode ', compiled.isFull ? smallContent(sheet) : joinPieces(packedContent(sheet)))
  for (const [index, { name, type, stream }] of compiled.attachments.entries()) {
    const bytes = attachments[index]
    if (!bytes) throw new TypeError(`the attachment ${name} is missing`)
    const kind = type.replace(/[^\w.-]/g, (sign) => `#${sign.charCodeAt(0).toString(16)}`)
    const dictionary = `/Type /EmbeddedFile /Subtype /${kind} /Params << /Size ${bytes.length} /ModDate ${at} >> /Filter /FlateDecode `
    file.stream(stream, dictionary, compiled.isFull ? packSmall(bytes) : packWhole(bytes))
  }
  if (compiled.seal) file.object(compiled.seal.widget, widgetOf(compiled.seal, compiled.pages[0]!.node, sheets.length))
  file.stream(compiled.metadata, '/Type /Metadata /Subtype /XML ', [writeXmp(description)])
  const title = `/Title ${pdfText(description.title)} /Author ${pdfText(description.author)}`
  file.object(compiled.info, `<< ${title} /Creator (Naik Kelas) /Producer (Naik Kelas) /CreationDate ${at} /ModDate ${at} >>`)
  const place = compiled.seal && seal ? writeSeal(file, compiled.seal.signature, seal) : null
  const id = hash('sha256', description.identity).slice(0, 32)
  const start = file.end()
  file.stream(
    tree.next - 1,
    `/Type /XRef /Size ${tree.next} /W [${tableWidths}] /Root ${compiled.root} 0 R /Info ${compiled.info} 0 R /ID [<${id}><${id}>] `,
    [table],
  )
  file.put(`startxref\n${start}\n%%EOF\n`)
  return { bytes: file.bytes(), place }
}

type NewFile = ReturnType<typeof newFile>

/** A file that grows behind `prefix`; where objects start is entered in `table`. Every character of a text is one byte. */
function newFile(prefix: Uint8Array, table: Buffer) {
  const parts: (string | Uint8Array)[] = []
  let end = prefix.length
  function put(part: string | Uint8Array): void {
    parts.push(part)
    end += part.length
  }
  return {
    put,
    end: () => end,
    object(number: number, body: string): void {
      enterOffset(table, number, end)
      put(`${number} 0 obj\n${body}\nendobj\n`)
    },
    stream(number: number, dictionary: string, pieces: readonly Uint8Array[]): void {
      enterOffset(table, number, end)
      let length = 0
      for (const piece of pieces) length += piece.length
      put(`${number} 0 obj\n<< ${dictionary}/Length ${length} >>\nstream\n`)
      for (const piece of pieces) put(piece)
      put('\nendstream\nendobj\n')
    },
    bytes(): Buffer {
      const bytes = Buffer.allocUnsafeSlow(end)
      bytes.set(prefix)
      let at = prefix.length
      for (const part of parts) {
        if (typeof part === 'string') bytes.write(part, at, 'latin1')
        else bytes.set(part, at)
        at += part.length
      }
      return bytes
    },
  }
}

/** The field of the signature; nothing of it is seen. */
function widgetOf({ signature }: { signature: number }, page: number, structParent: number): string {
  const label = pdfText('Tanda tangan digital penerbit')
  return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Segel) /TU ${label} /Contents ${label} /V ${signature} 0 R /F 132 /Rect [0 0 0 0] /P ${page} 0 R /StructParent ${structParent} >>`
}

/** Certified: nothing may change behind it (DocMDP, P 1). */
function writeSeal(file: NewFile, number: number, { reason, signedBy, at, room }: SealFacts): SealPlace {
  const head = `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${pdfDate(at)} /Name ${pdfText(signedBy)} /Reason ${pdfText(reason)}`
  const transform = '/Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]'
  const [body, contents] = [`${head} ${transform}\n/ByteRange `, `${' '.repeat(rangeWidth)}\n/Contents `]
  const objectStart = `${number} 0 obj\n`
  const rangeStart = file.end() + objectStart.length + body.length
  const start = rangeStart + contents.length
  file.object(number, `${body}${contents}<${'0'.repeat(room * 2)}> >>`)
  return { start, end: start + room * 2 + 2, rangeStart }
}
