import { deflateSync, inflateSync } from 'node:zlib'

// What people do to a PDF that they may not change. Nothing here uses the reader under test.

/** Bytes with `search` replaced where it stands first; both are of one length, so that nothing moves. */
export function replaceInPlace(bytes: Uint8Array, search: string, replacement: string): Buffer {
  if (search.length !== replacement.length) throw new RangeError(`"${replacement}" is not as long as "${search}"`)
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(search, 0, 'latin1')
  if (at < 0) throw new Error(`the file does not hold "${search}"`)
  copy.write(replacement, at, 'latin1')
  return copy
}

/** One byte changed. */
export function flip(bytes: Uint8Array, position: number, mask = 1): Buffer {
  const copy = Buffer.from(bytes)
  copy[position] = (copy[position] ?? 0) ^ mask
  return copy
}

/** Adds a revision with new or replaced objects behind everything, as an honest editor would. */
export function addRevision(bytes: Uint8Array, objects: ReadonlyMap<number, string>, kind: 'table' | 'stream' = 'table'): Buffer {
  const facts = factsOf(bytes)
  let text = ''
  const offsets = new Map<number, number>()
  for (const [number, body] of objects) {
    offsets.set(number, bytes.length + text.length)
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = bytes.length + text.length
  const size = Math.max(facts.size, ...[...objects.keys()].map((number) => number + 1))
  if (kind === 'table') {
    const lines = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`)
    text += `xref\n${lines.join('')}trailer\n<< /Size ${size} /Root ${facts.root} 0 R /Prev ${facts.table} >>\n`
  } else {
    const own = size
    const entries = [...offsets, [own, start] as const].map(([number, offset]) => ({ number, offset }))
    const table = Buffer.alloc(entries.length * 7)
    entries.forEach(({ offset }, at) => {
      table.writeUInt8(1, at * 7)
      table.writeUInt32BE(offset, at * 7 + 1)
    })
    const index = entries.map(({ number }) => `${number} 1`).join(' ')
    text += `${own} 0 obj\n<< /Type /XRef /W [1 4 2] /Index [${index}] /Size ${own + 1} /Root ${facts.root} 0 R /Prev ${facts.table} /Length ${table.length} >>\nstream\n${table.toString('latin1')}\nendstream\nendobj\n`
  }
  return Buffer.concat([bytes, Buffer.from(`${text}startxref\n${start}\n%%EOF\n`, 'latin1')])
}

export type PdfFacts = {
  table: number
  root: number
  size: number
  catalog: string
  page: { number: number; body: string }
  contents: number
  credential: number
}

/** Numbers and texts of the objects that attacks are about, found by their look. */
export function factsOf(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const trailer = text.slice(table, table + 400)
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  const page = /\n(\d+) 0 obj\s*(<<\s*\/Type \/Page\b[\s\S]*?>>)\s*endobj/.exec(text)
  const credential = /\n(\d+) 0 obj\s*<< \/Type \/EmbeddedFile/.exec(text)
  const contents = /\/Contents (\d+) 0 R/.exec(page?.[2] ?? '')
  const facts = {
    table,
    root,
    size: Number(/\/Size (\d+)/.exec(trailer)?.[1]),
    catalog: bodyOf(text, root),
    page: { number: Number(page?.[1]), body: page?.[2] ?? '' },
    contents: Number(contents?.[1]),
    credential: Number(credential?.[1]),
  }
  if ([facts.table, facts.root, facts.size, facts.page.number, facts.contents, facts.credential].some(Number.isNaN))
    throw new Error('the file is built otherwise than expected')
  return facts
}

function bodyOf(text: string, number: number): string {
  return new RegExp(`(?:^|\\n)${number} 0 obj\\s*([\\s\\S]*?)\\s*endobj`).exec(text)?.[1] ?? ''
}

/** A stream object's body, packed. */
export function packedStream(content: string | Uint8Array, dictionary = ''): string {
  const bytes = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  return `<< ${dictionary} /Filter /FlateDecode /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`
}

/** A small PDF from object bodies, number 1 being the catalog, with a plain table. */
export function smallPdf(bodies: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n'
  const lines = bodies.map((body, at) => {
    const line = `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return line
  })
  const start = text.length
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A revision in which the operators of the first page are changed. */
export function changeContents(bytes: Uint8Array, change: (content: string) => string): Buffer {
  const { contents } = factsOf(bytes)
  const file = Buffer.from(bytes)
  const text = file.toString('latin1')
  const head = new RegExp(`\\n${contents} 0 obj\\s*<<[^>]*/Length (\\d+)[^>]*>>\\s*stream\\r?\\n`).exec(text)
  if (!head) throw new Error('the contents are built otherwise than expected')
  const start = head.index + head[0].length
  const before = inflateSync(file.subarray(start, start + Number(head[1]))).toString('latin1')
  const after = change(before)
  if (after === before) throw new Error('nothing was changed')
  return addRevision(bytes, new Map([[contents, packedStream(after)]]))
}
