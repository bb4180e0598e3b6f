import { constants, deflateRawSync, deflateSync } from 'node:zlib'

// One zlib stream (RFC 1950) out of pieces that are packed apart (RFC 1951): each piece is whole blocks that end at a byte,
// so what many files share is packed once, as small as can be, and put between what is new in each.

/** Blocks of one piece, none of them the last of its stream, with the length and the Adler-32 of what they hold. */
export type PackedPiece = { blocks: Uint8Array; length: number; adler: number }

/** Sums of Adler-32 are kept below it (RFC 1950, 8.2). */
export const adlerBase = 65_521
/** So many bytes can be added up before the sums leave 32 bits (RFC 1950, 8.2 and zlib's NMAX). */
const longestRun = 5552
/** Shorter pieces are stored: packing them takes longer than reading them. */
const leastToPack = 480
const mostStored = 65_535
/** Little memory for little pieces: it is cleared for each. */
const quick = { level: 1, windowBits: 12, memLevel: 4, chunkSize: 8192, finishFlush: constants.Z_SYNC_FLUSH }
/** A hundredth larger than usual in half the time. */
const whole = { level: 1, windowBits: 13, memLevel: 7, chunkSize: 16_384 }
/** From so many bytes on, as of a credential of many units, smallness is worth more than time: a file holds at most 60,000. */
const heavy = 24_000
const small = { level: 9, finishFlush: constants.Z_FULL_FLUSH }
const head = Uint8Array.of(0x78, 0x9c)
/** The last block, with nothing in it. */
const tail = Uint8Array.of(0x03, 0x00)

/** `isShared`: packed as small as it gets, since it is kept; else as quickly as is worth it. */
export function packPiece(bytes: Uint8Array, { isShared }: { isShared: boolean }): PackedPiece {
  const blocks = isShared ? deflateRawSync(bytes, small) : bytes.length < leastToPack ? stored(bytes) : deflateRawSync(bytes, quick)
  return { blocks, length: bytes.length, adler: adler32(bytes) }
}

/** The stream over all pieces, as bytes to be written one after the other. */
export function joinPieces(pieces: readonly PackedPiece[]): Uint8Array[] {
  let adler = 1
  const parts: Uint8Array[] = [head]
  for (const piece of pieces) {
    if (piece.length === 0) continue
    parts.push(piece.blocks)
    adler = joinAdler(adler, piece)
  }
  const sum = Buffer.allocUnsafe(4)
  sum.writeUInt32BE(adler)
  parts.push(tail, sum)
  return parts
}

/** Bytes as a stream of their own, as quickly as is worth it. */
export function packWhole(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length < leastToPack) return joinPieces([packPiece(bytes, { isShared: false })])
  return bytes.length < heavy ? [deflateSync(bytes, whole)] : packSmall(bytes)
}

/** Bytes as a stream of their own, as small as it gets. */
export function packSmall(bytes: Uint8Array): Uint8Array[] {
  return [deflateSync(bytes, { level: 9 })]
}

function stored(bytes: Uint8Array): Uint8Array {
  if (bytes.length > mostStored) throw new RangeError('a stored block holds fewer bytes')
  const block = Buffer.allocUnsafe(5 + bytes.length)
  block[0] = 0
  block.writeUInt16LE(bytes.length, 1)
  block.writeUInt16LE(~bytes.length & 0xffff, 3)
  block.set(bytes, 5)
  return block
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + longestRun)
    for (; at < end; at++) {
      low += bytes[at]!
      high += low
    }
    low %= adlerBase
    high %= adlerBase
  }
  return adlerOf(low, high)
}

/** The sum out of its halves. */
export function adlerOf(low: number, high: number): number {
  return (((high % adlerBase) << 16) | (low % adlerBase)) >>> 0
}

/** The sum over what was summed up to `adler` and the piece behind it. */
function joinAdler(adler: number, piece: PackedPiece): number {
  const [low, high] = [adler & 0xffff, adler >>> 16]
  const [ownLow, ownHigh] = [piece.adler & 0xffff, piece.adler >>> 16]
  // Each byte of the piece is counted as often into the high sum as bytes follow it; what stood in the low sum, too.
  return adlerOf(low + ownLow - 1 + adlerBase, high + ownHigh + (piece.length % adlerBase) * ((low - 1 + adlerBase) % adlerBase))
}
