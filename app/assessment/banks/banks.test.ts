import { expect, test } from 'vitest'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { essayQuestion, trueFalseQuestion } from '#tests/builders/assessment.ts'
import { makeCourse, sampleCourseFiles, writeContent } from '#tests/builders/courses.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { overlayBanks } from './overlay-banks.server.ts'
import { publishBankDraft, returnBankDraft } from './review-bank-draft.server.ts'
import { saveBankDraft, undoBankChange } from './save-bank-draft.server.ts'
import { submitBankDraft, takeBackBankDraft } from './submit-bank-draft.server.ts'

const fresh = (id = 'soal-baru'): Question => ({ ...trueFalseQuestion({ id, topic: 'b', answer: true }), text: 'Air matang aman diminum.' })

/** A course with two trainers and an operator who may all review. */
async function makeBank() {
  const { slug, folder } = await makeCourse()
  const made = await makeEnrolment({ courseSlug: slug })
  const other = (await makePerson({ roles: ['trainer'] })).actor
  await nameBatchStaff({ actor: made.operator, batchId: made.batchId, personId: other.personId, role: 'trainer' })
  return { ...made, other, course: slug, folder }
}
type Bank = Awaited<ReturnType<typeof makeBank>>

async function propose({ trainer, course }: Bank, questions: unknown[], removed: string[] = []): Promise<string> {
  const saved = await saveBankDraft({ actor: trainer, course, questions, removed })
  if (!saved.saved) throw new Error(JSON.stringify(saved.problems))
  await submitBankDraft({ actor: trainer, course, draftId: saved.draftId })
  return saved.draftId
}

async function textOf({ course }: Bank, id: string): Promise<string | undefined> {
  return (await readCourse({ slug: course })).body.questions.find((question) => question.id === id)?.text
}

