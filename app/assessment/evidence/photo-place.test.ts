import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { asPlace, placeInJpeg } from './photo-place.ts'

const photo = (exif: Record<string, string>) =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Make: 'CONTOH' }, IFD3: exif })
    .jpeg()
    .toBuffer()

test.each([
  ['S', 'E', { latitude: -7.63, longitude: 111.52389 }],
  ['N', 'W', { latitude: 7.63, longitude: -111.52389 }],
])('degrees, minutes and seconds of a photo become a place (%s %s)', async (GPSLatitudeRef, GPSLongitudeRef, place) => {
  const bytes = await photo({ GPSLatitude: '7/1 37/1 48/1', GPSLatitudeRef, GPSLongitude: '111/1 31/1 26/1', GPSLongitudeRef })
  expect(placeInJpeg(bytes)).toEqual(place)
})

test('a photo without a place, a place that is none, and other files have no place', async () => {
  expect(placeInJpeg(await photo({}))).toBeNull()
  expect(placeInJpeg(await photo({ GPSLatitude: '97/1 0/1 0/1', GPSLatitudeRef: 'S', GPSLongitude: '1/1 0/1 0/1', GPSLongitudeRef: 'E' }))).toBeNull()
  expect(placeInJpeg(await photo({ GPSLatitude: '7/0 0/0 0/0', GPSLatitudeRef: 'S', GPSLongitude: '1/1 0/1 0/1', GPSLongitudeRef: 'E' }))).toBeNull()
  expect(placeInJpeg(new TextEncoder().encode('%PDF-1.7'))).toBeNull()
  expect(asPlace(Number.NaN, 0)).toBeNull()
})

test('whatever is written in a photo, a place lies on the earth or is none', async () => {
  const bytes = await photo({ GPSLatitude: '7/1 37/1 48/1', GPSLatitudeRef: 'S', GPSLongitude: '111/1 31/1 26/1', GPSLongitudeRef: 'E' })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(Math.min(400, bytes.length - 1)), fc.nat(255)), { maxLength: 30 }),
      fc.nat(bytes.length),
      (changes, length) => {
        const copy = Uint8Array.from(bytes)
        for (const [at, value] of changes) copy[at] = value
        const found = placeInJpeg(copy.subarray(0, length))
        expect(found === null || (Math.abs(found.latitude) <= 90 && Math.abs(found.longitude) <= 180)).toBe(true)
      },
    ),
  )
})
