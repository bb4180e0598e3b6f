import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOf } from './private-file.server.ts'

test.each([
  [null, null],
  ['bytes=0-9', { from: 0, to: 9 }],
  ['bytes=90-', { from: 90, to: 99 }],
  ['bytes=-10', { from: 90, to: 99 }],
  ['bytes=-1000', { from: 0, to: 99 }],
  ['bytes=50-1000', { from: 50, to: 99 }],
  ['bytes=100-', 'outside'],
  ['bytes=-0', 'outside'],
  ['bytes=9-3', null],
  ['bytes=-', null],
  ['bytes=0-1,5-6', null],
  ['pages=1-2', null],
])('of 100 bytes, %s means %j', (wish, part) => {
  expect(partOf(wish, 100)).toEqual(part)
})

test('a part lies within the file', () => {
  fc.assert(
    fc.property(fc.option(fc.nat()), fc.option(fc.nat()), fc.integer({ min: 1, max: 10_000 }), (first, last, bytes) => {
      const part = partOf(`bytes=${first ?? ''}-${last ?? ''}`, bytes)
      expect(part === null || part === 'outside' || (part.from >= 0 && part.from <= part.to && part.to < bytes)).toBe(true)
    }),
  )
})
