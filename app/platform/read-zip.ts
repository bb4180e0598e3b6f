import { crc32, inflateRawSync } from 'node:zlib'

/** What may be unpacked of a ZIP file that nobody vouches for. */
export type ZipLimits = {
  /** Entries that the file may list, wanted or not. */
  entries: number
  /** Bytes that one wanted entry may unpack to, and all of them together. */
  entryBytes: number
  totalBytes: number
}

/** 'large' for what goes beyond a limit, else damaged, or no ZIP file that we read (encrypted, in parts, above 4 GB). */
export class ZipError extends Error {
  readonly fault: 'damaged' | 'large'

  constructor(fault: ZipError['fault']) {
    super(`zip: ${fault}`)
    this.name = 'ZipError'
    this.fault = fault
  }
}

type Entry = { name: string; flags: number; method: number; crc: number; packed: number; unpacked: number; offset: number }

/** Small entries may be as dense as they like; above this a text of people is never denser than `mostRatio`. */
const freeBytes = 1_000_000
const mostRatio = 200

/** The names that a ZIP file lists, in its order. Throws a ZipError. */
export function zipNames(bytes: Uint8Array, { entries }: Pick<ZipLimits, 'entries'>): string[] {
  return listOf(bytes, entries).map(({ name }) => name)
}

/**
 * The wanted entries of a ZIP file by name, the first of each name. The sizes it states are checked and never believed:
 * nothing unpacks beyond a limit, whatever they say, and entries that share bytes are refused. Throws a ZipError.
 */
export function readZip(bytes: Uint8Array, { isWanted, ...limits }: ZipLimits & { isWanted: (name: string) => boolean }): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  let left = limits.totalBytes
  for (const entry of listOf(bytes, limits.entries)) {
    if (found.has(entry.name) || !isWanted(entry.name)) continue
    const content = unpack(bytes, entry, Math.min(left, limits.entryBytes))
    left -= content.length
    found.set(entry.name, content)
  }
  return found
}

// Offsets and signatures: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.

function listOf(bytes: Uint8Array, most: number): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > most) throw new ZipError('large')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  let packed = 0
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw new ZipError('damaged')
    const [nameLength, extraLength, noteLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const entry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    }
    packed += entry.packed
    // More packed bytes than the file has: entries lie over one another.
    if (packed > bytes.length) throw new ZipError('damaged')
    entries.push(entry)
    at += 46 + nameLength + extraLength + noteLength
  }
  return entries
}

/** Where the end record begins: behind it is at most a note of 65,535 bytes, and nothing else. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw new ZipError('damaged')
}

function unpack(bytes: Uint8Array, entry: Entry, most: number): Uint8Array {
  const { flags, method, crc, packed, unpacked, offset } = entry
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const isEncrypted = (flags & 1) === 1
  if (isEncrypted || (method !== 0 && method !== 8)) throw new ZipError('damaged')
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) throw new ZipError('damaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new ZipError('damaged')
  const limit = Math.min(most, freeBytes + packed * mostRatio)
  if (unpacked > limit) throw new ZipError('large')
  const source = bytes.subarray(start, start + packed)
  const content = method === 0 ? source : inflate(source, unpacked)
  if (content.length !== unpacked || crc32(content) !== crc) throw new ZipError('damaged')
  return content
}

/** What unpacks to more than is stated is not unpacked further. */
function inflate(source: Uint8Array, stated: number): Uint8Array {
  try {
    return inflateRawSync(source, { maxOutputLength: Math.max(stated, 1) })
  } catch {
    throw new ZipError('damaged')
  }
}
