// The sidik motif: a woven band computed from a digest. Each of sixteen tiles, named after motifs of
// Indonesian cloth, carries four bits; sixteen tiles carry 64. The same geometry is drawn on pages as
// SVG and on certificates as PDF operators, so that paper and screen can be compared by eye, or by
// telephone by name.
//
// The order of the tiles is fixed for good: certificates that exist depend on it.

/** What a shape is filled with: `a` the thread, `b` the accent, `c` the ground showing through. */
export type MotifFill = 'a' | 'b' | 'c'

/** An outline in the 24 by 24 box of a tile: SVG path data of M, L, H, V, C, Q, A and Z, absolute only. */
type MotifShape = { d: string; fill: MotifFill }

export type Tile = { name: string; shapes: readonly MotifShape[] }

export const tileSize = 24

const a = (...parts: string[]): MotifShape => ({ d: parts.join(''), fill: 'a' })
const b = (...parts: string[]): MotifShape => ({ d: parts.join(''), fill: 'b' })
const c = (...parts: string[]): MotifShape => ({ d: parts.join(''), fill: 'c' })

export const tiles: readonly Tile[] = [
  { name: 'kawung', shapes: [a(...turned(4, 0.5, petal(2.2, 14.4, 6.6))), c(...turned(4, 0.5, petal(5.2, 11.6, 1.9))), b(diamond(12, 12, 2.2))] },
  { name: 'ceplok', shapes: [a(box(1, 1, 22, 22)), c(box(4.2, 4.2, 15.6, 15.6)), a(diamond(12, 12, 7)), b(diamond(12, 12, 3))] },
  { name: 'truntum', shapes: [a(...turned(8, 0, petal(4.2, 11.6, 3))), b(circle(12, 12, 2.9))] },
  {
    name: 'parang',
    shapes: [
      a('M1 23V18C8 18 8.5 13.5 8.5 10C8.5 4.5 12 1 18 1H23V6C16 6 15.5 10.5 15.5 14C15.5 19.5 12 23 6 23Z'),
      b(diamond(4.6, 5.4, 3), diamond(19.4, 18.6, 3)),
    ],
  },
  { name: 'lereng', shapes: [a('M1 8.5V1H8.5Z', 'M1 18.7V13.6L13.6 1H18.7Z', 'M5.3 23L23 5.3V10.4L10.4 23Z', 'M15.5 23L23 15.5V23Z')] },
  { name: 'tumpal', shapes: [a('M0.8 23L12 1L23.2 23Z'), c('M5.2 20.6L12 7.2L18.8 20.6Z'), b('M8.2 20.6L12 13L15.8 20.6Z')] },
  {
    name: 'pucuk rebung',
    shapes: [
      a(
        'M12 0.8C17.5 6 17.5 17 12 23.2C6.5 17 6.5 6 12 0.8Z',
        'M1 9C5.5 12 8.5 17 9 23.2C4 21 1 16 1 9Z',
        'M23 9C18.5 12 15.5 17 15 23.2C20 21 23 16 23 9Z',
      ),
      b('M12 7C14.2 10.5 14.2 15.5 12 19C9.8 15.5 9.8 10.5 12 7Z'),
    ],
  },
  {
    name: 'bintang',
    shapes: [
      a('M12 0.5L15 9L23.5 12L15 15L12 23.5L9 15L0.5 12L9 9Z'),
      b(diamond(4.2, 4.2, 2), diamond(19.8, 4.2, 2), diamond(4.2, 19.8, 2), diamond(19.8, 19.8, 2)),
    ],
  },
  {
    name: 'nitik',
    shapes: [
      a(
        ...grid([3.9, 12, 20.1])
          .filter(([x, y]) => x !== 12 || y !== 12)
          .map(([x, y]) => square(x, y, 2.6)),
      ),
      b(square(12, 12, 2.6)),
    ],
  },
  { name: 'tambal', shapes: [a(box(1, 1, 11, 11), box(12, 12, 11, 11)), b(circle(17.5, 6.5, 4), circle(6.5, 17.5, 4))] },
  {
    name: 'mega mendung',
    shapes: [
      a('M1 21C1 15.5 4.5 13 7.6 14C7.8 8.5 16.2 8.5 16.4 14C19.5 13 23 15.5 23 21Z'),
      c('M4.4 21C4.7 17.8 7.2 16.7 9.8 18.2C10 13.6 14 13.6 14.2 18.2C16.8 16.7 19.3 17.8 19.6 21Z'),
      b(box(1, 7, 9, 2.6), box(7, 2.6, 16, 2.6)),
    ],
  },
  {
    name: 'gringsing',
    shapes: [
      a(...grid([6.3, 17.7]).map(([x, y]) => circle(x, y, 5.5))),
      c(...grid([6.3, 17.7]).map(([x, y]) => circle(x, y, 3.2))),
      b(...grid([6.3, 17.7]).map(([x, y]) => circle(x, y, 1.5))),
    ],
  },
  {
    name: 'sekar',
    shapes: [
      a(...Array.from({ length: 5 }, (_, k) => circle(...around(5, k, 6.6), 4.5)), circle(12, 12, 4)),
      c(circle(12, 12, 3.7)),
      b(circle(12, 12, 2.2)),
    ],
  },
  {
    name: 'bunga cina',
    shapes: [a(diamond(12, 5.9, 5.3), diamond(12, 18.1, 5.3), diamond(5.9, 12, 5.3), diamond(18.1, 12, 5.3)), b(diamond(12, 12, 2.6))],
  },
  {
    name: 'naga besaung',
    shapes: [
      a('M1 23V11C1 4.5 5.5 1 11 1V6C7.5 6 6 8 6 11V18H11V23Z', 'M23 1V13C23 19.5 18.5 23 13 23V18C16.5 18 18 16 18 13V6H13V1Z'),
      b(diamond(12, 12, 3.2)),
    ],
  },
  { name: 'anyam', shapes: [a(box(1, 3.4, 14, 5.2), box(9, 15.4, 14, 5.2)), b(box(15.4, 1, 5.2, 14), box(3.4, 9, 5.2, 14))] },
]

