import { gzipSync } from 'node:zlib'
import type { CourseBody, Lesson } from './course-body.ts'

const remembered = new WeakMap<Lesson, number>()

/** What a lesson's text and pictures weigh on the wire, in bytes; the frame of the page is not counted. */
export function lessonWeight(body: CourseBody, lesson: Lesson): number {
  const known = remembered.get(lesson)
  if (known !== undefined) return known
  const pictures = new Set([...lesson.source.matchAll(/\{%\s*picture\b[^%]*?\bsrc="([^"]+)"/g)].map((match) => match[1] ?? ''))
  const pictureBytes = [...pictures].reduce((sum, name) => sum + (body.pictures[name]?.sentBytes ?? 0), 0)
  const bytes = gzipSync(lesson.source).byteLength + pictureBytes
  remembered.set(lesson, bytes)
  return bytes
}

export function courseWeight(body: CourseBody): number {
  return body.lessons.reduce((sum, lesson) => sum + lessonWeight(body, lesson), 0)
}
