import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cue, readCaptions, writeCaptions } from './captions.ts'

const cues: fc.Arbitrary<Cue[]> = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 0, max: 5_000 }),
      length: fc.integer({ min: 1, max: 9_000 }),
      text: fc.stringMatching(/^[A-Za-z0-9<>&é' .,-]{1,40}$/).filter((text) => text.trim() !== '' && !text.includes('<') && !text.includes('--')),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => {
    let at = 0
    return parts.map(({ gap, length, text }) => {
      at += gap
      return { fromMs: at, toMs: at + length, text: text.trim().replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, '') || 'x' }
    })
  })

test('captions written are read back', () => {
  fc.assert(
    fc.property(cues, (given) => {
      expect(readCaptions(writeCaptions(given), null)).toEqual({ cues: given })
    }),
  )
})

test('WebVTT with names, styles and notes, and SRT from a phone, become times and words', () => {
  const vtt = `\uFEFFWEBVTT Kind: captions\r\n\r\nNOTE catatan\r\n\r\nsatu\r\n00:01.000 --> 00:02.500 align:start\r\n<v Bu Ratna>Cuci <b>tangan</b>\r\ndulu\r\n`
  expect(readCaptions(vtt, null)).toEqual({ cues: [{ fromMs: 1000, toMs: 2500, text: 'Cuci tangan\ndulu' }] })
  const srt = '1\n00:00:01,000 --> 00:00:02,500\nCuci {\\an8}tangan\n\n2\n00:00:03,000 --> 00:00:04,000\nBilas\n'
  expect(readCaptions(srt, 5_000)).toMatchObject({ cues: [{ text: 'Cuci tangan' }, { fromMs: 3000, text: 'Bilas' }] })
})

const vtt = (...blocks: string[]) => `WEBVTT\n\n${blocks.join('\n\n')}\n`

test.each([
  ['halo', 'not_captions', 1],
  ['WEBVTT\n', 'no_cues', 1],
  [vtt('00:01.000 --> 00:0x.000\na'), 'bad_time', 3],
  [vtt('00:05.000 --> 00:04.000\na'), 'ends_before_start', 3],
  [vtt('00:05.000 --> 00:06.000\na', '00:02.000 --> 00:03.000\nb'), 'out_of_order', 6],
  [vtt('00:05.000 --> 00:16.000\na'), 'after_end', 3],
  [vtt('00:05.000 --> 00:06.000\n<i></i>'), 'no_text', 3],
])('wrong captions are refused with their line', (source, reason, line) => {
  expect(readCaptions(source, 10_000)).toEqual({ problem: { reason, line } })
})

test('whatever a file holds, it is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('WEBVTT', '\n', '-->', '00:01.000', ' ', '<', '&', '1', 'a'), maxLength: 200 }), (source) => {
      const read = readCaptions(source, null)
      expect('cues' in read || read.problem.line >= 1).toBe(true)
    }),
  )
})
