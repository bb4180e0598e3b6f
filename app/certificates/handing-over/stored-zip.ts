import { crc32 } from 'node:zlib'

// A ZIP archive (PKWARE APPNOTE 6.3) whose files are stored as they are: PDFs hardly get smaller, and stored files can be
// sent one after the other while the length of the whole is known before.

/** `name` is ASCII, `at` the time that is shown, in UTC. */
export type ZipFile = { name: string; at: Date; bytes: Uint8Array }

const localHeader = 30
const centralHeader = 46
const endRecord = 22
/** Beyond these the format needs its 64-bit form. */
const mostFiles = 65_535
const mostBytes = 0xffff_ffff

/** Bytes of the archive of files with these names and sizes. Throws a RangeError for more than 65,535 files or 4 GB. */
export function zipLength(files: readonly { name: string; size: number }[]): number {
  const length = files.reduce((sum, { name, size }) => sum + localHeader + centralHeader + 2 * name.length + size, endRecord)
  if (files.length > mostFiles || length > mostBytes) throw new RangeError('too many or too large files for one archive')
  return length
}

/** The archive, piece by piece; holds one file at a time. */
export async function* writeZip(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const central: Uint8Array[] = []
  let offset = 0
  for await (const { name, at, bytes } of files) {
    const fields = headerFields(at, bytes, name)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name, 'latin1')])
    central.push(centralEntry(fields, name, offset))
    offset += local.length + bytes.length
    yield local
    yield bytes
  }
  const directory = Buffer.concat(central)
  yield directory
  yield endOf(central.length, directory.length, offset)
}

/** What both headers say of a file, from "version needed" to "extra field length". */
function headerFields(at: Date, bytes: Uint8Array, name: string): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(dosTime(at), 6)
  fields.writeUInt16LE(dosDay(at), 8)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

function centralEntry(fields: Buffer, name: string, offset: number): Buffer {
  const entry = Buffer.alloc(centralHeader)
  entry.write('504b0102', 0, 'hex')
  entry.writeUInt16LE(20, 4)
  fields.copy(entry, 6)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, Buffer.from(name, 'latin1')])
}

function endOf(count: number, directorySize: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(endRecord)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directorySize, 12)
  end.writeUInt32LE(directoryOffset, 16)
  return end
}

function dosTime(at: Date): number {
  return (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
}

function dosDay(at: Date): number {
  return ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
}
