import encodeQR, { _BYTES, _ECC_BLOCKS, _GF256, _tests, _WORDS_PER_BLOCK } from 'qr'

// The package writes a text in one mode. A link with a statement fits a smaller code in three: both halves in the mode
// for upper-case letters and digits, the `#` between them as a byte. The version of the package is fixed, and a test
// reads every size back.

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** The largest code that is still read easily from paper of its size. */
export const largestVersion = 10

/** Data bits of a code of medium error correction. */
export function capacityOf(version: number): number {
  return dataBytes(version) * 8
}

/** Bits that a link with a statement takes in a code of version 10 to 26. */
export function bitsOf(link: string, statementLength: number): number {
  return segmentBits(link.length) + (4 + 16 + 8) + segmentBits(statementLength)
}

/** A square of modules without quiet zone, row by row: 1 where one is dark. */
export type QrSymbol = { size: number; dark: Uint8Array }

/**
 * A code of medium error correction: the smallest one, and of a link with a statement always one of version 10, so that
 * all of them are printed at one size.
 */
export function qrSymbol(text: string): QrSymbol {
  const [link = '', statement = '', ...more] = text.split('#')
  const isMixed = more.length === 0 && statement !== '' && isAlphanumeric(link) && isAlphanumeric(statement)
  if (!isMixed) {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 1 }).slice(1, -1)
    return { size: rows.length, dark: Uint8Array.from(rows.flatMap((row) => row.slice(1, -1).map(Number))) }
  }
  const version = largestVersion
  if (bitsOf(link, statement.length) > capacityOf(version)) throw new RangeError('the statement does not fit its code')
  const bits = newBits(dataBytes(version))
  putAlphanumeric(bits, link)
  putByte(bits, '#')
  putAlphanumeric(bits, statement)
  return draw(version, codewordsOf(version, padded(bits)))
}

/** Writes numbers one after the other, the most significant bit first. */
function newBits(length: number) {
  const bytes = new Uint8Array(length)
  let [at, held, count] = [0, 0, 0]
  function put(value: number, bits: number): void {
    held = (held << bits) | value
    for (count += bits; count >= 8; count -= 8) bytes[at++] = (held >> (count - 8)) & 255
    held &= (1 << count) - 1
  }
  return { bytes, put, written: () => at * 8 + count }
}

type Bits = ReturnType<typeof newBits>

function putAlphanumeric({ put }: Bits, text: string): void {
  put(0b0010, 4)
  put(text.length, 11)
  for (let at = 0; at + 1 < text.length; at += 2) put(valueAt(text, at) * 45 + valueAt(text, at + 1), 11)
  if (text.length % 2 === 1) put(valueAt(text, text.length - 1), 6)
}

const values = Array.from({ length: 128 }, (_, code) => alphanumeric.indexOf(String.fromCharCode(code)))

function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)]!
}

/** One character of ASCII. */
function putByte({ put }: Bits, character: string): void {
  put(0b0100, 4)
  put(1, 16)
  put(character.charCodeAt(0), 8)
}

/** Data and error correction, block by block and interleaved (ISO/IEC 18004, 7.4 to 7.6). */
function codewordsOf(version: number, data: Uint8Array): Uint8Array {
  const [words, count] = [_WORDS_PER_BLOCK.medium[version - 1]!, _ECC_BLOCKS.medium[version - 1]!]
  const short = Math.floor(data.length / count)
  const longFrom = count - (data.length % count)
  const blocks: Uint8Array[] = []
  for (let block = 0, at = 0; block < count; block++) {
    const length = short + (block >= longFrom ? 1 : 0)
    blocks.push(data.subarray(at, at + length))
    at += length
  }
  const corrections = blocks.map((block) => remainder(block, words))
  const interleaved = new Uint8Array(data.length + words * count)
  let end = 0
  for (let at = 0; at <= short; at++) for (const block of blocks) if (at < block.length) interleaved[end++] = block[at]!
  for (let at = 0; at < words; at++) for (const correction of corrections) interleaved[end++] = correction[at]!
  return interleaved
}

/** Four noughts end the data where there is room, then two bytes take turns. */
function padded({ bytes, put, written }: Bits): Uint8Array {
  const end = Math.ceil(Math.min(written() + 4, bytes.length * 8) / 8)
  while (written() < end * 8) put(0, 1)
  for (let index = end; index < bytes.length; index++) bytes[index] = (index - end) % 2 === 0 ? 0xec : 0x11
  return bytes
}

/** Error correction of a block: the remainder of its polynomial by the generator of that degree. */
function remainder(block: Uint8Array, words: number): Uint8Array {
  const products = productsOf(words)
  const rest = new Uint8Array(words + 1)
  for (const byte of block) {
    const from = (byte ^ rest[0]!) * words
    for (let at = 0; at < words; at++) rest[at] = rest[at + 1]! ^ products[from + at]!
  }
  return rest.subarray(0, words)
}

/** The generator of a degree times each of the 256 numbers: its coefficients below the leading one. */
function productsOf(words: number): Uint8Array {
  const known = generators.get(words)
  if (known) return known
  const generator = generatorOf(words)
  const products = Uint8Array.from({ length: 256 * words }, (_, at) => multiply(generator[at % words]!, Math.floor(at / words)))
  generators.set(words, products)
  return products
}

const generators = new Map<number, Uint8Array>()

/** Coefficients below the leading one of the product of (x - 2^i). */
function generatorOf(words: number): Uint8Array {
  const generator = new Uint8Array(words)
  generator[words - 1] = 1
  for (let power = 0; power < words; power++) {
    for (let at = 0; at < words; at++) generator[at] = multiply(generator[at]!, _GF256.exp[power]!) ^ (generator[at + 1] ?? 0)
  }
  return generator
}

function multiply(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : _GF256.exp[_GF256.log[left]! + _GF256.log[right]!]!
}

function draw(version: number, codewords: Uint8Array): QrSymbol {
  const { size, words, v } = _tests.drawSymbol(version, 'medium', codewords)
  const dark = new Uint8Array(size * size)
  for (let y = 0, at = 0; y < size; y++) {
    for (let x = 0; x < size; x++, at++) dark[at] = (v[y * words + (x >> 5)]! >>> (x & 31)) & 1
  }
  return { size, dark }
}

function dataBytes(version: number): number {
  return _BYTES[version - 1]! - _WORDS_PER_BLOCK.medium[version - 1]! * _ECC_BLOCKS.medium[version - 1]!
}

function segmentBits(characters: number): number {
  return 4 + 11 + Math.floor(characters / 2) * 11 + (characters % 2) * 6
}

function isAlphanumeric(text: string): boolean {
  return /^[0-9A-Z $%*+\-./:]*$/.test(text)
}
