import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePaths } from './page-routes.ts'

test('words are tried before parameters, whatever the order of the site map', () => {
  const paths = ['orang/:person', 'orang/baru', ':a/:b', 'kursus/:course/:lesson', 'kursus/:course', 'program/:p/angkatan/baru']
  const sorted = [...paths].sort(comparePaths)
  expect(sorted.indexOf('orang/baru')).toBeLessThan(sorted.indexOf('orang/:person'))
  expect(sorted.at(-1)).toBe(':a/:b')
})

test('the order does not depend on where it starts', () => {
  const segment = fc.constantFrom('a', 'b', ':x', ':y')
  const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'))
  fc.assert(
    fc.property(path, path, path, (a, b, c) => {
      expect(Math.sign(comparePaths(a, b))).toBe(-Math.sign(comparePaths(b, a)) + 0)
      if (comparePaths(a, b) < 0 && comparePaths(b, c) < 0) expect(comparePaths(a, c)).toBeLessThan(0)
    }),
  )
})
