import { adlerBase, adlerOf, type PackedPiece } from './packed-stream.ts'
import type { QrCode } from './qr-code.ts'

// The bars of a QR code as a path that is packed while it is written (RFC 1951, 3.2.7). Each bar is thirteen bytes,
// `xx yy l 1 re` and a line feed: what it repeats of the bar before is known, so nothing has to be searched for.

const pattern = Buffer.from('00 00 0 1 re\n')
const barLength = pattern.length
/** A longer bar is written as two that touch. */
const longestBar = 9
/** Columns and rows have two digits. */
const mostModules = 99

/** Bits to be written, the lowest first. */
type Code = { value: number; count: number }

/** A repeat is a symbol too: 254 and how many bytes it is of. */
const repeatOfRow = 254 + ' yy '.length
const repeatOfEnd = 254 + ' 1 re\n'.length
const endOfBlock = 256
/** How many bits each symbol takes: the fewer, the more often it comes in our codes. */
const symbolBits = new Map<number, number>([
  [repeatOfEnd, 2],
  [repeatOfRow, 3],
  ...bytesWith('12', 3),
  ...bytesWith('0345', 4),
  ...bytesWith('68 ', 5),
  ...bytesWith('7', 6),
  ...bytesWith('9', 7),
  ...bytesWith('re\n', 9),
  [endOfBlock, 9],
])
/** Distances of 13 to 16, with two bits more; a second one that never comes, since some readers refuse a table of one. */
const [thirteen, unused] = [7, 6]
const distanceBits = new Map<number, number>([
  [unused, 1],
  [thirteen, 1],
])
/** The lengths above, as they are written themselves. */
const bitsOfBits = new Map<number, number>([[0, 1], ...[1, 2, 3, 4, 5, 6, 7, 9].map((bits) => [bits, 4] as const)])
const orderOfBits = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]

const symbols = codesOf(symbolBits)
const barBefore = joined(codesOf(distanceBits).get(thirteen)!, { value: 0, count: 2 })
const rowRepeated = joined(symbols.get(repeatOfRow)!, barBefore)
const endRepeated = joined(symbols.get(repeatOfEnd)!, barBefore)
const numbers = Array.from({ length: mostModules + 1 }, (_, number) => String(number).padStart(2, '0'))
const starts = numbers.map((number) => joined(...codesOfText(number)))
const startsInRow = starts.map((start) => joined(start, rowRepeated))
const rows = numbers.map((number) => joined(...codesOfText(` ${number} `)))
const ends = Array.from({ length: longestBar + 1 }, (_, length) => joined(...codesOfText(String(length)), endRepeated))
const head = headOfBlock()

// What a bar adds to the sums of Adler-32: its bytes, and each of them as often as bytes of the bar stand from it on.
const sums = numbers.map((number) => Number(number[0]) + Number(number[1]))
const laterOfStart = numbers.map((number) => 13 * Number(number[0]) + 12 * Number(number[1]))
const laterOfRow = numbers.map((number) => 10 * Number(number[0]) + 9 * Number(number[1]))
const laterOfLength = 7
const sumOfPattern = pattern.reduce((sum, byte) => sum + byte, 0)
const laterOfPattern = pattern.reduce((sum, byte, at) => sum + (barLength - at) * byte, 0)

