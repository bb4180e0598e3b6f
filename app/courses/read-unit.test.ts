import { expect, test } from 'vitest'
import { makeCourse, sampleCourseFiles, writeContent } from '#tests/builders/courses.ts'
import { importCourses } from './import-courses.server.ts'
import { readCourse } from './read-course.server.ts'
import { readUnit } from './read-unit.server.ts'

test('a unit is found with the courses that refer to it, and stays when none does any more', async () => {
  const { slug, folder } = await makeCourse()
  const { body } = await readCourse({ slug })
  const { code } = body.units[0]!
  expect(await readUnit({ code })).toMatchObject({ unit: { code }, courses: [{ slug, title: body.title }] })
  await writeContent({ slug, folder, files: { 'course.yaml': sampleCourseFiles()['course.yaml']!.replace(`units: [${code}]`, 'units: []') } })
  expect((await importCourses({ folder })).courses).toEqual([{ slug, outcome: 'new_version', version: 2 }])
  expect(await readUnit({ code })).toMatchObject({ unit: { code }, courses: [] })
  await expect(readUnit({ code: 'X.000000.000.00' })).rejects.toMatchObject({ code: 'not_found' })
})
