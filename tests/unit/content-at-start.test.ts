import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { importSchemes } from '#app/competency/import-schemes.server.ts'
import { readLessonPage } from '#app/courses/read-lesson-page.server.ts'
import { readContent } from '#server/prepare.ts'
import { makeCourse, sampleCourseFiles, writeContent } from '#tests/builders/courses.ts'

test('a start with a mistake in a course says file, line and what is wrong, and the last good version is served', async () => {
  const { slug, folder } = await makeCourse()
  const before = await readLessonPage({ course: slug, lesson: 'satu' })
  const lesson = sampleCourseFiles()['lessons/satu.md']!.replace('daun.svg', 'hilang.svg')
  const mistaken = path.join(folder, 'portal', 'content')
  await writeContent({ slug, folder: mistaken, files: sampleCourseFiles({ 'lessons/satu.md': lesson }) })
  // An earlier start took over its scheme, which is whole.
  expect(await importSchemes({ folder: mistaken })).toEqual(['contoh'])
  const said: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => said.push(line))
  await readContent({ folder: mistaken })
  vi.restoreAllMocks()
  expect(said).toHaveLength(2)
  expect(said[0]).toMatch(new RegExp(`content/courses/${slug}/lessons/satu\\.md.*\\b8\\b.*"hilang\\.svg" is not in pictures/`))
  expect(said[1]).toContain('keep their last good version')
  expect((await readLessonPage({ course: slug, lesson: 'satu' })).html).toBe(before.html)
})
