import { createHash, type Hash } from 'node:crypto'
import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from 'pdf-lib'
import sharp from 'sharp'
import type { Art } from './art.ts'
import { embedFont, type FontObjects, packed, packObjects } from './embed-font.server.ts'
import type { FontProgram } from './font-program.ts'

// A document in which everything that certificates share is written once, by pdf-lib, with numbers kept free for what
// differs. `stamp-pdf.ts` adds that behind these bytes, so that one file is one revision.

/** A file inside the file. `relationship` as ISO 32000-2 names it (AFRelationship). */
export type AttachmentKind = { name: string; description: string; type: string; relationship: 'Data' | 'Supplement' }

export type PdfPlan = {
  pages: readonly { width: number; height: number }[]
  /** What each font must be able to show. */
  glyphs: ReadonlyMap<FontProgram, ReadonlyMap<number, string>>
  art: ReadonlyMap<string, Art>
  attachments: readonly AttachmentKind[]
  /** Whether a signature will be put in. */
  isSigned: boolean
  /** Pack what is stamped as small as it gets: so much more is in the file already. */
  isFull: boolean
}

export type CompiledPdf = {
  prefix: Uint8Array
  /** SHA-256 over the prefix, to be copied and continued. */
  prefixHash: Hash
  /** Where each object starts, by its number; null for objects that are stamped. */
  offsets: (number | null)[]
  /** The objects that stand in a stream of objects of that number, in their order. */
  inside: { stream: number; numbers: number[] }
  root: number
  pages: { node: number; contents: number }[]
  metadata: number
  info: number
  structureRoot: number
  parentTree: number
  attachments: (AttachmentKind & { stream: number })[]
  seal: { signature: number; widget: number } | null
  isFull: boolean
}

/** Builds the shared part. Takes some tens of milliseconds; keep what it returns. */
export async function compilePdf(plan: PdfPlan): Promise<CompiledPdf> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context, catalog } = document
  const name = PDFName.of
  const reserve = () => context.nextRef()
  const [metadata, info, structureRoot, parentTree] = [reserve(), reserve(), reserve(), reserve()]
  const fonts: FontObjects = { loose: [], maps: new Map() }
  const resources = context.register(
    context.obj({
      Font: Object.fromEntries([...plan.glyphs].map(([face, glyphs]) => [face.name, embedFont(context, face, glyphs, fonts)])),
      XObject: Object.fromEntries(await Promise.all([...plan.art].map(async ([key, art]) => [key, await artObject(context, art)] as const))),
      ExtGState: { Pale: { Type: 'ExtGState', ca: 0.15 } },
    }),
  )
  const pages = plan.pages.map(({ width, height }, index) => {
    const page = document.addPage([width, height])
    const contents = reserve()
    page.node.set(name('Resources'), resources)
    page.node.set(name('Contents'), contents)
    page.node.set(name('StructParents'), context.obj(index))
    page.node.set(name('Tabs'), name('S'))
    return { page, node: page.ref.objectNumber, contents: contents.objectNumber }
  })
  document.setLanguage('id-ID')
  catalog.set(name('Metadata'), metadata)
  catalog.set(name('StructTreeRoot'), structureRoot)
  catalog.set(name('MarkInfo'), context.obj({ Marked: true }))
  catalog.set(name('ViewerPreferences'), context.obj({ DisplayDocTitle: true }))
  catalog.set(name('OutputIntents'), context.obj([await outputIntent(context)]))
  const attachments = plan.attachments.map((kind) => ({ ...kind, stream: reserve() }))
  if (attachments.length > 0) {
    const specs = attachments.map(({ name: file, description, relationship, stream }) => {
      const spec = context.obj({
        Type: 'Filespec',
        F: PDFString.of(file),
        UF: PDFHexString.fromText(file),
        Desc: PDFHexString.fromText(description),
        AFRelationship: relationship,
        EF: { F: stream, UF: stream },
      })
      return [PDFHexString.fromText(file), context.register(spec)] as const
    })
    catalog.set(name('Names'), context.obj({ EmbeddedFiles: { Names: specs.flat() } }))
    catalog.set(name('AF'), context.obj(specs.map(([, spec]) => spec)))
  }
  const seal = plan.isSigned ? { signature: reserve(), widget: reserve() } : null
  if (seal) {
    pages[0]?.page.node.set(name('Annots'), context.obj([seal.widget]))
    catalog.set(name('AcroForm'), context.obj({ SigFlags: 3, Fields: [seal.widget] }))
    catalog.set(name('Perms'), context.obj({ DocMDP: seal.signature }))
    // ETSI.CAdES.detached is an extension of PDF 1.7, which PDF/A-3 is built on.
    catalog.set(name('Extensions'), context.obj({ ESIC: { BaseVersion: '1.7', ExtensionLevel: 2 } }))
  }
  const inside = packObjects(context, [...fonts.loose, resources])
  const bytes = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false })
  const { prefix, offsets, root } = takeApart(bytes, context.largestObjectNumber)
  return {
    prefix,
    prefixHash: createHash('sha256').update(prefix),
    offsets,
    inside,
    root,
    pages: pages.map(({ node, contents }) => ({ node, contents })),
    metadata: metadata.objectNumber,
    info: info.objectNumber,
    structureRoot: structureRoot.objectNumber,
    parentTree: parentTree.objectNumber,
    attachments: attachments.map(({ stream, ...kind }) => ({ ...kind, stream: stream.objectNumber })),
    isFull: plan.isFull,
    seal: seal && { signature: seal.signature.objectNumber, widget: seal.widget.objectNumber },
  }
}

async function artObject(context: PDFDocument['context'], art: Art): Promise<PDFRef> {
  if ('operators' in art) return packed(context, Buffer.from(art.operators, 'latin1'), { Type: 'XObject', Subtype: 'Form', BBox: art.box })
  const { data, info } = await sharp(art.png).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  const entries = { Type: 'XObject', Subtype: 'Image', Width: info.width, Height: info.height, BitsPerComponent: 8, ColorSpace: 'DeviceRGB' }
  return packed(context, data, entries)
}

/** What its colours mean: sRGB, with the profile of it. */
async function outputIntent(context: PDFDocument['context']): Promise<PDFRef> {
  const dot = { width: 1, height: 1, channels: 3, background: '#000' } as const
  const image = await sharp({ create: dot }).withIccProfile('srgb').png().toBuffer()
  const { icc } = await sharp(image).metadata()
  if (!icc) throw new Error('sharp gave no sRGB profile')
  const profile = packed(context, icc, { N: 3 })
  return context.register(
    context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
      Info: PDFString.of('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    }),
  )
}

/** The objects before the cross-reference table, and what the table says. */
function takeApart(bytes: Uint8Array, largest: number): { prefix: Uint8Array; offsets: (number | null)[]; root: number } {
  const file = Buffer.from(bytes)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.subarray(-64).toString('latin1'))?.[1])
  const tail = file.subarray(start).toString('latin1')
  const root = Number(/\/Root (\d+) 0 R/.exec(tail)?.[1])
  const offsets = new Array<number | null>(largest + 1).fill(null)
  let number = 0
  for (const line of tail.slice('xref'.length, tail.indexOf('trailer')).trim().split('\n')) {
    const parts = line.trim().split(/\s+/)
    if (parts.length === 2) number = Number(parts[0])
    else offsets[number++] = parts[2] === 'n' ? Number(parts[0]) : null
  }
  if (!Number.isInteger(start) || !Number.isInteger(root)) throw new Error('pdf-lib wrote a file in another form than expected')
  return { prefix: new Uint8Array(file.subarray(0, start)), offsets, root }
}
