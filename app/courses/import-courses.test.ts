import { createHash, randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { objectName } from '#app/platform/file-store.ts'
import { settings } from '#app/platform/settings.server.ts'
import { makeCourse, sampleCourseFiles, samplePicture, writeContent } from '#tests/builders/courses.ts'
import { findPicture } from './find-picture.server.ts'
import { importCourses } from './import-courses.server.ts'
import { pictureMark } from './picture-address.ts'
import { readCourse } from './read-course.server.ts'
import { readCourseVersion } from './read-course-version.server.ts'

const course = sampleCourseFiles()['course.yaml']!

test('a course is imported once; the same content again changes nothing', async () => {
  const { slug, folder } = await makeCourse()
  expect(await importCourses({ folder })).toEqual({ courses: [{ slug, outcome: 'unchanged', version: 1 }], problems: [] })
  const stored = await readCourse({ slug })
  expect(stored).toMatchObject({ number: 1, body: { slug, hours: 3 } })
  expect(await db.courseVersion.count({ where: { courseId: stored.courseId } })).toBe(1)
})

test('changed content becomes the next version, and the old one stays readable', async () => {
  const { slug, folder } = await makeCourse()
  const first = await readCourse({ slug })
  await writeContent({ slug, folder, files: { 'course.yaml': course.replace('hours: 3', 'hours: 5') } })
  expect((await importCourses({ folder })).courses).toEqual([{ slug, outcome: 'new_version', version: 2 }])
  expect((await readCourse({ slug })).body.hours).toBe(5)
  expect((await readCourseVersion(first)).body.hours).toBe(3)
})

test('a mistake is reported with file and line, and the last good version is kept', async () => {
  const { slug, folder } = await makeCourse()
  await writeContent({ slug, folder, files: { 'course.yaml': course.replace('hours: 3', 'hours: tiga') } })
  const report = await importCourses({ folder })
  expect(report.courses).toEqual([{ slug, outcome: 'refused', version: null }])
  expect(report.problems).toEqual([{ file: `courses/${slug}/course.yaml`, line: 5, message: '"hours" must be a number.' }])
  expect(await readCourse({ slug })).toMatchObject({ number: 1, body: { hours: 3 } })
})

test('one bad course does not keep another from being imported', async () => {
  const folder = await writeContent({ slug: `a-${randomUUID()}`, files: { 'course.yaml': ':' } })
  const good = `b-${randomUUID().slice(0, 8)}`
  await writeContent({ slug: good, folder })
  expect((await importCourses({ folder })).courses.map(({ outcome }) => outcome)).toEqual(['refused', 'new_version'])
  expect((await readCourse({ slug: good })).number).toBe(1)
})

test('a course that cannot be stored keeps its last good version, and the others are taken over', async () => {
  const { slug, folder } = await makeCourse()
  const other = `z-${randomUUID().slice(0, 8)}`
  const picture = samplePicture.replace('</svg>', `<title>${randomUUID()}</title></svg>`)
  await writeContent({ slug, folder, files: { 'course.yaml': course.replace('hours: 3', 'hours: 5'), 'pictures/daun.svg': picture } })
  await writeContent({ slug: other, folder })
  // A folder stands where the picture should lie.
  await mkdir(path.join(settings().DATA_DIR, 'objects', objectName(createHash('sha256').update(picture).digest('hex'))), { recursive: true })
  const report = await importCourses({ folder })
  expect(report.courses.map(({ outcome }) => outcome)).toEqual(['refused', 'new_version'])
  expect(report.problems).toMatchObject([{ file: `courses/${slug}`, line: 1 }])
  expect(await readCourse({ slug })).toMatchObject({ number: 1, body: { hours: 3 } })
})

test('a control character is refused with its file and line, in whatever way it is written', async () => {
  const { slug, folder } = await makeCourse()
  for (const hours of ['hours: 3\u0000', 'hours: 3 # \u0007', 'hours: 3 # \u2060']) {
    await writeContent({ slug, folder, files: { 'course.yaml': course.replace('hours: 3', hours) } })
    expect((await importCourses({ folder })).problems[0]).toMatchObject({ file: `courses/${slug}/course.yaml`, line: 5 })
  }
  for (const spelled of ['\\0', '\\uD800', '\\e']) {
    await writeContent({ slug, folder, files: { 'course.yaml': course.replace(/^title: .*$/m, `title: { id: "Kursus ${spelled}", en: Course }`) } })
    expect((await importCourses({ folder })).problems[0]).toMatchObject({ file: `courses/${slug}/course.yaml`, line: 1 })
  }
  expect((await readCourse({ slug })).number).toBe(1)
})

test('several processes that import at the same moment make one version', async () => {
  const slug = `kursus-${randomUUID().slice(0, 8)}`
  const folder = await writeContent({ slug })
  const reports = await Promise.all([1, 2, 3, 4].map(() => importCourses({ folder })))
  expect(reports.flatMap(({ courses }) => courses.map(({ outcome }) => outcome)).sort()).toEqual([
    'new_version',
    'unchanged',
    'unchanged',
    'unchanged',
  ])
  expect(await db.courseVersion.count({ where: { course: { slug } } })).toBe(1)
})

test('a missing folder is a problem and not a crash', async () => {
  const report = await importCourses({ folder: '/nowhere/at/all' })
  expect(report.courses).toEqual([])
  expect(report.problems.map(({ file }) => file)).toEqual(['courses'])
})

test('pictures are served by the mark of their bytes, and nothing else of the store is', async () => {
  const { slug } = await makeCourse()
  const { body } = await readCourse({ slug })
  const mark = pictureMark(body.pictures['daun.svg']!.sha256)
  expect(new TextDecoder().decode((await findPicture({ course: slug, mark, name: 'daun.svg' }))!)).toBe(samplePicture)
  const secret = await fileStore().put(new TextEncoder().encode(`rahasia ${randomUUID()}`))
  expect(await findPicture({ course: slug, mark: pictureMark(secret), name: 'daun.svg' })).toBeNull()
  expect(await findPicture({ course: slug, mark, name: 'lain.svg' })).toBeNull()
  expect(await findPicture({ course: 'lain', mark, name: 'daun.svg' })).toBeNull()
})
