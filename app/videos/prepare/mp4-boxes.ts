// The boxes that MP4 and QuickTime files consist of. No number in a file is trusted: a box must lie inside the one around it.

/** Reads `length` bytes from `at` on; fewer at the end of the file. */
export type ReadAt = (at: number, length: number) => Promise<Uint8Array>

/** Beyond this a header is not what phones and editors write. */
export const mostHeader = 32_000_000
const mostBoxes = 2_000

/** A box of an MP4: where it begins, how long its header is, and how long all of it is. */
export type Box = { type: string; at: number; header: number; size: number }

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
}

/** The box at a place; null where none fits into the room that there is. */
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
export function* boxesIn(view: DataView, from: number, to: number): Generator<Box> {
  let at = from
  for (let count = 0; at + 8 <= to && count < mostBoxes; count += 1) {
    const box = boxAt(view, at, to - at)
    if (!box) return
    yield box
    at += box.size
  }
}

/** The first box of a type directly inside of another. */
export function inside(view: DataView, box: Box, type: string): Box | undefined {
  return [...boxesIn(view, box.at + box.header, box.at + box.size)].find((inner) => inner.type === type)
}

/** The boxes of a file, from its beginning to the first that makes no sense. */
export async function* topBoxes({ size, readAt }: { size: number; readAt: ReadAt }): AsyncGenerator<Box> {
  let at = 0
  for (let count = 0; at + 8 <= size && count < mostBoxes; count += 1) {
    const head = viewOf(await readAt(at, 16))
    const box = head.byteLength < 8 ? null : boxAt(head, 0, size - at)
    if (!box) return
    yield { ...box, at }
    at += box.size
  }
}

/** What a track is: 'vide', 'soun' or something else. */
export function handlerOf(view: DataView, track: Box): string | null {
  const media = inside(view, track, 'mdia')
  const handler = media && inside(view, media, 'hdlr')
  return handler && handler.size >= handler.header + 12 ? typeAt(view, handler.at + handler.header + 8) : null
}
