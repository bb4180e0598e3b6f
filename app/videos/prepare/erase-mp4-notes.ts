import { type Interval, unionOf } from '#app/videos/watch/played-intervals.ts'
import { type Box, boxesIn, handlerOf, inside, mostHeader, type ReadAt, topBoxes, viewOf } from './mp4-boxes.ts'

/** What of a file is needed to play it; everything else may tell where and with what it was filmed. */
const needed = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'])
const keptInside: Record<string, ReadonlySet<string>> = {
  moov: new Set(['mvhd', 'trak', 'iods']),
  trak: new Set(['tkhd', 'edts', 'mdia', 'tapt']),
  mdia: new Set(['mdhd', 'hdlr', 'minf', 'elng']),
}
const withTimes = new Set(['mvhd', 'tkhd', 'mdhd'])
const mostChunks = 2_000_000
const zeros = new Uint8Array(1_048_576)

type WriteAt = (at: number, bytes: Uint8Array) => Promise<unknown>

/**
 * Overwrites in place whatever an MP4 holds besides picture and sound: place, device, owner, moments, tracks of a satellite
 * receiver or a drone, thumbnails, and bytes that nothing refers to. No byte moves, so all offsets stay right. Answers
 * false, having changed nothing, for a file whose tables make no sense or that comes in fragments: it cannot be cleaned here.
 * Boxes after ISO/IEC 14496-12 and the QuickTime File Format.
 */
export async function eraseMp4Notes({ size, readAt, writeAt }: { size: number; readAt: ReadAt; writeAt: WriteAt }): Promise<boolean> {
  const boxes: Box[] = []
  for await (const box of topBoxes({ size, readAt })) boxes.push(box)
  const place = boxes.find(({ type }) => type === 'moov')
  if (!place || place.size > mostHeader || boxes.some(({ type }) => type === 'moof')) return false
  const moov = Uint8Array.from(await readAt(place.at, place.size))
  if (moov.byteLength !== place.size) return false
  const media = cleanHeader(viewOf(moov), { ...place, at: 0 })
  if (media === null) return false
  const keep: Interval[] = [...media]
  for (const box of boxes) {
    const isWhole = ['ftyp', 'moov', 'wide'].includes(box.type)
    keep.push([box.at, box.at + (isWhole ? box.size : box.header)])
  }
  const end = boxes.reduce((last, box) => Math.max(last, box.at + box.size), 0)
  // A file that was cut short ends with the head of a box that is longer than what is left.
  if (end < size) keep.push([end, Math.min(size, end + 16)])
  await eraseAround(unionOf(keep, size), size, writeAt)
  for (const box of boxes) if (!needed.has(box.type)) await writeAt(box.at + 4, free)
  await writeAt(place.at, moov)
  return true
}

const free = new TextEncoder().encode('free')

async function eraseAround(keep: readonly Interval[], size: number, writeAt: WriteAt): Promise<void> {
  let at = 0
  for (const [from, to] of [...keep, [size, size] as const]) {
    for (; at < from; at += zeros.length) await writeAt(at, zeros.subarray(0, Math.min(zeros.length, from - at)))
    at = Math.max(to, from)
  }
}

/** Cleans the header where it lies, and answers where in the file picture and sound are; null when that cannot be known. */
function cleanHeader(view: DataView, moov: Box): Interval[] | null {
  const media: Interval[] = []
  for (const box of [...boxesIn(view, moov.header, moov.size)]) {
    if (box.type !== 'trak') continue
    const isPlayed = ['vide', 'soun'].includes(handlerOf(view, box) ?? '')
    const chunks = isPlayed ? chunksOf(view, box) : []
    if (chunks === null) return null
    for (const chunk of chunks) media.push(chunk)
    if (!isPlayed) erase(view, box)
  }
  clean(view, moov)
  return media
}

function clean(view: DataView, box: Box): void {
  for (const inner of [...boxesIn(view, box.at + box.header, box.at + box.size)]) {
    if (withTimes.has(inner.type)) eraseTimes(view, inner)
    if (!keptInside[box.type]?.has(inner.type)) erase(view, inner)
    else if (inner.type in keptInside) clean(view, inner)
  }
}

function erase(view: DataView, { at, header, size }: Box): void {
  new Uint8Array(view.buffer, view.byteOffset + at + header, size - header).fill(0)
  new Uint8Array(view.buffer, view.byteOffset + at + 4, 4).set(free)
}

/** When it was made and changed: two numbers after the version. */
function eraseTimes(view: DataView, { at, header, size }: Box): void {
  const length = view.getUint8(at + header) === 1 ? 16 : 8
  if (size >= header + 4 + length) new Uint8Array(view.buffer, view.byteOffset + at + header + 4, length).fill(0)
}

type Table = { view: DataView; body: number; count: number }

/** Where the chunks of a track lie in the file; null when its tables contradict each other. */
function chunksOf(view: DataView, track: Box): Interval[] | null {
  const tables = ['mdia', 'minf', 'stbl'].reduce<Box | undefined>((box, type) => box && inside(view, box, type), track)
  if (!tables) return null
  const [sizes, runs] = [inside(view, tables, 'stsz'), tableOf(view, inside(view, tables, 'stsc'), 12)]
  const wide = tableOf(view, inside(view, tables, 'co64'), 8)
  const places = wide ?? tableOf(view, inside(view, tables, 'stco'), 4)
  if (!sizes || sizes.size < sizes.header + 12 || !runs || !places || places.count > mostChunks) return null
  const body = sizes.at + sizes.header
  const [same, samples] = [view.getUint32(body + 4), view.getUint32(body + 8)]
  if (same === 0 && sizes.size < sizes.header + 12 + samples * 4) return null
  const chunks: Interval[] = []
  let [run, sample] = [0, 0]
  for (let chunk = 0; chunk < places.count && sample < samples; chunk += 1) {
    while (run + 1 < runs.count && view.getUint32(runs.body + (run + 1) * 12) <= chunk + 1) run += 1
    const inChunk = Math.min(runs.count > 0 ? view.getUint32(runs.body + run * 12 + 4) : 0, samples - sample)
    let length = same * inChunk
    if (same === 0) for (let each = 0; each < inChunk; each += 1) length += view.getUint32(body + 12 + (sample + each) * 4)
    sample += inChunk
    const at = wide ? Number(view.getBigUint64(places.body + chunk * 8)) : view.getUint32(places.body + chunk * 4)
    chunks.push([at, at + length])
  }
  return sample === samples ? chunks : null
}

/** A table of entries of one length after version, flags and count; null when it does not hold as many as it says. */
function tableOf(view: DataView, box: Box | undefined, entry: number): Table | null {
  if (!box || box.size < box.header + 8) return null
  const count = view.getUint32(box.at + box.header + 4)
  return box.size >= box.header + 8 + count * entry ? { view, body: box.at + box.header + 8, count } : null
}