/** Four-bit tile numbers of a digest, most significant first; sixteen of them are the sidik. */
export function tilesOf(digest: Uint8Array | string, count = 16): number[] {
  const hex = typeof digest === 'string' ? digest : Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex.length < count || !/^[0-9a-f]*$/i.test(hex)) throw new TypeError(`A sidik of ${count} tiles needs a digest of ${count} hexadecimal digits.`)
  return Array.from(hex.slice(0, count), (digit) => Number.parseInt(digit, 16))
}

/** Names of the tiles in order, to be read aloud. */
export function tileNamesOf(numbers: readonly number[]): string[] {
  return numbers.map((number) => tile(number).name)
}

export function tile(number: number): Tile {
  const found = tiles[number]
  if (!found) throw new RangeError(`There is no tile ${number}.`)
  return found
}

export type BandCell = { tile: number; x: number; y: number; mirrored: boolean }
export type Band = { width: number; height: number; gap: number; tooth: number; cells: BandCell[]; edge: string }

/**
 * Where everything stands in a band: the tiles once forward and, as cloth borders are, once mirrored,
 * between two rows of teeth. Units are those of the tiles; x and y are the upper left corner of a cell,
 * and a mirrored cell is drawn with its left and right exchanged.
 */
export function bandOf(numbers: readonly number[], { gap = 4, mirrored = true }: { gap?: number; mirrored?: boolean } = {}): Band {
  const order = mirrored ? [...numbers, ...numbers.toReversed()] : [...numbers]
  const tooth = 4
  const step = tileSize + gap
  const width = order.length * step + gap
  const height = tileSize + 2 * (gap + tooth)
  const cells = order.map((number, i) => ({ tile: number, x: gap + i * step, y: gap + tooth, mirrored: i >= numbers.length }))
  return { width, height, gap, tooth, cells, edge: teethPath(width, height, tooth) }
}

/** Teeth along both long edges, as many as fit evenly. */
export function teethPath(width: number, height: number, size: number): string {
  const count = Math.round(width / (size * 2))
  const step = width / count
  return Array.from({ length: count }, (_, i) => {
    const [left, middle, right] = [i * step, (i + 0.5) * step, (i + 1) * step].map(short)
    return `M${left} 0H${right}L${middle} ${size}ZM${left} ${height}H${right}L${middle} ${short(height - size)}Z`
  }).join('')
}

function circle(x: number, y: number, r: number): string {
  return `M${short(x - r)} ${short(y)}A${r} ${r} 0 1 1 ${short(x + r)} ${short(y)}A${r} ${r} 0 1 1 ${short(x - r)} ${short(y)}Z`
}

function diamond(x: number, y: number, r: number): string {
  return `M${x} ${short(y - r)}L${short(x + r)} ${y}L${x} ${short(y + r)}L${short(x - r)} ${y}Z`
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}H${short(x + width)}V${short(y + height)}H${short(x)}Z`
}

function square(x: number, y: number, r: number): string {
  return box(x - r, y - r, 2 * r, 2 * r)
}

/** Every pair of the given places. */
function grid(places: readonly number[]): Array<[number, number]> {
  return places.flatMap((y) => places.map((x): [number, number] => [x, y]))
}

/** The k-th of n points on a circle around the middle, from the top clockwise. */
function around(n: number, k: number, radius: number): [number, number] {
  const angle = (2 * Math.PI * k) / n
  return [12 + radius * Math.sin(angle), 12 - radius * Math.cos(angle)]
}

/** A pointed petal from the middle outward: two quadratic curves given as points (distance, sideways). */
type Petal = { from: number; to: number; bulge: number }

function petal(from: number, to: number, bulge: number): Petal {
  return { from, to, bulge }
}

/** The petal drawn n times around the middle; `offset` in parts of a step. */
function turned(n: number, offset: number, { from, to, bulge }: Petal): string[] {
  return Array.from({ length: n }, (_, k) => {
    const angle = (2 * Math.PI * (k + offset)) / n
    const at = (distance: number, sideways: number) => {
      const x = 12 + distance * Math.sin(angle) + sideways * Math.cos(angle)
      const y = 12 - distance * Math.cos(angle) + sideways * Math.sin(angle)
      return `${short(x)} ${short(y)}`
    }
    const middle = (from + to) / 2
    return `M${at(from, 0)}Q${at(middle, bulge)} ${at(to, 0)}Q${at(middle, -bulge)} ${at(from, 0)}Z`
  })
}

function short(value: number): number {
  return Math.round(value * 100) / 100
}
