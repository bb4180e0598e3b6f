import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { photoBytes } from '#tests/builders/assessment.ts'
import { preparePhoto } from './prepare-photo.server.ts'

const unreadable = { code: 'photo_unreadable' }
const gray = { channels: 3, background: '#888' } as const

test('a large photo is made small enough, and a small one is not blown up', async () => {
  const large = await preparePhoto(await photoBytes({ width: 4000, height: 3000 }))
  expect([large.width, large.height]).toEqual([2000, 1500])
  const small = await preparePhoto(await photoBytes({ width: 300, height: 200 }))
  expect([small.width, small.height]).toEqual([300, 200])
})

test('where and with what it was taken is gone', async () => {
  const original = await photoBytes()
  expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('CONTOH')
  const { bytes } = await preparePhoto(original)
  const { exif, xmp, iptc, format } = await sharp(bytes).metadata()
  expect({ exif, xmp, iptc, format }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, format: 'jpeg' })
})

test('a photo taken sideways stands upright', async () => {
  const sideways = await sharp({ create: { width: 400, height: 200, ...gray } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { width, height } = await preparePhoto(sideways)
  expect([width, height]).toEqual([200, 400])
})

test('PNG, WebP and AVIF are taken too', async () => {
  const picture = sharp({ create: { width: 60, height: 40, ...gray } })
  for (const bytes of await Promise.all([picture.png().toBuffer(), picture.webp().toBuffer(), picture.avif().toBuffer()])) {
    expect(await preparePhoto(bytes)).toMatchObject({ width: 60, height: 40 })
  }
})

test('the same photo gives the same bytes, so that sending it again is noticed', async () => {
  const original = await photoBytes()
  expect((await preparePhoto(original)).bytes).toEqual((await preparePhoto(original)).bytes)
})

test('what is no photo is refused, whatever it calls itself', async () => {
  const disguises = [
    Buffer.from('MZ this is a program'),
    Buffer.from('%PDF-1.7 not a photo'),
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'),
    Buffer.from('GIF89a'),
    Buffer.alloc(0),
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(5000)]),
  ]
  for (const bytes of disguises) await expect(preparePhoto(bytes)).rejects.toMatchObject(unreadable)
})

test('a photo that was cut off on the way is refused', async () => {
  const noise = await sharp({ create: { width: 800, height: 600, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 30 } } as never })
    .jpeg()
    .toBuffer()
  await expect(preparePhoto(noise.subarray(0, noise.byteLength / 2))).rejects.toMatchObject(unreadable)
})

test('a picture that would unpack to gigabytes is refused', async () => {
  const bomb = await sharp({ create: { width: 16_000, height: 12_000, ...gray }, limitInputPixels: false } as never)
    .png({ compressionLevel: 9 })
    .toBuffer()
  await expect(preparePhoto(bomb)).rejects.toMatchObject(unreadable)
})
