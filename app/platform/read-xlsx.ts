import { readZip } from './read-zip.ts'

/** A part of a workbook, and all that are read together. */
const limits = { entries: 2_000, entryBytes: 30_000_000, totalBytes: 60_000_000 }
const mostCells = 200_000

/** A workbook is a ZIP file. */
export function looksLikeXlsx(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * Rows of the first sheet of a workbook as text. Null for what is none, or unpacks to more than a list of ours can be.
 * Only texts and values are read: no formulas, no links, no entities but the five of XML.
 */
export function readXlsx(bytes: Uint8Array): string[][] | null {
  try {
    const parts = unpack(bytes)
    const sheet = parts.get(firstSheet(parts))
    return sheet === undefined ? null : rowsOf(sheet, sharedTexts(parts.get('xl/sharedStrings.xml') ?? ''))
  } catch {
    return null
  }
}

/** The parts that matter. */
function unpack(bytes: Uint8Array): Map<string, string> {
  const isWanted = (name: string) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[\w.-]+\.xml)$/.test(name)
  return new Map([...readZip(bytes, { ...limits, isWanted })].map(([name, content]) => [name, new TextDecoder().decode(content)]))
}

/** Path of the sheet that comes first in the workbook. */
function firstSheet(parts: Map<string, string>): string {
  const [sheet] = elements(parts.get('xl/workbook.xml') ?? '', 'sheet')
  const id = sheet && attribute(sheet.head, 'r:id')
  const relation = [...elements(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship')].find(({ head }) => attribute(head, 'Id') === id)
  const target = relation && attribute(relation.head, 'Target')
  return target ? `xl/${target.replace(/^\/?(xl\/)?/, '')}` : 'xl/worksheets/sheet1.xml'
}

function sharedTexts(xml: string): string[] {
  return Array.from(elements(xml, 'si'), ({ body }) => textIn(body))
}

function rowsOf(xml: string, shared: readonly string[]): string[][] {
  const rows: string[][] = []
  let count = 0
  for (const row of elements(xml, 'row')) {
    const cells: string[] = []
    for (const { head, body } of elements(row.body, 'c')) {
      if (++count > mostCells) throw new RangeError('too many cells')
      const column = columnOf(attribute(head, 'r')) ?? cells.length
      if (column > 255) continue
      while (cells.length < column) cells.push('')
      cells[column] = textOfCell(attribute(head, 't'), body, shared)
    }
    rows.push(cells)
  }
  return rows
}

function textOfCell(type: string | null, body: string, shared: readonly string[]): string {
  if (type === 'inlineStr') return textIn(body)
  const [value] = elements(body, 'v')
  const text = value ? plain(value.body) : ''
  return type === 's' ? (shared[Number(text)] ?? '') : text
}

/** Column of a reference such as `AB12`, counted from 0. */
function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  return letters ? [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}

/** All texts in a rich or plain one, joined; how it is to be spoken is left out. */
function textIn(body: string): string {
  const spoken = body.indexOf('<rPh')
  return Array.from(elements(spoken < 0 ? body : body.slice(0, spoken), 't'), ({ body: text }) => plain(text)).join('')
}

/** Elements of a name, in order, found by plain search: each character is looked at once, whatever the bytes. */
function* elements(xml: string, name: string): Generator<{ head: string; body: string }> {
  const [open, close] = [`<${name}`, `</${name}>`]
  for (let at = xml.indexOf(open); at >= 0; ) {
    const end = xml.indexOf('>', at)
    if (end < 0) return
    const head = xml.slice(at + open.length, end)
    let next = end
    if (head === '' || /^[\s/]/.test(head)) {
      const isEmpty = head.endsWith('/')
      const until = isEmpty ? end : xml.indexOf(close, end)
      if (until < 0) return
      yield { head, body: isEmpty ? '' : xml.slice(end + 1, until) }
      next = until
    }
    at = xml.indexOf(open, next + 1)
  }
}

function attribute(head: string, name: string): string | null {
  const at = head.indexOf(` ${name}="`)
  if (at < 0) return null
  const from = at + name.length + 3
  const to = head.indexOf('"', from)
  return to < 0 ? null : plain(head.slice(from, to))
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (_, decimal?: string, hex?: string, name?: string) => {
    if (name) return entities[name] ?? ''
    const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
