import { expect, test } from 'vitest'
import { tiles } from '#app/ui/motif.ts'
import { pathOperators, pdfNumber } from './svg-path.ts'

test('numbers have at most three decimals and no exponent', () => {
  expect([1, 0.5, -0.00001, 1e-9, 123.45678, 100].map(pdfNumber)).toEqual(['1', '0.5', '0', '0', '123.457', '100'])
})

test('lines, curves and closing keep their points', () => {
  expect(pathOperators('M1 2L3 4H5V6C1 1 2 2 3 3Z')).toBe('1 2 m\n3 4 l\n5 4 l\n5 6 l\n1 1 2 2 3 3 c\nh\n')
  expect(pathOperators('M0 0Q3 3 6 0')).toBe('0 0 m\n2 2 4 2 6 0 c\n')
  expect(pathOperators('M0 0 1 1 2 0')).toBe('0 0 m\n1 1 l\n2 0 l\n')
})

test('arcs stay on their circle', () => {
  const numbers = pathOperators('M2 12A10 10 0 1 1 22 12A10 10 0 1 1 2 12Z').match(/[-\d.]+ [-\d.]+(?= c)/g) ?? []
  expect(numbers).toHaveLength(4)
  for (const point of numbers) {
    const [x = 0, y = 0] = point.split(' ').map(Number)
    expect(Math.hypot(x - 12, y - 12)).toBeCloseTo(10, 2)
  }
})

test('every tile of the motif can be drawn', () => {
  for (const tile of tiles) for (const shape of tile.shapes) expect(pathOperators(shape.d)).toMatch(/ m\n/)
})

test('an unknown command is refused rather than left out', () => {
  expect(() => pathOperators('M0 0T1 1')).toThrow(TypeError)
})