test('a draft is published by somebody else, for papers drawn after it; papers drawn before stay', async () => {
  const bank = await makeBank()
  const { trainer, other, learner, course, enrolmentId } = bank
  const before = await readCourse({ slug: course })
  const { attemptId } = await startAttempt({ actor: learner, enrolmentId })
  const [satu] = before.body.questions
  const draftId = await propose(bank, [fresh(), { ...satu, text: 'Mana yang paling tepat?' }], ['empat'])
  expect(await textOf(bank, 'satu')).toBe('Mana yang benar?')
  await expect(publishBankDraft({ actor: trainer, course, draftId })).rejects.toMatchObject({ code: 'bank_own_review' })
  const { number } = await publishBankDraft({ actor: other, course, draftId })
  expect(number).toBe(before.number + 1)
  expect((await readCourse({ slug: course })).body.questions.map(({ id }) => id)).toEqual(['satu', 'dua', 'tiga', 'soal-baru'])
  expect(await textOf(bank, 'satu')).toBe('Mana yang paling tepat?')
  expect((await db.attempt.findUniqueOrThrow({ where: { id: attemptId } })).courseVersionId).toBe(before.courseVersionId)

  const second = (await makePerson()).actor
  const joined = await joinBatch({ actor: second, code: bank.code })
  const drawn = await startAttempt({ actor: second, enrolmentId: joined.enrolmentId })
  const { items } = await db.attempt.findUniqueOrThrow({ where: { id: drawn.attemptId } })
  expect(JSON.stringify(items)).toContain('soal-baru')
  expect(JSON.stringify(items)).not.toContain('empat')
  const events = await db.bankEvent.findMany({ where: { draftId }, orderBy: { at: 'asc' }, select: { kind: true, actorId: true } })
  expect(events.map(({ kind }) => kind)).toEqual(['saved', 'saved', 'removed', 'submitted', 'published'])
  expect(events.at(-1)?.actorId).toBe(other.personId)
  await expect(publishBankDraft({ actor: other, course, draftId })).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('reading the files again keeps what was published over them, and other changes of the files still come', async () => {
  const bank = await makeBank()
  const draftId = await propose(bank, [fresh()])
  const { number } = await publishBankDraft({ actor: bank.operator, course: bank.course, draftId })
  const again = await importCourses({ folder: bank.folder, overlay: overlayBanks })
  expect(again.courses).toEqual([{ slug: bank.course, outcome: 'unchanged', version: number }])
  const changed = sampleCourseFiles({
    'banks/final.yaml': sampleCourseFiles()['banks/final.yaml']!.replace('text: Ini benar.', 'text: Ini sungguh benar.'),
  })
  const folder = await writeContent({ slug: bank.course, files: changed })
  expect((await importCourses({ folder, overlay: overlayBanks })).problems).toEqual([])
  expect(await textOf(bank, 'tiga')).toBe('Ini sungguh benar.')
  expect(await textOf(bank, 'soal-baru')).toBe('Air matang aman diminum.')
})

test('files that no longer fit what was published are refused, and the last good version stays', async () => {
  const bank = await makeBank()
  await publishBankDraft({ actor: bank.other, course: bank.course, draftId: await propose(bank, [fresh()], ['satu']) })
  const files = sampleCourseFiles()
  files['course.yaml'] = files['course.yaml']!.replace('bank: final, draw: 4', 'bank: baru, draw: 1')
  files['banks/baru.yaml'] = files['banks/final.yaml']!
  delete files['banks/final.yaml']
  const folder = await writeContent({ slug: bank.course, files })
  const { courses, problems } = await importCourses({ folder, overlay: overlayBanks })
  expect(courses).toMatchObject([{ outcome: 'refused' }])
  expect(problems.map(({ message }) => message).join()).toMatch(/soal-baru \(published in the portal\), bank: No paper draws/)
  expect(await textOf(bank, 'soal-baru')).toBeDefined()
})

test('a returned draft says why and is changed, sent again and published', async () => {
  const bank = await makeBank()
  const { trainer, other, course } = bank
  const draftId = await propose(bank, [fresh()])
  await expect(saveBankDraft({ actor: trainer, course, questions: [fresh('lain')] })).rejects.toMatchObject({ code: 'bank_in_review' })
  await expect(returnBankDraft({ actor: trainer, course, draftId, remark: 'Sudah bagus.' })).rejects.toMatchObject({ code: 'bank_own_review' })
  await returnBankDraft({ actor: other, course, draftId, remark: 'Sebut airnya dimasak berapa lama.' })
  const saved = await saveBankDraft({ actor: trainer, course, questions: [{ ...fresh(), text: 'Air yang mendidih satu menit aman diminum.' }] })
  expect(saved).toMatchObject({ saved: true, draftId, changed: 1 })
  await submitBankDraft({ actor: trainer, course, draftId })
  await publishBankDraft({ actor: other, course, draftId })
  expect(await textOf(bank, 'soal-baru')).toMatch(/mendidih/)
  const remarks = await db.bankEvent.findMany({ where: { draftId, kind: 'returned' }, select: { remark: true } })
  expect(remarks).toEqual([{ remark: 'Sebut airnya dimasak berapa lama.' }])
})

test('of two drafts for one question the later one does not undo the earlier one unseen', async () => {
  const bank = await makeBank()
  const { other, operator, course } = bank
  const [satu] = (await readCourse({ slug: course })).body.questions
  const first = await propose(bank, [{ ...satu, text: 'Yang pertama?' }])
  const second = await propose({ ...bank, trainer: other }, [{ ...satu, text: 'Yang kedua?' }])
  await publishBankDraft({ actor: operator, course, draftId: first })
  await expect(publishBankDraft({ actor: operator, course, draftId: second })).rejects.toMatchObject({ code: 'bank_overtaken' })
  await returnBankDraft({ actor: operator, course, draftId: second, remark: 'Lihat bunyi yang baru.' })
  expect(await propose({ ...bank, trainer: other }, [{ ...satu, text: 'Yang ketiga?' }])).toBe(second)
  await expect(publishBankDraft({ actor: operator, course, draftId: second })).rejects.toMatchObject({ code: 'bank_overtaken' })
  expect(await textOf(bank, 'satu')).toBe('Yang pertama?')
  await takeBackBankDraft({ actor: other, course, draftId: second, discard: false })
  await undoBankChange({ actor: other, course, question: 'satu' })
  await propose({ ...bank, trainer: other }, [{ ...satu, text: 'Yang ketiga?' }])
  await publishBankDraft({ actor: operator, course, draftId: second })
  expect(await textOf(bank, 'satu')).toBe('Yang ketiga?')
})

test('two reviewers at once: one publishes, the other hears that it is done', async () => {
  const bank = await makeBank()
  const { other, operator, course } = bank
  const draftId = await propose(bank, [fresh()])
  const both = await Promise.allSettled([other, operator].map((actor) => publishBankDraft({ actor, course, draftId })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.bankVersion.count({ where: { draftId } })).toBe(1)
})

test('a draft that leaves a paper without enough questions, or an essay in the final, is not sent', async () => {
  const bank = await makeBank()
  const { trainer, course } = bank
  const removed = await saveBankDraft({ actor: trainer, course, questions: [], removed: ['empat'] })
  const draftId = removed.saved ? removed.draftId : ''
  await expect(submitBankDraft({ actor: trainer, course, draftId })).rejects.toMatchObject({ code: 'bank_papers' })
  await undoBankChange({ actor: trainer, course, question: 'empat' })
  await expect(submitBankDraft({ actor: trainer, course, draftId })).rejects.toMatchObject({ code: 'bank_empty' })
  await saveBankDraft({ actor: trainer, course, questions: [essayQuestion({ id: 'esai' })] })
  await expect(submitBankDraft({ actor: trainer, course, draftId })).rejects.toMatchObject({ code: 'bank_papers' })
  await takeBackBankDraft({ actor: trainer, course, draftId, discard: true })
  await expect(submitBankDraft({ actor: trainer, course, draftId })).rejects.toMatchObject({ code: 'changed_meanwhile' })
})

test('what is wrong is told by question and field, and nothing of it is taken over', async () => {
  const { trainer, course } = await makeBank()
  const saved = await saveBankDraft({
    actor: trainer,
    course,
    questions: [
      fresh('baik'),
      { ...fresh('tanpa-teks'), text: ' ', explanation: 'Tanda \u0000 aneh' },
      { ...fresh('tanpa-teks'), text: '', difficulty: 7 },
      { ...fresh('bank-salah'), bank: 'tak-ada', covers: ['X/9.9'] },
      null,
    ],
  })
  expect(saved.saved).toBe(false)
  const told = saved.saved ? [] : saved.problems.map(({ index, question, field, key }) => `${index} ${question} ${field} ${key}`)
  expect(told).toEqual([
    '1 tanpa-teks explanation courses.check.foreign-sign',
    '2 tanpa-teks difficulty courses.check.shape',
    '2 tanpa-teks text courses.check.missing',
    '3 bank-salah bank courses.check.bank',
    '3 bank-salah covers.0 courses.check.cover',
    '4   courses.check.missing',
  ])
  expect(await db.bankDraft.count({ where: { writerId: trainer.personId } })).toBe(0)
})

test('strangers find no bank, and the database refuses a reviewer who wrote the draft and any change of what was published', async () => {
  const bank = await makeBank()
  const { other, course, trainer, learner } = bank
  const stranger = (await makePerson({ roles: ['trainer'] })).actor
  const draftId = await propose(bank, [fresh()])
  for (const actor of [stranger, learner]) {
    await expect(saveBankDraft({ actor, course, questions: [] })).rejects.toMatchObject({ code: 'not_found' })
    await expect(publishBankDraft({ actor, course, draftId })).rejects.toMatchObject({ code: 'not_found' })
    await expect(takeBackBankDraft({ actor, course, draftId, discard: true })).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(takeBackBankDraft({ actor: other, course, draftId, discard: true })).rejects.toMatchObject({ code: 'not_found' })
  const elsewhere = await makeBank()
  await expect(publishBankDraft({ actor: elsewhere.other, course: elsewhere.course, draftId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(db.bankDraft.update({ where: { id: draftId }, data: { reviewerId: trainer.personId } })).rejects.toThrow()
  await publishBankDraft({ actor: other, course, draftId })
  await expect(db.bankVersion.updateMany({ where: { draftId }, data: { number: 9 } })).rejects.toThrow()
  await expect(db.bankEvent.deleteMany({ where: { draftId } })).rejects.toThrow()
})
