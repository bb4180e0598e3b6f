import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { bandOf, tile, tileNamesOf, tileSize, tiles, tilesOf } from './motif.ts'

test('the order of the tiles never changes, because certificates depend on it', () => {
  expect(tiles.map(({ name }) => name)).toEqual([
    'kawung',
    'ceplok',
    'truntum',
    'parang',
    'lereng',
    'tumpal',
    'pucuk rebung',
    'bintang',
    'nitik',
    'tambal',
    'mega mendung',
    'gringsing',
    'sekar',
    'bunga cina',
    'naga besaung',
    'anyam',
  ])
})

test('a digest gives its hexadecimal digits, from bytes and from text alike', () => {
  expect(tilesOf('0123456789abcdef')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 8, maxLength: 40 }), (bytes) => {
      const hex = Buffer.from(bytes).toString('hex')
      expect(tilesOf(bytes)).toEqual(tilesOf(hex.toUpperCase()))
      expect(
        tilesOf(bytes)
          .map((number) => number.toString(16))
          .join(''),
      ).toBe(hex.slice(0, 16))
    }),
  )
})

test('a digest that is too short or not hexadecimal is refused', () => {
  expect(() => tilesOf('abc')).toThrow(TypeError)
  expect(() => tilesOf('zzzzzzzzzzzzzzzz')).toThrow(TypeError)
})

test('names follow the tiles and there is no seventeenth tile', () => {
  expect(tileNamesOf([0, 15])).toEqual(['kawung', 'anyam'])
  expect(() => tile(16)).toThrow(RangeError)
})

test('every outline stays in its box and uses only commands that the certificate can draw', () => {
  for (const { name, shapes } of tiles) {
    for (const { d } of shapes) {
      expect(d, name).toMatch(/^(?:[MLHVCQA][-\d. ]+|Z)+$/)
      const numbers = d.replace(/A[\d.]+ [\d.]+ 0 1 1/g, 'A').match(/-?\d*\.?\d+/g) ?? []
      expect(Math.min(...numbers.map(Number)), name).toBeGreaterThanOrEqual(0)
      expect(Math.max(...numbers.map(Number)), name).toBeLessThanOrEqual(tileSize)
    }
  }
})

test('a band reads the same from both ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 20 }), (numbers) => {
      const { cells, width, height } = bandOf(numbers)
      expect(cells.map((cell) => cell.tile)).toEqual(cells.map((cell) => cell.tile).toReversed())
      expect(cells.map((cell) => cell.mirrored)).toEqual(cells.map((cell) => !cell.mirrored).toReversed())
      for (const [i, cell] of cells.entries()) {
        const opposite = cells[cells.length - 1 - i]
        expect(cell.x).toBe(width - tileSize - (opposite?.x ?? 0))
        expect(cell.y * 2 + tileSize).toBe(height)
      }
    }),
  )
})

test('no two tiles look alike at 6 mm in grey print, mirrored or not', async () => {
  const prints = await Promise.all(tiles.map((_, number) => printGrey(number, false)))
  const mirrored = await Promise.all(tiles.map((_, number) => printGrey(number, true)))
  const closest: Array<[number, string]> = []
  for (let one = 0; one < tiles.length; one++) {
    for (let other = 0; other < tiles.length; other++) {
      if (one === other) continue
      for (const print of [prints[other], mirrored[other]])
        closest.push([difference(prints[one]!, print!), `${tiles[one]?.name} and ${tiles[other]?.name}`])
    }
  }
  closest.sort(([a], [b]) => a - b)
  // The nearest pair differs by more than a sixth of full contrast on average over the tile.
  expect(closest[0]?.[0], closest[0]?.[1]).toBeGreaterThan(0.16)
})

/** The tile at 24 pixels, about 100 dpi at 6 mm, in greys that keep only the lightness of the dyes. */
async function printGrey(number: number, mirrored: boolean): Promise<Buffer> {
  const greys = { a: '#e6e6e6', b: '#a8a8a8', c: '#3a3a3a' }
  const shapes = tile(number)
    .shapes.map(({ d, fill }) => `<path fill="${greys[fill]}" d="${d}"/>`)
    .join('')
  const turn = mirrored ? ` transform="matrix(-1 0 0 1 ${tileSize} 0)"` : ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><rect width="24" height="24" fill="#3a3a3a"/><g${turn}>${shapes}</g></svg>`
  // Ink spreads a little.
  return sharp(Buffer.from(svg)).greyscale().blur(0.6).raw().toBuffer()
}

/** Mean difference of two prints as a part of the contrast between ground and thread. */
function difference(one: Buffer, other: Buffer): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += Math.abs((one[i] ?? 0) - (other[i] ?? 0))
  return sum / one.length / (0xe6 - 0x3a)
}
