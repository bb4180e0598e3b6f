/** Reads at most `length` bytes of a file from a place on. */
type ReadAt = (from: number, length: number) => Promise<Uint8Array>
type Recording = { size: number; readAt: ReadAt }

/**
 * Whether a WebM, WAV or MP3 file ends where its own lengths say: a copy that broke off in the middle of something is not
 * whole. One that was cut exactly between two pieces of a recording without a stated length cannot be told from a shorter
 * one, and whether it plays is not judged.
 */
export async function isWholeRecording({ mediaType, ...file }: Recording & { mediaType: string }): Promise<boolean> {
  if (file.size <= 1_000) return false
  if (mediaType.endsWith('/webm')) return isWholeWebm(file)
  if (mediaType === 'audio/wav') return isWholeWav(file)
  return mediaType === 'audio/mpeg' ? isWholeMp3(file) : true
}

const chunkBytes = 65_536

/** More than hours of a recording have; beyond it nothing is judged, so that pieces of a few bytes cost little. */
const mostPieces = 500_000

/** Small pieces of a file, read in larger ones; empty beyond its end. */
function inChunks({ size, readAt }: Recording) {
  let start = 0
  let chunk: Uint8Array = new Uint8Array()
  return async (from: number, length: number): Promise<Uint8Array> => {
    if (from < start || from + length > start + chunk.length) {
      start = from
      chunk = from < size ? await readAt(from, Math.max(length, chunkBytes)) : new Uint8Array()
    }
    return chunk.subarray(from - start, from - start + length)
  }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const asciiOf = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** A recorder that was stopped before it could write lengths leaves 0 or all ones: then nothing is stated. */
async function isWholeWav({ size, readAt }: Recording): Promise<boolean> {
  const head = await readAt(0, 12)
  if (head.length < 12 || asciiOf(head.subarray(8)) !== 'WAVE') return false
  const stated = viewOf(head).getUint32(4, true)
  return stated === 0 || stated === 0xffffffff || stated + 8 <= size
}

// MPEG audio layer III (ISO/IEC 11172-3, 13818-3): kilobits a second and samples a second by their places in a header.
const bitRates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
const sampleRates = [44_100, 48_000, 32_000]

/** Bytes of the frame that begins so; null for what begins none of a known length. */
function mp3FrameBytes(header: Uint8Array): number | null {
  const [first = 0, second = 0, third = 0] = header
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return null
  const version = (second >> 3) & 3
  const rate = sampleRates[(third >> 2) & 3]
  const kilobits = bitRates[version === 3 ? 1 : 2][third >> 4]
  if (version === 1 || !rate || !kilobits) return null
  const divided = version === 3 ? 1 : version === 2 ? 2 : 4
  return Math.floor(((version === 3 ? 144_000 : 72_000) * kilobits) / (rate / divided)) + ((third >> 1) & 1)
}

/** Frames one after another to the end; where something else follows (a tag, filling), what came before was whole. */
async function isWholeMp3(file: Recording): Promise<boolean> {
  const read = inChunks(file)
  const head = await read(0, 10)
  const [, , , , , , a = 0, b = 0, c = 0, d = 0] = head
  const tag = asciiOf(head.subarray(0, 3)) === 'ID3' ? 10 + ((a << 21) | (b << 14) | (c << 7) | d) : 0
  if (tag > file.size) return false
  for (let [at, pieces] = [tag, 0]; at < file.size && pieces < mostPieces; pieces += 1) {
    const bytes = mp3FrameBytes(await read(at, 4))
    if (bytes === null) return true
    if (at + bytes > file.size) return false
    at += bytes
  }
  return true
}

const ids = { header: 0x1a45dfa3, segment: 0x18538067, cluster: 0x1f43b675 }

/**
 * Elements one after another (RFC 8794), into segments and clusters, whose length a browser that records does not know. An
 * element that ends beyond the file was cut.
 */
async function isWholeWebm(file: Recording): Promise<boolean> {
  const read = inChunks(file)
  for (let [at, pieces] = [0, 0]; at < file.size && pieces < mostPieces; pieces += 1) {
    const element = elementOf(await read(at, 12))
    if (element === null) return false
    const body = at + element.headBytes
    if (at === 0 && element.id !== ids.header) return false
    const isOpen = element.id === ids.segment || element.id === ids.cluster
    if (element.bytes !== null && body + element.bytes > file.size) return false
    if (element.bytes === null && !isOpen) return false
    at = isOpen ? body : body + (element.bytes ?? 0)
  }
  return true
}

/** Id and length at the head of an element; the length is null where it is unknown. Null for what is none or cut. */
function elementOf(head: Uint8Array): { id: number; bytes: number | null; headBytes: number } | null {
  const idBytes = Math.clz32(head[0] ?? 0) - 23
  const lengthBytes = Math.clz32(head[idBytes] ?? 0) - 23
  const headBytes = idBytes + lengthBytes
  if (idBytes > 4 || lengthBytes > 8 || headBytes > head.length) return null
  const id = head.subarray(0, idBytes).reduce((sum, byte) => sum * 256 + byte, 0)
  const digits = head.subarray(idBytes, headBytes)
  const first = (digits[0] ?? 0) & (0xff >> lengthBytes)
  const isUnknown = first === 0xff >> lengthBytes && digits.subarray(1).every((byte) => byte === 0xff)
  return { id, bytes: isUnknown ? null : digits.subarray(1).reduce((sum, byte) => sum * 256 + byte, first), headBytes }
}
