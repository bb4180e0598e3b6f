import { expect, test } from 'vitest'
import { writeSheet } from '#app/assessment/banks/sheet/write-sheet.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import { db } from '#app/platform/database.server.ts'
import { makeCourse } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { bankFormats, exportBank } from './export-bank.server.ts'
import { importBank } from './import-bank.server.ts'

async function makeBank() {
  const { slug } = await makeCourse()
  const { trainer } = await makeEnrolment({ courseSlug: slug })
  const { body } = await readCourse({ slug })
  return { trainer, course: slug, questions: body.questions.filter(({ bank }) => bank === 'final') }
}

function heldIn(course: string) {
  return db.bankDraftQuestion.findMany({ where: { draft: { course: { slug: course } } }, select: { question: true, body: true } })
}

function sheet(questions: readonly Question[]): Uint8Array {
  return writeSheet({ bank: 'final', questions, format: 'xlsx' }).bytes
}

test('a bank that comes back as it left changes nothing', async () => {
  const { trainer, course } = await makeBank()
  for (const format of bankFormats) {
    const { bytes } = await exportBank({ actor: trainer, course, bank: 'final', format })
    expect(await importBank({ actor: trainer, course, bank: 'final', file: bytes })).toMatchObject({ saved: true, changed: 0 })
  }
  expect(await heldIn(course)).toEqual([])
})

test('what was changed in a file enters the draft of whoever brought it', async () => {
  const { trainer, course, questions } = await makeBank()
  const [first, ...others] = questions
  const file = sheet([{ ...first!, text: 'Mana yang paling tepat?' }, ...others])
  expect(await importBank({ actor: trainer, course, bank: 'final', file })).toMatchObject({ saved: true, changed: 1 })
  expect(await heldIn(course)).toEqual([{ question: first!.id, body: expect.objectContaining({ text: 'Mana yang paling tepat?' }) }])
})

test('one bad question keeps the whole file out, and all that is wrong is told with its place', async () => {
  const { trainer, course, questions } = await makeBank()
  const [first, second, ...others] = questions
  const file = sheet([{ ...first!, text: 'Mana yang paling tepat?' }, { ...second!, topic: 'Bukan Topik', explanation: '' } as Question, ...others])
  const result = await importBank({ actor: trainer, course, bank: 'final', file })
  if (result.saved) throw new Error('taken over')
  expect(result.problems.map(({ column, question }) => [column, question])).toEqual([
    ['Topik', second!.id],
    ['Pembahasan', second!.id],
  ])
  expect(new Set(result.problems.map(({ row }) => row)).size).toBe(1)
  expect(await heldIn(course)).toEqual([])
})

test('faults of a file and of its questions come back together', async () => {
  const { trainer, course } = await makeBank()
  const csv = 'Kode;Jenis;Topik;Kesulitan;Soal;Pembahasan;Jawaban\nbaru;angka;b;satu;Berapa?;Sebab.;lima\nlain;tebak;b;1;Apa?;Sebab.;'
  const result = await importBank({ actor: trainer, course, bank: 'final', file: new TextEncoder().encode(csv) })
  if (result.saved) throw new Error('taken over')
  const keys = result.problems.map(({ key }) => key)
  expect(keys).toContain('assessment.bank-files.sheet.number')
  expect(keys).toContain('assessment.bank-files.sheet.type')
  expect(keys.some((key) => key.startsWith('courses.check.'))).toBe(true)
})

test('a course whose trainer one is not has no banks to take or fill', async () => {
  const { course, questions } = await makeBank()
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  const own = { actor: stranger, course, bank: 'final' }
  await expect(exportBank({ ...own, format: 'qti' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(importBank({ ...own, file: sheet(questions) })).rejects.toMatchObject({ code: 'not_found' })
})

test('a bank that no paper draws from does not exist', async () => {
  const { trainer, course, questions } = await makeBank()
  await expect(importBank({ actor: trainer, course, bank: 'lain', file: sheet(questions) })).rejects.toMatchObject({ code: 'not_found' })
  await expect(exportBank({ actor: trainer, course, bank: 'lain', format: 'csv' })).rejects.toMatchObject({ code: 'not_found' })
})
