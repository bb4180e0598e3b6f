import { expect, test } from 'vitest'
import { absolutePath } from './absolute-path.ts'

test('relative commands become absolute ones', () => {
  expect(absolutePath('m1 2h3v4l-1-1z')).toBe('M1 2L4 2L4 6L3 5Z')
  expect(absolutePath('M0 0 1 1 2 2')).toBe('M0 0L1 1L2 2')
})

test('smooth curves get the control point that they imply', () => {
  expect(absolutePath('M0 0C0 1 2 1 2 0S4-1 4 0')).toBe('M0 0C0 1 2 1 2 0C2 -1 4 -1 4 0')
  expect(absolutePath('M0 0Q1 1 2 0T4 0')).toBe('M0 0Q1 1 2 0Q3 -1 4 0')
  expect(absolutePath('M5 5S6 6 7 7')).toBe('M5 5C5 5 6 6 7 7')
})

test('the flags of an arc may stand close together', () => {
  expect(absolutePath('M0 0a1 1 0 011 1')).toBe('M0 0A1 1 0 0 1 1 1')
})
