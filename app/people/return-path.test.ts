import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnPath } from './return-path.ts'

test.each(['/', '/belajar', '/belajar/gabung?kode=ABC234', '/kursus/a/b#c'])('%s is a way back', (path) => {
  expect(safeReturnPath(path, '/x')).toBe(path)
})

test.each([
  '',
  'belajar',
  '//jahat.example',
  '/\\jahat.example',
  '/\tjahat',
  '/a\\..\\b',
  'https://jahat.example',
  'javascript:alert(1)',
  '/.//jahat.example',
  '/..//jahat.example',
  '/a\nb',
  null,
  undefined,
  3,
  ['/a'],
  `/${'a'.repeat(600)}`,
])('%j is not', (path) => {
  expect(safeReturnPath(path, '/x')).toBe('/x')
})

test('no way back ever leaves the portal', () => {
  const parts = fc.array(fc.constantFrom('/', '\\', '.', '..', '@', ':', '%2f', '%5c', '\t', '\n', 'jahat.example', '?', '#', 'https:'), {
    maxLength: 8,
  })
  fc.assert(
    fc.property(
      fc.oneof(
        parts.map((some) => some.join('')),
        parts.map((some) => `/${some.join('')}`),
        fc.string(),
      ),
      (text) => {
        const path = safeReturnPath(text, '/x')
        expect(new URL(path, 'https://portal.example').origin).toBe('https://portal.example')
        expect(path).toMatch(/^\/(?!\/)/)
      },
    ),
  )
})
