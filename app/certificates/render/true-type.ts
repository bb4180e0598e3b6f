/** A TrueType font taken apart just far enough to copy single glyphs out of it. */
export type TrueType = {
  tables: Map<string, Uint8Array>
  /** Outline of each glyph, empty for blank ones. */
  outlines: Uint8Array[]
}

/** Tables that a font inside a PDF needs when the PDF itself says which glyph stands where. */
const neededTables = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep']

/** Throws for anything that is not a TrueType font with outlines. */
export function openTrueType(bytes: Uint8Array): TrueType {
  const file = view(bytes)
  const tables = new Map<string, Uint8Array>()
  for (let i = 0; i < file.getUint16(4); i++) {
    const entry = 12 + i * 16
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4))
    const start = file.getUint32(entry + 8)
    tables.set(tag, bytes.subarray(start, start + file.getUint32(entry + 12)))
  }
  const loca = view(table(tables, 'loca'))
  const glyf = table(tables, 'glyf')
  const isLong = view(table(tables, 'head')).getInt16(50) === 1
  function offset(glyph: number): number {
    return isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2
  }
  const count = view(table(tables, 'maxp')).getUint16(4)
  const outlines = Array.from({ length: count }, (_, glyph) => glyf.subarray(offset(glyph), offset(glyph + 1)))
  return { tables, outlines }
}

/**
 * The same font with only the given glyphs (and those they are composed of). Glyph numbers stay as they are, so text
 * that was set with the whole font stays right. Offsets are long and outlines padded: a short `loca` with outlines of
 * odd length makes letters vanish.
 */
export function keepGlyphs(font: TrueType, wanted: Iterable<number>): Uint8Array {
  const kept = withComponents(font, wanted)
  const count = font.outlines.length
  const loca = new DataView(new ArrayBuffer((count + 1) * 4))
  const outlines: Uint8Array[] = []
  let offset = 0
  for (let glyph = 0; glyph < count; glyph++) {
    loca.setUint32(glyph * 4, offset)
    const outline = font.outlines[glyph]
    if (!outline || !kept.has(glyph)) continue
    const padded = pad(outline)
    outlines.push(padded)
    offset += padded.length
  }
  loca.setUint32(count * 4, offset)
  const head = copy(table(font.tables, 'head'))
  view(head).setInt16(50, 1)
  const replaced = new Map([
    ['glyf', join(outlines)],
    ['head', head],
    ['hmtx', metricsOf(font, kept)],
    ['loca', new Uint8Array(loca.buffer)],
  ])
  const tables: [string, Uint8Array][] = []
  for (const tag of neededTables) {
    const bytes = replaced.get(tag) ?? font.tables.get(tag)
    if (bytes) tables.push([tag, bytes])
  }
  return fontFile(tables)
}

function withComponents(font: TrueType, wanted: Iterable<number>): Set<number> {
  const kept = new Set<number>()
  const waiting = [0, ...wanted]
  for (let glyph = waiting.pop(); glyph !== undefined; glyph = waiting.pop()) {
    if (kept.has(glyph)) continue
    kept.add(glyph)
    waiting.push(...componentsOf(font.outlines[glyph]))
  }
  return kept
}

/** Glyphs that a composite one is put together from; none for a simple one. */
function componentsOf(outline: Uint8Array | undefined): number[] {
  if (!outline || outline.length === 0) return []
  const data = view(outline)
  if (data.getInt16(0) >= 0) return []
  const glyphs: number[] = []
  let position = 10
  let flags = 0
  do {
    flags = data.getUint16(position)
    glyphs.push(data.getUint16(position + 2))
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0
    position += 4 + (flags & 0x01 ? 4 : 2) + scale
  } while (flags & 0x20)
  return glyphs
}

/** Metrics of glyphs that are not kept become zero, which packs to nothing. */
function metricsOf(font: TrueType, kept: Set<number>): Uint8Array {
  const metrics = copy(table(font.tables, 'hmtx'))
  const full = view(table(font.tables, 'hhea')).getUint16(34)
  for (let glyph = 0; glyph < font.outlines.length; glyph++) {
    if (kept.has(glyph)) continue
    const start = glyph < full ? glyph * 4 : full * 4 + (glyph - full) * 2
    // The last full entry also serves all glyphs behind it.
    const from = glyph === full - 1 ? start + 2 : start
    metrics.fill(0, from, start + (glyph < full ? 4 : 2))
  }
  return metrics
}

function fontFile(tables: [string, Uint8Array][]): Uint8Array {
  const directory: Uint8Array = new Uint8Array(12 + 16 * tables.length)
  const header = view(directory)
  header.setUint32(0, 0x00010000)
  header.setUint16(4, tables.length)
  let position = directory.length
  const parts = [directory]
  tables.forEach(([tag, bytes], i) => {
    const entry = 12 + i * 16
    directory.set(
      Array.from(tag, (letter) => letter.charCodeAt(0)),
      entry,
    )
    header.setUint32(entry + 8, position)
    header.setUint32(entry + 12, bytes.length)
    const padded = pad(bytes)
    parts.push(padded)
    position += padded.length
  })
  return join(parts)
}

function table(tables: Map<string, Uint8Array>, tag: string): Uint8Array {
  const bytes = tables.get(tag)
  if (!bytes) throw new TypeError(`not a TrueType font: no table ${tag}`)
  return bytes
}

/** `slice` of a Node buffer would share the bytes of the whole font. */
function copy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}

function pad(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes
  const padded = new Uint8Array(bytes.length + 4 - (bytes.length % 4))
  padded.set(bytes)
  return padded
}

function join(parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
