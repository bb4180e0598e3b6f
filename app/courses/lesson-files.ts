import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { checkSvg } from './check-svg.ts'
import type { Report } from './content-problem.ts'
import { type Lesson, lessonMetaSchema, type Picture } from './course-body.ts'
import type { CourseFile } from './course-file.ts'
import { decode, filesIn, type Reader } from './course-reader.ts'
import { readFrontMatter } from './front-matter.ts'
import { checkMarkup, type MarkupNames } from './lesson-markup.ts'

const mostPictureBytes = 150_000

/** The pictures of lessons and instructions, by file name. */
export type Pictures = Map<string, { picture: Picture; bytes: Uint8Array }>

export function readPictures({ files, reportIn }: Reader): Pictures {
  const pictures: Pictures = new Map()
  for (const [path, bytes] of filesIn(files, 'pictures')) {
    const report = reportIn(path)
    const name = path.slice('pictures/'.length)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*\.svg$/.test(name)) {
      report(1, `A picture's name must be lower-case letters, digits and hyphens and end with .svg. Rename "${name}".`)
      continue
    }
    const text = decode(bytes, report)
    const size = text === null ? null : checkSvg(text, report)
    // A picture with problems still exists: lessons that name it need no second report.
    if (bytes.byteLength > mostPictureBytes)
      report(1, `The picture has ${bytes.byteLength} bytes; readers pay for at most ${mostPictureBytes}. Draw it with fewer and rounder numbers.`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const picture = { sha256, bytes: bytes.byteLength, sentBytes: gzipSync(bytes).byteLength, width: size?.width ?? 0, height: size?.height ?? 0 }
    pictures.set(name, { picture, bytes })
  }
  return pictures
}

export function readLessons(reader: Reader, course: CourseFile, pictures: Pictures, names: MarkupNames): Lesson[] {
  const { files, reportIn, warn } = reader
  const lessons = new Map<string, Lesson | null>()
  const usedPictures = new Set<string>()
  for (const [moduleIndex, { lessons: slugs }] of course.value.modules.entries()) {
    for (const [index, slug] of slugs.entries()) {
      const path = `lessons/${slug}.md`
      const refuse = (message: string) => reportIn('course.yaml')(course.lineOf(['modules', moduleIndex, 'lessons', index]), message)
      const bytes = files.get(path)
      if (lessons.has(slug)) refuse(`The lesson "${slug}" is named twice. Keep one.`)
      else if (!bytes) refuse(`The lesson "${slug}" has no file ${path}. Write it or remove the name here.`)
      else lessons.set(slug, readLesson(slug, bytes, reportIn(path), names, usedPictures))
    }
  }
  for (const [path] of filesIn(files, 'lessons')) {
    if (!lessons.has(path.slice('lessons/'.length, -'.md'.length))) warn(path, 'This lesson is in no module of course.yaml, so nobody sees it.')
  }
  // Hotspot questions of the banks show pictures too.
  for (const path of files.keys()) {
    if (/^(tasks|banks)\/|^guide\.md$/.test(path)) for (const name of pictureNames(files.get(path))) usedPictures.add(name)
  }
  for (const name of pictures.keys()) if (!usedPictures.has(name)) warn(`pictures/${name}`, 'No lesson shows this picture.')
  return [...lessons.values()].filter((lesson) => lesson !== null)
}

function readLesson(slug: string, bytes: Uint8Array, report: Report, names: MarkupNames, usedPictures: Set<string>): Lesson | null {
  const text = decode(bytes, report)
  if (text === null) return null
  const page = readFrontMatter({ text, schema: lessonMetaSchema, fields: 'title, minutes and summary', report })
  if (!page) return null
  for (const name of pictureNames(bytes)) usedPictures.add(name)
  checkMarkup({ source: page.source, firstLine: page.firstLine, names, mayShowVideos: true, report })
  return page.meta && { slug, ...page.meta, source: page.source.trim() }
}

function pictureNames(bytes: Uint8Array | undefined): string[] {
  return [...new TextDecoder().decode(bytes).matchAll(/\b(?:src="([^"]+)"|picture:\s*["']?([a-z0-9-]+\.svg))/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}
