import type { Picture } from './course-body.ts'

/**
 * Where a picture is served. The middle part comes from its bytes and not from the course version, so that a phone
 * keeps the pictures it has when only a sentence of the course was mended.
 */
export function pictureAddress({ course, name, picture }: { course: string; name: string; picture: Picture }): string {
  return `/gambar/${course}/${pictureMark(picture.sha256)}/${name}`
}

export function pictureMark(sha256: string): string {
  return sha256.slice(0, 12)
}
