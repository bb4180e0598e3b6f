import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeStatusList, readStatus, statusListLength } from './status-list.ts'

test('an empty list is the example of the standard', () => {
  expect(encodeStatusList([])).toBe('uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA')
})

test('a bit that was set is read, and no other', () => {
  const index = fc.integer({ min: 0, max: statusListLength - 1 })
  fc.assert(
    fc.property(fc.uniqueArray(index, { maxLength: 20 }), index, (set, asked) => {
      expect(readStatus(encodeStatusList(set), asked)).toBe(set.includes(asked))
    }),
    { numRuns: 30 },
  )
})

test('index 0 is the left-most bit', () => {
  const bits = new Uint8Array(statusListLength / 8)
  bits[0] = 0x80
  expect(encodeStatusList([0])).toBe(`u${gzipSync(bits).toString('base64url')}`)
})

test('what is no list, too short or a bomb is refused', () => {
  expect(() => readStatus('H4sI', 0)).toThrow(TypeError)
  expect(() => readStatus(`u${gzipSync(new Uint8Array(10)).toString('base64url')}`, 0)).toThrow(TypeError)
  expect(() => readStatus(`u${gzipSync(new Uint8Array(50_000_000)).toString('base64url')}`, 0)).toThrow()
  expect(() => encodeStatusList([statusListLength])).toThrow(RangeError)
  expect(() => readStatus(encodeStatusList([]), -1)).toThrow(RangeError)
})
