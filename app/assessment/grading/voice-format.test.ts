import fc from 'fast-check'
import { expect, test } from 'vitest'
import { voiceFormat } from './voice-format.ts'

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part)))

test('sound is told by its bytes', () => {
  expect(voiceFormat(bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], 'B\u0082\u0084webm', 'A_OPUS'))).toBe('audio/webm')
  expect(voiceFormat(bytes('OggS', Array(24).fill(0), 'OpusHead'))).toBe('audio/ogg')
  expect(voiceFormat(bytes([0, 0, 0, 28], 'ftypM4A '))).toBe('audio/mp4')
  expect(voiceFormat(bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt '))).toBe('audio/wav')
  expect(voiceFormat(bytes('ID3', [3, 0, 0]))).toBe('audio/mpeg')
  expect(voiceFormat(bytes([0xff, 0xfb, 0x90, 0x64]))).toBe('audio/mpeg')
})

test('what only looks like sound is not: video, pictures, pages, programs, nothing', () => {
  const others = [
    bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], 'webm', 'V_VP9', 'A_OPUS'),
    bytes([0x1a, 0x45, 0xdf, 0xa3, 0x9f], 'matroska'),
    bytes([0, 0, 0, 28], 'ftypisom', Array(40).fill(0), 'hdlrvide'),
    bytes('OggS', Array(24).fill(0), 'theora'),
    bytes([0xff, 0xd8, 0xff, 0xe0]),
    bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '),
    bytes('<html><audio>'),
    bytes('MZ'),
    bytes(),
  ]
  for (const other of others) expect(voiceFormat(other)).toBeNull()
})

test('whatever bytes come, it answers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (random) => {
      expect([null, 'audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav']).toContain(voiceFormat(random))
    }),
  )
})
