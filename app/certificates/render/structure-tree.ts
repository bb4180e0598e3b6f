import type { CompiledPdf } from './compile-pdf.server.ts'
import { joinPieces, packPiece } from './packed-stream.ts'
import { pdfText } from './pdf-syntax.ts'
import type { Element, Sheet } from './sheet-contents.ts'
import { pdfNumber } from './svg-path.ts'

/**
 * The structure tree of a file, packed into one object stream: which number that stream has, its bytes, how many objects
 * are in it and where the first starts; and the cross-reference table so far, without what is stamped.
 */
export type StructureTree = { stream: number; packed: Uint8Array; count: number; first: number; next: number; table: Buffer }

/** Bytes of an object in the table: kind, then offset, then the place in a stream of objects. */
const widths = [1, 3, 2] as const
export const tableWidths = widths.join(' ')
const entryLength = widths.reduce((sum, width) => sum + width, 0)

const known = new WeakMap<CompiledPdf, Map<string, StructureTree>>()
/** Certificates of a batch differ in few ways: a name on two lines, a part of the results. */
const mostKnown = 64

/** The tree of these pages; worked out once for pages that are built alike. */
export function structureTree(compiled: CompiledPdf, sheets: readonly Sheet[]): StructureTree {
  const trees = known.get(compiled) ?? new Map<string, StructureTree>()
  known.set(compiled, trees)
  const key = sheets.map(({ parts }) => parts.map((part) => part.shared?.id ?? JSON.stringify(part.elements)).join()).join(';')
  let tree = trees.get(key)
  if (!tree) {
    tree = packTree(compiled, sheets)
    if (trees.size >= mostKnown) trees.delete(trees.keys().next().value ?? '')
    trees.set(key, tree)
  }
  return tree
}

/** Writes where an object starts in the file. */
export function enterOffset(table: Buffer, number: number, offset: number): void {
  writeEntry(table, number, 1, offset, 0)
}

function writeEntry(table: Buffer, number: number, kind: number, first: number, second: number): void {
  const at = number * entryLength
  table.writeUInt8(kind, at)
  table.writeUIntBE(first, at + widths[0], widths[1])
  table.writeUIntBE(second, at + widths[0] + widths[1], widths[2])
}

function packTree(compiled: CompiledPdf, sheets: readonly Sheet[]): StructureTree {
  let next = compiled.offsets.length
  const objects = structureObjects(compiled, sheets, () => next++)
  const stream = next++
  // The table itself comes last.
  next += 1
  const table = Buffer.alloc(next * entryLength)
  writeEntry(table, 0, 0, 0, 65_535)
  for (const [number, offset] of compiled.offsets.entries()) if (number > 0 && offset !== null) enterOffset(table, number, offset)
  for (const [index, number] of compiled.inside.numbers.entries()) writeEntry(table, number, 2, compiled.inside.stream, index)
  for (const [index, { number }] of objects.entries()) writeEntry(table, number, 2, stream, index)
  let [head, offset] = ['', 0]
  for (const { number, body } of objects) {
    head += `${number} ${offset} `
    offset += body.length + 1
  }
  const bytes = Buffer.from(head + objects.map(({ body }) => `${body}\n`).join(''), 'latin1')
  const packed = Buffer.concat(joinPieces([packPiece(bytes, { isShared: true })]))
  return { stream, packed, count: objects.length, first: head.length, next, table }
}

type StructureObject = { number: number; body: string }

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
    for (const { elements } of sheet.parts) for (const element of elements) top.push(write(element, document))
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
