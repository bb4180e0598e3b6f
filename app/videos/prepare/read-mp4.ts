import { type Box, boxesIn, handlerOf, inside, mostHeader, type ReadAt, topBoxes, viewOf } from './mp4-boxes.ts'

export type Mp4Facts = { durationMs: number; width: number; height: number; hasSound: boolean }

/**
 * Length, size and tracks of an MP4 or QuickTime file from its own header; null when it has none that makes sense. For
 * machines without ffprobe. Trusts no number in the file: every box must lie inside the one around it.
 */
export async function readMp4({ size, readAt }: { size: number; readAt: ReadAt }): Promise<Mp4Facts | null> {
  for await (const box of topBoxes({ size, readAt })) {
    if (box.type !== 'moov') continue
    if (box.size > mostHeader) return null
    const moov = await readAt(box.at, box.size)
    return moov.byteLength === box.size ? factsOf(viewOf(moov), box.header) : null
  }
  return null
}

function factsOf(view: DataView, header: number): Mp4Facts | null {
  const boxes = [...boxesIn(view, header, view.byteLength)]
  const movie = boxes.find(({ type }) => type === 'mvhd')
  const durationMs = movie ? durationOf(view, movie) : null
  const tracks = boxes.filter(({ type }) => type === 'trak').map((track) => ({ kind: handlerOf(view, track), size: sizeOf(view, track) }))
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