/** The bars of a code as operators, in its modules from its lower left corner. Throws a RangeError for more than 99 modules. */
export function packBars({ modules, eachBar }: QrCode): PackedPiece {
  if (modules > mostModules) throw new RangeError('a code of so many modules is not printed')
  const bits = newBits()
  for (const code of head) bits.put(code)
  let [bars, row, low, high] = [0, -1, 1, 0]
  function put(x: number, y: number, length: number): void {
    if (y === row) {
      bits.put(startsInRow[x]!)
    } else {
      bits.put(starts[x]!)
      bits.put(rows[y]!)
      row = y
      low %= adlerBase
      high %= adlerBase
    }
    if (bars > 0) bits.put(ends[length]!)
    else for (const code of codesOfText(`${length} 1 re\n`)) bits.put(code)
    bars += 1
    high += barLength * low + laterOfStart[x]! + laterOfRow[y]! + laterOfLength * length + laterOfPattern
    low += sums[x]! + sums[y]! + length + sumOfPattern
  }
  eachBar((x, y, length) => {
    const up = modules - y - 1
    let [left, still] = [x, length]
    for (; still > longestBar; still -= longestBar, left += longestBar) put(left, up, longestBar)
    put(left, up, still)
  })
  bits.put(symbols.get(endOfBlock)!)
  return { blocks: bits.end(), length: bars * barLength, adler: adlerOf(low, high) }
}

/** The same, not packed. */
export function textOfBars({ modules, eachBar }: QrCode): string {
  let text = ''
  eachBar((x, y, length) => {
    for (let done = 0; done < length; done += longestBar) {
      text += `${numbers[x + done]} ${numbers[modules - y - 1]} ${Math.min(longestBar, length - done)} 1 re\n`
    }
  })
  return text
}

function bytesWith(characters: string, bits: number): (readonly [number, number])[] {
  return Array.from(characters, (character) => [character.charCodeAt(0), bits] as const)
}

function codesOfText(text: string): Code[] {
  return Array.from(text, (character) => symbols.get(character.charCodeAt(0))!)
}

/** Codes by the bits that each takes (RFC 1951, 3.2.2), turned round, since they are written from their highest bit on. */
function codesOf(bitsOf: ReadonlyMap<number, number>): Map<number, Code> {
  const codes = new Map<number, Code>()
  let [next, last] = [0, 0]
  for (const [symbol, count] of [...bitsOf].sort(([a, bitsA], [b, bitsB]) => bitsA - bitsB || a - b)) {
    next <<= count - last
    last = count
    codes.set(symbol, { value: Number.parseInt(next.toString(2).padStart(count, '0').split('').reverse().join(''), 2), count })
    next += 1
  }
  return codes
}

function joined(...codes: readonly Code[]): Code {
  return codes.reduce((all, { value, count }) => ({ value: all.value | (value << all.count), count: all.count + count }), { value: 0, count: 0 })
}

/** A block that is not the last, and its tables (RFC 1951, 3.2.7). */
function headOfBlock(): Code[] {
  const bitsOf = (table: ReadonlyMap<number, number>) => Array.from({ length: Math.max(...table.keys()) + 1 }, (_, symbol) => table.get(symbol) ?? 0)
  const [ofSymbols, ofDistances, codes] = [bitsOf(symbolBits), bitsOf(distanceBits), codesOf(bitsOfBits)]
  return [
    { value: 0b100, count: 3 },
    { value: ofSymbols.length - 257, count: 5 },
    { value: ofDistances.length - 1, count: 5 },
    { value: orderOfBits.length - 4, count: 4 },
    ...orderOfBits.map((bits) => ({ value: bitsOfBits.get(bits) ?? 0, count: 3 })),
    ...[...ofSymbols, ...ofDistances].map((bits) => codes.get(bits)!),
  ]
}

/** More than any code of so many modules takes: at most every other one begins a bar, of less than six bytes. */
const workplace = Buffer.alloc(3 * mostModules ** 2)

/** Takes codes of at most 24 bits. Only one may be written at a time. */
function newBits() {
  let [at, held, count] = [0, 0, 0]
  function put(code: Code): void {
    held |= code.value << count
    for (count += code.count; count >= 8; count -= 8) {
      workplace[at++] = held & 255
      held >>>= 8
    }
  }
  return {
    put,
    /** Ends at a byte with a stored block of nothing. */
    end(): Buffer {
      put({ value: 0, count: 3 })
      put({ value: 0, count: (8 - count) % 8 })
      for (const byte of [0, 0, 255, 255]) put({ value: byte, count: 8 })
      return Buffer.from(workplace.subarray(0, at))
    },
  }
}
