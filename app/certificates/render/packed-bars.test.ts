import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packBars, textOfBars } from './packed-bars.ts'
import { joinPieces, packPiece } from './packed-stream.ts'
import type { QrCode } from './qr-code.ts'

/** A code of any modules, each given as light or dark. */
function codeOf(rows: readonly (readonly boolean[])[]): QrCode {
  return {
    modules: rows.length,
    eachBar: (put) => {
      for (const [y, row] of rows.entries()) {
        for (let x = 0; x < row.length; x++) {
          const end = row.indexOf(false, x)
          const length = (end < 0 ? row.length : end) - x
          if (length > 0) put(x, y, length)
          x += length
        }
      }
    },
  }
}

const codes = fc
  .integer({ min: 1, max: 99 })
  .chain((modules) => fc.array(fc.array(fc.boolean(), { minLength: modules, maxLength: modules }), { minLength: modules, maxLength: modules }))

test('bars packed as they are written unpack to their text, among other pieces too', () => {
  fc.assert(
    fc.property(codes, (rows) => {
      const code = codeOf(rows)
      const [before, after] = ['q\n', 'f Q\n'].map((text) => packPiece(Buffer.from(text), { isShared: false }))
      const text = inflateSync(Buffer.concat(joinPieces([before!, packBars(code), after!]))).toString('latin1')
      expect(text).toBe(`q\n${textOfBars(code)}f Q\n`)
    }),
    { numRuns: 40 },
  )
})

test('the text draws the dark modules and no others', () => {
  fc.assert(
    fc.property(codes, (rows) => {
      const drawn = rows.map((row) => row.map(() => false))
      for (const [, x, y, length] of textOfBars(codeOf(rows)).matchAll(/^(\d\d) (\d\d) (\d) 1 re$/gm)) {
        for (let at = 0; at < Number(length); at++) drawn[rows.length - Number(y) - 1]![Number(x) + at] = true
      }
      expect(drawn).toEqual(rows)
    }),
    { numRuns: 40 },
  )
})

test('a chessboard of the most modules has room, more modules are refused', () => {
  const board = (modules: number) => codeOf(Array.from({ length: modules }, (_, y) => Array.from({ length: modules }, (_, x) => (x + y) % 2 === 0)))
  expect(packBars(board(99)).length).toBe(Math.ceil(99 ** 2 / 2) * 13)
  expect(() => packBars(board(100))).toThrow(RangeError)
})
