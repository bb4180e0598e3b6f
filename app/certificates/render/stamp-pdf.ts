import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import type { CompiledPdf } from './compile-pdf.server.ts'
import { pdfDate, pdfText } from './pdf-syntax.ts'
import type { Element, Sheet } from './sheet.ts'
import { pdfNumber } from './svg-path.ts'
import { type PdfDescription, writeXmp } from './xmp.ts'

/** Where a signature goes: offsets of `<` and behind `>` in the bytes, and of the ByteRange. */
type SealPlace = { start: number; end: number; rangeStart: number }

/** A whole file. With a seal place it still waits for its signature, see seal-pdf.ts. */
export type StampedPdf = { bytes: Buffer; place: SealPlace | null }

export type SealFacts = { reason: string; signedBy: string; at: Date /** Bytes kept free for the CMS. */; room: number }

const rangeWidth = 48
/** Of zlib: a hundredth larger than usual in half the time; the pieces are small, and so may its tables be. */
const packing = { level: 1, windowBits: 13, memLevel: 7, chunkSize: 16_384 }

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
  const parts: Uint8Array[] = []
  const offsets = new Map<number, number>()
  let end = compiled.prefix.length
  let next = compiled.offsets.length
  let waiting = ''
  function flush(): void {
    if (waiting !== '') parts.push(Buffer.from(waiting, 'latin1'))
    waiting = ''
  }
  /** Every character of a text is one byte. */
  function put(text: string | Uint8Array): void {
    end += text.length
    if (typeof text === 'string') {
      waiting += text
    } else {
      flush()
      parts.push(text)
    }
  }
  function object(number: number, body: string): void {
    offsets.set(number, end)
    put(`${number} 0 obj\n${body}\nendobj\n`)
  }
  function stream(number: number, dictionary: string, bytes: Uint8Array): void {
    offsets.set(number, end)
    put(`${number} 0 obj\n<< ${dictionary}/Length ${bytes.length} >>\nstream\n`)
    put(bytes)
    put('\nendstream\nendobj\n')
  }
  const packed = (number: number, dictionary: string, bytes: Uint8Array) =>
    stream(number, `${dictionary}/Filter /FlateDecode `, deflateSync(bytes, packing))

  for (const [at, sheet] of sheets.entries()) packed(compiled.pages[at]!.contents, '', Buffer.from(sheet.operators.join(''), 'latin1'))
  for (const [at, file] of compiled.attachments.entries()) {
    const bytes = attachments[at]
    if (!bytes) throw new TypeError(`the attachment ${file.name} is missing`)
    const type = file.type.replace(/[^\w.-]/g, (sign) => `#${sign.charCodeAt(0).toString(16)}`)
    packed(
      file.stream,
      `/Type /EmbeddedFile /Subtype /${type} /Params << /Size ${bytes.length} /ModDate ${pdfDate(description.createdAt)} >> `,
      bytes,
    )
  }
  const structure = structureObjects(compiled, sheets, () => next++)
  const structureStream = next++
  packed(
    structureStream,
    `/Type /ObjStm /N ${structure.length} /First ${headOf(structure).length} `,
    Buffer.from(headOf(structure) + bodyOf(structure), 'latin1'),
  )
  if (compiled.seal) object(compiled.seal.widget, widgetOf(compiled.seal, compiled.pages[0]!.node, sheets.length))
  stream(compiled.metadata, '/Type /Metadata /Subtype /XML ', writeXmp(description))
  const at = pdfDate(description.createdAt)
  object(
    compiled.info,
    `<< /Title ${pdfText(description.title)} /Author ${pdfText(description.author)} /Creator (Naik Kelas) /Producer (Naik Kelas) /CreationDate ${at} /ModDate ${at} >>`,
  )
  const place = compiled.seal && seal ? writeSeal(compiled.seal.signature, seal, () => end, offsets, put) : null
  const table = next++
  offsets.set(table, end)
  const start = end
  const id = createHash('sha256').update(description.identity).digest('hex').slice(0, 32)
  const inside = new Map(structure.map(({ number }, index) => [number, { stream: structureStream, index }]))
  stream(
    table,
    `/Type /XRef /Size ${next} /W [1 4 2] /Root ${compiled.root} 0 R /Info ${compiled.info} 0 R /ID [<${id}><${id}>] `,
    crossReferences(compiled, offsets, inside, next),
  )
  put(`startxref\n${start}\n%%EOF\n`)
  flush()
  return { bytes: Buffer.concat([compiled.prefix, ...parts]), place }
}

type StructureObject = { number: number; body: string }

function headOf(objects: readonly StructureObject[]): string {
  let offset = 0
  let head = ''
  for (const { number, body } of objects) {
    head += `${number} ${offset} `
    offset += body.length + 1
  }
  return head
}

