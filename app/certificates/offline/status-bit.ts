import { fromBase64 } from './base64.ts'

const listBits = 131_072

/** Whether a bit of an encoded list is set; null for what is no such list or bit. Runs in browsers too. */
export async function readStatusBit(encodedList: string, index: number): Promise<boolean | null> {
  if (!/^u[A-Za-z0-9_-]+$/.test(encodedList) || index < 0 || index >= listBits) return null
  try {
    const bits = await inflate(fromBase64(encodedList.slice(1)))
    return bits.length * 8 < listBits ? null : (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0
  } catch {
    return null
  }
}

/** What a list unpacks to; stops at eight times the length that ours have. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const bits = new Uint8Array(listBits)
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > bits.length) throw new RangeError('the list is too long')
    bits.set(part.value, length)
    length += part.value.length
  }
  return bits.subarray(0, length)
}
