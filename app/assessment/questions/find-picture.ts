import type { CourseBody } from '#app/courses/course-body.ts'
import { pictureAddress } from '#app/courses/picture-address.ts'

/** A picture of the course as a page shows it. */
export type ShownPicture = { src: string; width: number; height: number }
export type FindPicture = (name: string) => ShownPicture | null

/** Finds the pictures of a course version by name. */
export function pictureFinder(body: CourseBody): FindPicture {
  return (name) => {
    const picture = Object.hasOwn(body.pictures, name) ? body.pictures[name] : undefined
    return picture ? { src: pictureAddress({ course: body.slug, name, picture }), width: picture.width, height: picture.height } : null
  }
}
