import { gzipSync } from 'node:zlib'
import type { CourseBody, Lesson } from './course-body.ts'

/** Measured on the wire: the frame of a lesson's page with its headers, and the headers of a picture. */
const frameBytes = 5_500
const headerBytes = 1_000

const remembered = new WeakMap<Lesson, number>()

/**
 * What reading a lesson costs in data, in bytes: its page and its pictures, compressed. Style sheet and font are not
 * counted: a phone loads them once for the whole portal.
 */
export function lessonWeight(body: CourseBody, lesson: Lesson): number {
  const known = remembered.get(lesson)
  if (known !== undefined) return known
  const pictures = new Set([...lesson.source.matchAll(/\{%\s*picture\b[^%]*?\bsrc="([^"]+)"/g)].map((match) => match[1] ?? ''))
  const pictureBytes = [...pictures].reduce((sum, name) => sum + headerBytes + (body.pictures[name]?.sentBytes ?? 0), 0)
  const bytes = frameBytes + gzipSync(lesson.source).byteLength + pictureBytes
  remembered.set(lesson, bytes)
  return bytes
}

export function courseWeight(body: CourseBody): number {
  return body.lessons.reduce((sum, lesson) => sum + lessonWeight(body, lesson), 0)
}
