import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoment, readTranscript, writeTranscript } from './transcript.ts'

test('lines carry their moment, and what has none goes on with the line before', () => {
  expect(readTranscript('Pembuka\n00:12 Basahi tangan.\r\n  keduanya\n1:02:03.5 Akhir\n\n')).toEqual([
    { atMs: 0, text: 'Pembuka' },
    { atMs: 12_000, text: 'Basahi tangan. keduanya' },
    { atMs: 3_723_500, text: 'Akhir' },
  ])
  expect(readTranscript('')).toEqual([])
})

test('what was written is read back', () => {
  const line = fc.record({ atMs: fc.integer({ min: 0, max: 9 * 3_600_000 }), text: fc.constantFrom('Satu.', 'Gosok 20 detik', 'pukul 10:30 siang') })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const sorted = [...lines].sort((left, right) => left.atMs - right.atMs)
      expect(readTranscript(writeTranscript(sorted))).toEqual(sorted)
    }),
  )
})

test('moments are shown as people say them', () => {
  expect([0, 5_900, 65_000, 3_725_000].map(formatMoment)).toEqual(['0:00', '0:05', '1:05', '1:02:05'])
})
