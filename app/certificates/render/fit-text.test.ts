import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText } from './fit-text.ts'
import { lineWidth } from './text-run.ts'
import { typefaces } from './typefaces.server.ts'

const { extrabold, regular } = await typefaces()
const name = { face: extrabold, width: 648, size: 44, floor: 27, maxLines: 2, keep: 'line', sizeOfMany: 30 } as const

const letters = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,-'’éĐặệñŁšW")
const anyName = fc
  .array(
    fc.array(letters, { minLength: 1, maxLength: 60 }).map((word) => word.join('')),
    { minLength: 1, maxLength: 9 },
  )
  .map((words) => words.join(' ').slice(0, 60).trim() || 'A')

test('no name leaves its box, whatever its words', () => {
  fc.assert(
    fc.property(anyName, (text) => {
      const fitted = fitText({ ...name, text })
      expect(fitted.lines.length).toBeLessThanOrEqual(2)
      for (const line of fitted.lines) expect(lineWidth(extrabold, line, fitted.size)).toBeLessThanOrEqual(648)
      expect(fitted.lines.join('').replaceAll(' ', '')).toBe(text.normalize('NFC').replaceAll(' ', ''))
    }),
    { numRuns: 400 },
  )
})

test('a short name stands on one line in full size', () => {
  expect(fitText({ ...name, text: 'Suparman' })).toEqual({ lines: ['Suparman'], size: 44 })
})

test('a longer name shrinks to the floor before it wraps', () => {
  const shrunk = fitText({ ...name, text: 'Raden Ajeng Kusumawardhani Sari' })
  expect(shrunk.lines).toHaveLength(1)
  expect(shrunk.size).toBeLessThan(44)
  expect(shrunk.size).toBeGreaterThanOrEqual(27)
})

test('a very long name goes to two lines of about the same width', () => {
  const { lines, size } = fitText({ ...name, text: 'Raden Ajeng Nur’aini Kusumawardhani Puspitasari Dewi, S.Pd.' })
  expect(lines).toHaveLength(2)
  expect(size).toBeGreaterThanOrEqual(27)
  const [first = 0, second = 0] = lines.map((line) => lineWidth(extrabold, line, size))
  expect(Math.abs(first - second)).toBeLessThan(first)
})

test('running text wraps before it shrinks', () => {
  const text = 'Materi mengacu pada unit kompetensi yang disebut pada halaman kedua'
  expect(fitText({ face: regular, text, width: 200, size: 10, floor: 8, maxLines: 2, keep: 'size' }).lines).toHaveLength(2)
})
