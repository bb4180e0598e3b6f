const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const keyword = 'openbadgecredential'
const mostChunks = 2000

/** True for bytes that begin as a PNG does. */
export function looksLikePng(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/**
 * The credential baked into a badge (Open Badges 3.0, 5.3.1): the text of the one uncompressed iTXt chunk with its
 * keyword. Null when there is none, and when there are two.
 */
export function credentialInPng(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  let found: Uint8Array | null = null
  let at = signature.length
  for (let chunks = 0; chunks < mostChunks && at + 12 <= file.length; chunks++) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const end = at + 8 + length
    if (end + 4 > file.length) return null
    const text = type === 'iTXt' ? textOfChunk(file.subarray(at + 8, end)) : null
    if (text && found) return null
    found ??= text
    if (type === 'IEND') break
    at = end + 4
  }
  return found
}

/** Keyword, 0, compression flag and method, language, 0, translated keyword, 0, text. */
function textOfChunk(chunk: Buffer): Uint8Array | null {
  const end = keyword.length
  if (chunk.toString('latin1', 0, end) !== keyword || chunk[end] !== 0 || chunk[end + 1] !== 0 || chunk[end + 2] !== 0) return null
  const language = chunk.indexOf(0, end + 3)
  const translated = language < 0 ? -1 : chunk.indexOf(0, language + 1)
  return translated < 0 ? null : chunk.subarray(translated + 1)
}
