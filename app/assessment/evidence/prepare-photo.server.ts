import sharp from 'sharp'
import { AppError } from '#app/platform/app-error.ts'
import { photoFormat } from './photo-format.ts'

export type PreparedPhoto = { bytes: Uint8Array; width: number; height: number }

const longestSide = 2000
/** A 108-megapixel phone still passes; a bomb of a few kilobytes that unpacks to gigabytes does not. */
const limitInputPixels = 110_000_000

/**
 * Decodes a photo wholly, turns it upright and writes it anew as a JPEG of at most 2000 pixels a side: place, time and
 * device that the phone noted inside do not survive. Throws `photo_unreadable` for anything that is no whole photo.
 */
export async function preparePhoto(original: Uint8Array): Promise<PreparedPhoto> {
  if (photoFormat(original) === null) throw new AppError('photo_unreadable')
  try {
    const { data, info } = await sharp(original, { failOn: 'error', limitInputPixels, sequentialRead: true })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (cause) {
    throw new AppError('photo_unreadable', { cause })
  }
}

/** A small copy of a stored photo for lists: data costs money. */
export async function shrinkPhoto(stored: Uint8Array): Promise<Uint8Array> {
  return sharp(stored).resize({ width: 480, height: 480, fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 70 }).toBuffer()
}
