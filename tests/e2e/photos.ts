import { randomInt } from 'node:crypto'
import sharp from 'sharp'

type ChosenFile = { name: string; mimeType: string; buffer: Buffer }

/** A photo as a phone makes it, with a place inside; each call gives another one. */
export async function phonePhoto({ place = false } = {}): Promise<ChosenFile> {
  const [r, g, b] = [randomInt(256), randomInt(256), randomInt(256)]
  const buffer = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: { r, g, b } } })
    .withExif({
      IFD0: { Make: 'CONTOH' },
      IFD3: { GPSLatitude: '7/1 37/1 48/1', GPSLatitudeRef: 'S', ...(place && { GPSLongitude: '111/1 31/1 26/1', GPSLongitudeRef: 'E' }) },
    })
    .jpeg()
    .toBuffer()
  return { name: 'dapur.jpg', mimeType: 'image/jpeg', buffer }
}

/** A real photo of more than 12 MB: noise cannot be compressed. */
export async function hugePhoto(): Promise<ChosenFile> {
  const buffer = await sharp({
    create: { width: 2400, height: 1800, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 80 } },
  })
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return { name: 'besar.jpg', mimeType: 'image/jpeg', buffer }
}

/** Something else that calls itself a photo. */
export function notAPhoto(): ChosenFile {
  return { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('%PDF-1.7 ini bukan foto '.repeat(40)) }
}