function bodyOf(objects: readonly StructureObject[]): string {
  return objects.map(({ body }) => `${body}\n`).join('')
}

/** The structure tree, and for each page which element a piece of marked content belongs to. */
function structureObjects(compiled: CompiledPdf, sheets: readonly Sheet[], take: () => number): StructureObject[] {
  const objects: StructureObject[] = []
  const document = take()
  const top: number[] = []
  const parents: string[] = []
  for (const [at, sheet] of sheets.entries()) {
    const page = compiled.pages[at]!.node
    const owners: number[] = []
    const write = (element: Element, parent: number): number => {
      const number = take()
      const kids = element.children.map((child) => {
        if (typeof child !== 'number') return `${write(child, number)} 0 R`
        owners[child] = number
        return String(child)
      })
      objects.push({ number, body: `<< /S /${element.role} /P ${parent} 0 R /Pg ${page} 0 R /K [${kids.join(' ')}]${attributes(element)} >>` })
      return number
    }
    for (const element of sheet.elements) top.push(write(element, document))
    parents.push(`${at} [${owners.map((owner) => `${owner} 0 R`).join(' ')}]`)
  }
  if (compiled.seal) {
    const page = compiled.pages[0]!.node
    const form = take()
    objects.push({
      number: form,
      body: `<< /S /Form /P ${document} 0 R /Pg ${page} 0 R /K << /Type /OBJR /Obj ${compiled.seal.widget} 0 R /Pg ${page} 0 R >> >>`,
    })
    top.push(form)
    parents.push(`${sheets.length} ${form} 0 R`)
  }
  objects.push(
    { number: document, body: `<< /S /Document /P ${compiled.structureRoot} 0 R /K [${top.map((number) => `${number} 0 R`).join(' ')}] >>` },
    { number: compiled.parentTree, body: `<< /Nums [${parents.join(' ')}] >>` },
    {
      number: compiled.structureRoot,
      body: `<< /Type /StructTreeRoot /K [${document} 0 R] /ParentTree ${compiled.parentTree} 0 R /ParentTreeNextKey ${sheets.length + 1} >>`,
    },
  )
  return objects
}

/** The field of the signature; nothing of it is seen. */
function widgetOf({ signature }: { signature: number }, page: number, structParent: number): string {
  const label = pdfText('Tanda tangan digital penerbit')
  return `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Segel) /TU ${label} /Contents ${label} /V ${signature} 0 R /F 132 /Rect [0 0 0 0] /P ${page} 0 R /StructParent ${structParent} >>`
}

function attributes({ language, alt, box, scope }: Element): string {
  return [
    language && ' /Lang (en)',
    alt && ` /Alt ${pdfText(alt)}`,
    box && ` /A << /O /Layout /Placement /Block /BBox [${box.map(pdfNumber).join(' ')}] >>`,
    scope && ` /A << /O /Table /Scope /${scope} >>`,
  ]
    .filter(Boolean)
    .join('')
}

/** Certified: nothing may change behind it (DocMDP, P 1). */
function writeSeal(
  number: number,
  { reason, signedBy, at, room }: SealFacts,
  end: () => number,
  offsets: Map<number, number>,
  put: (text: string) => void,
): SealPlace {
  offsets.set(number, end())
  put(
    `${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M ${pdfDate(at)} /Name ${pdfText(signedBy)} /Reason ${pdfText(reason)} /Reference [<< /Type /SigRef /TransformMethod /DocMDP /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]\n/ByteRange `,
  )
  const rangeStart = end()
  put(`${' '.repeat(rangeWidth)}\n/Contents `)
  const start = end()
  put(`<${'0'.repeat(room * 2)}>`)
  const place = { start, end: end(), rangeStart }
  put(' >>\nendobj\n')
  return place
}

/** Seven bytes an object: kind, then offset and generation, or the object stream and the place in it. */
function crossReferences(
  compiled: CompiledPdf,
  offsets: ReadonlyMap<number, number>,
  inside: ReadonlyMap<number, { stream: number; index: number }>,
  size: number,
): Uint8Array {
  const table = Buffer.alloc(size * 7)
  function write(number: number, kind: number, first: number, second: number): void {
    table.writeUInt8(kind, number * 7)
    table.writeUInt32BE(first, number * 7 + 1)
    table.writeUInt16BE(second, number * 7 + 5)
  }
  write(0, 0, 0, 65_535)
  for (let number = 1; number < size; number++) {
    const packedIn = inside.get(number)
    const offset = offsets.get(number) ?? compiled.offsets[number]
    if (packedIn) write(number, 2, packedIn.stream, packedIn.index)
    else if (offset !== undefined && offset !== null) write(number, 1, offset, 0)
  }
  return table
}
