/** Reads `length` bytes from `at` on; fewer at the end of the file. */
export type ReadAt = (at: number, length: number) => Promise<Uint8Array>

export type Mp4Facts = { durationMs: number; width: number; height: number; hasSound: boolean }

/** Beyond this a header is not what phones and editors write. */
const mostHeader = 32_000_000
const mostBoxes = 2_000

/**
 * Length, size and tracks of an MP4 or QuickTime file from its own header; null when it has none that makes sense. For
 * machines without ffprobe. Trusts no number in the file: every box must lie inside the one around it.
 */
export async function readMp4({ size, readAt }: { size: number; readAt: ReadAt }): Promise<Mp4Facts | null> {
  let at = 0
  for (let boxes = 0; at + 8 <= size && boxes < mostBoxes; boxes += 1) {
    const head = viewOf(await readAt(at, 16))
    if (head.byteLength < 8) return null
    const box = boxAt(head, 0, size - at)
    if (!box) return null
    if (box.type === 'moov') {
      if (box.size > mostHeader) return null
      const moov = await readAt(at, box.size)
      return moov.byteLength === box.size ? factsOf(viewOf(moov), box.header) : null
    }
    at += box.size
  }
  return null
}

type Box = { type: string; at: number; header: number; size: number }

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

function boxAt(view: DataView, at: number, room: number): Box | null {
  if (at + 8 > view.byteLength) return null
  const short = view.getUint32(at)
  const isLong = short === 1
  if (isLong && at + 16 > view.byteLength) return null
  const size = isLong ? Number(view.getBigUint64(at + 8)) : short === 0 ? room : short
  const header = isLong ? 16 : 8
  return size < header || size > room ? null : { type: typeAt(view, at + 4), at, header, size }
}

/** The boxes between two places; stops at the first that makes no sense. */
function* boxesIn(view: DataView, from: number, to: number): Generator<Box> {
  let at = from
  for (let count = 0; at + 8 <= to && count < mostBoxes; count += 1) {
    const box = boxAt(view, at, to - at)
    if (!box) return
    yield box
    at += box.size
  }
}

function inside(view: DataView, box: Box, type: string): Box | undefined {
  return [...boxesIn(view, box.at + box.header, box.at + box.size)].find((inner) => inner.type === type)
}

function factsOf(view: DataView, header: number): Mp4Facts | null {
  const boxes = [...boxesIn(view, header, view.byteLength)]
  const movie = boxes.find(({ type }) => type === 'mvhd')
  const durationMs = movie ? durationOf(view, movie) : null
  const tracks = boxes.filter(({ type }) => type === 'trak').map((track) => ({ kind: kindOf(view, track), size: sizeOf(view, track) }))
  const picture = tracks.find(({ kind, size }) => kind === 'vide' && size)
  if (!durationMs || !picture?.size) return null
  return { durationMs, ...picture.size, hasSound: tracks.some(({ kind }) => kind === 'soun') }
}

function durationOf(view: DataView, { at, header, size }: Box): number | null {
  const body = at + header
  const isLong = view.getUint8(body) === 1
  if (size < header + (isLong ? 32 : 20)) return null
  const scale = view.getUint32(body + (isLong ? 20 : 12))
  const units = isLong ? Number(view.getBigUint64(body + 24)) : view.getUint32(body + 16)
  const ms = scale > 0 ? Math.round((units / scale) * 1000) : 0
  return ms > 0 && ms < 24 * 3_600_000 ? ms : null
}

function kindOf(view: DataView, track: Box): string | null {
  const media = inside(view, track, 'mdia')
  const handler = media && inside(view, media, 'hdlr')
  return handler && handler.size >= handler.header + 12 ? typeAt(view, handler.at + handler.header + 8) : null
}

/** As it is shown: a phone held upright notes the turn in the track's matrix. */
function sizeOf(view: DataView, track: Box): { width: number; height: number } | null {
  const head = inside(view, track, 'tkhd')
  if (!head) return null
  const body = head.at + head.header
  const matrix = body + (view.getUint8(body) === 1 ? 52 : 40)
  if (matrix + 44 > head.at + head.size) return null
  const [width, height] = [view.getUint32(matrix + 36) >>> 16, view.getUint32(matrix + 40) >>> 16]
  const isTurned = view.getInt32(matrix) === 0 && view.getInt32(matrix + 4) !== 0
  if (width < 2 || height < 2) return null
  return isTurned ? { width: height, height: width } : { width, height }
}
