import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renditionKinds } from '#app/videos/library/video-state.ts'
import { purposes } from '#app/videos/providers/provider.ts'
import { expiryFor, type MediaGrant, opens, readGrant, writeGrant } from './media-address.ts'

const grant: fc.Arbitrary<MediaGrant> = fc.record({
  attempt: fc.integer({ min: 0, max: 1_000_000 }),
  videoId: fc.uuid(),
  purpose: fc.constantFrom(...purposes),
  rendition: fc.option(fc.constantFrom(...renditionKinds)),
  expiresAt: fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => new Date(seconds * 1000)),
  programmeId: fc.option(fc.uuid()),
})
const seal = 'a'.repeat(40)

test('what is written is read back', () => {
  fc.assert(
    fc.property(grant, (given) => {
      expect(readGrant(`${writeGrant(given)}.${seal}`)).toEqual({ grant: given, sealed: writeGrant(given), seal })
    }),
  )
})

test('anything else is no token', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(readGrant(text)).toBeNull()
    }),
  )
  fc.assert(
    fc.property(grant, fc.string({ minLength: 1, maxLength: 3 }), (given, extra) => {
      expect(readGrant(`${writeGrant(given)}.${seal}${extra}`)).toBeNull()
    }),
  )
})

const names = [
  '480p/index.m3u8',
  '240p/init.mp4',
  '240p/0001.m4s',
  '240p.mp4',
  'audio.m4a',
  'original.mp4',
  'index.m3u8',
  'poster.jpg',
  'storyboard.vtt',
]

test('each file belongs to one purpose (a download is a file), and to one rendition', () => {
  for (const name of names) {
    const open = purposes.filter((purpose) => opens({ purpose, rendition: null }, name))
    expect(open, name).toEqual(/^\w+\.(mp4|m4a)$/.test(name) ? ['file', 'download'] : [expect.any(String)])
    for (const purpose of purposes) {
      const kinds = renditionKinds.filter((rendition) => opens({ purpose, rendition }, name))
      expect(kinds.length, `${purpose} ${name}`).toBeLessThanOrEqual(1)
    }
  }
  expect(opens({ purpose: 'stream', rendition: '240p' }, '240p/0001.m4s')).toBe(true)
  expect(opens({ purpose: 'stream', rendition: '240p' }, '480p/0001.m4s')).toBe(false)
})

test('an address lasts four to six hours', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (now) => {
      const hours = (expiryFor(now).getTime() - now.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(4 - 1e-9)
      expect(hours).toBeLessThanOrEqual(6)
    }),
  )
})
