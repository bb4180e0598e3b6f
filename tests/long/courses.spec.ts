import { type Browser, expect, type Page, test } from '@playwright/test'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { type CourseBody, findPaper, findTask, maxPoints, type Paper, type Task } from '#app/courses/course-body.ts'
import { videosAsked } from '#app/courses/lesson-videos.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { answerField } from '#app/learning/video-answer.ts'
import { type OpenedBatch, openBatch } from '../e2e/batches.ts'
import { addPhoto, confirmCompletion, openDecision, openSubmission, requirement } from '../e2e/completion-steps.ts'
import { signUp, staffPage } from '../e2e/people.ts'
import { answer, questions } from '../e2e/quiz.ts'
import { firstVisit } from '../wire-bytes.ts'

// Every course as people take it on a phone: from the first lesson to the certificate, with all that it asks for.

const { courses } = await readContent({ folder: 'content' })
const bodies = courses.flatMap(({ parsed }) => parsed.body ?? [])
// What the last test counts is gathered by all before it: a second try takes them all again.
test.describe.configure({ mode: 'serial' })
/** The types of question answered in any course. */
const typesAnswered = new Set<string>()

test('all four courses are there to take', () => {
  expect(courses.map(({ slug }) => slug).toSorted()).toEqual(['desain-wastra', 'fasilitator-umkm', 'keamanan-pangan-pirt', 'pemasaran-digital'])
  expect(bodies).toHaveLength(4)
})

for (const body of bodies) {
  test(`${body.slug}: from the first lesson to the certificate`, async ({ browser, page }) => {
    const batch = await openBatch(browser, { name: `Angkatan Utuh ${body.slug}`, courseSlug: body.slug })
    const name = 'Wening Contoh'
    await signUp(page, { name })
    await page.goto(`/belajar/gabung?kode=${batch.code}`)
    await page.getByRole('button', { name: 'Ya, gabung' }).click()
    await expect(page).toHaveURL(/\/belajar\/[0-9a-f-]{36}$/)
    const home = new URL(page.url()).pathname

    await test.step('every lesson is read', () => readLessons(page, body))
    await test.step('the name for print is confirmed', async () => {
      await page.getByRole('link', { name: 'Pastikan nama' }).click()
      await page.getByRole('button', { name: 'Ya, nama ini sudah benar' }).click()
      await expect(requirement(page, 'Nama pada sertifikat')).toContainText('Nama sudah dipastikan')
    })
    for (const paper of body.papers.filter(({ key }) => key !== body.completion.paper)) {
      await test.step(`${paper.title.id} is taken twice, all right`, () => practise(page, { home, body, paper }))
    }
    const final = body.completion.paper === null ? undefined : findPaper(body, body.completion.paper)
    if (final) await test.step('the quiz is not passed on one paper, then passed on the other', () => passQuiz(page, { home, body, paper: final }))
    const task = body.completion.task === null ? undefined : findTask(body, body.completion.task)
    if (task) {
      await test.step('the task is handed in', () => handInTask(page, { home, task }))
      await test.step('the trainer grades it', () => gradeTask(browser, { batch, task }))
    }
    await test.step('the decider confirms', () => confirm(browser, batch))
    await test.step('the certificate is there', () => expectCertificate(page, { body, home, name }))
  })

  test(`${body.slug}: the first visit of any lesson weighs at most 60 kB, pictures and font included`, async ({ browser, baseURL }) => {
    const heavy: string[] = []
    let heaviest = 0
    for (const { slug, source } of body.lessons) {
      const { bytes, kinds } = await firstVisit(browser, { url: `${baseURL}/kursus/${body.slug}/${slug}` })
      for (const kind of ['Document', 'Stylesheet', 'Font']) expect(kinds, slug).toContain(kind)
      const pictures = new Set([...source.matchAll(/\{%\s*picture\b[^%]*?\bsrc="([^"]+)"/g)].map((match) => match[1]))
      expect(kinds.filter((kind) => kind === 'Image').length, slug).toBe(pictures.size)
      if (bytes > 60_000) heavy.push(`${slug}: ${bytes}`)
      heaviest = Math.max(heaviest, bytes)
    }
    expect(heavy).toEqual([])
    test.info().annotations.push({ type: 'heaviest lesson', description: `${heaviest} bytes` })
  })
}

test('every type of question in the banks was asked and answered', () => {
  const inBanks = new Set(bodies.flatMap(({ questions }) => questions.map(({ type }) => type)))
  expect(inBanks.size).toBeGreaterThanOrEqual(11)
  expect([...typesAnswered].toSorted()).toEqual([...inBanks].toSorted())
})

/** From the course's page through every lesson in its order, by the button at the end of each. */
async function readLessons(page: Page, body: CourseBody): Promise<void> {
  const inOrder = body.modules.flatMap(({ lessons }) => lessons).map((slug) => body.lessons.find((lesson) => lesson.slug === slug)!)
  await page.getByRole('link', { name: 'Mulai pelajaran pertama' }).click()
  for (const [index, lesson] of inOrder.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)
    await expect(page.locator('main')).toContainText(`${index} dari ${inOrder.length}`)
    expect(await lessonFaults(page), lesson.slug).toEqual([])
    // Instead of watching: the answer to the question about the video's text.
    for (const { name, right } of videosAsked(lesson)) {
      await page.locator(`input[name="${answerField(name)}"][value="${right}"]`).evaluate((input) => (input as HTMLInputElement).click())
    }
    await page.getByRole('button', { name: index < inOrder.length - 1 ? 'Tandai selesai dan lanjut' : 'Tandai selesai' }).click()
  }
  await expect(requirement(page, 'Pelajaran')).toContainText(`${inOrder.length} dari ${inOrder.length} pelajaran selesai`)
}

/** What a reader would stumble over: markup that was not understood, a picture that does not come, a page wider than the phone. */
async function lessonFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    for (const answer of document.querySelectorAll('main details')) answer.setAttribute('open', '')
    for (const picture of document.images) picture.loading = 'eager'
    const decoded = await Promise.allSettled([...document.images].map((picture) => picture.decode()))
    const text = document.querySelector('main')?.innerText ?? ''
    const { scrollWidth, clientWidth } = document.documentElement
    return [
      ...decoded.flatMap(({ status }, index) => (status === 'rejected' ? [`no picture: ${document.images[index]?.src}`] : [])),
      ...(text.match(/\{%|%\}|\*\*|\bundefined\b|\bNaN\b|\[object/g) ?? []),
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
    ]
  })
}

type Taking = { home: string; body: CourseBody; paper: Paper }

/** Two attempts at a practice paper, with full marks; parallel banks take turns. More until each type of its banks was drawn: a later attempt asks first what no earlier one did. */
async function practise(page: Page, { home, body, paper }: Taking): Promise<void> {
  const banks: string[][] = []
  const types = body.questions.flatMap(({ bank, type }) => (paper.banks.includes(bank) ? [type] : []))
  const isUnseen = () => !paper.parallel && types.some((type) => !typesAnswered.has(type))
  for (let number = 1; number <= 2 || (isUnseen() && number <= paper.attempts); number += 1) {
    await page.goto(home)
    await page.getByRole('link', { name: paper.title.id, exact: true }).click()
    await page.getByRole('button', { name: 'Mulai latihan' }).click()
    const asked = await answerPaper(page, { body, paper })
    await expect(page.getByText('Latihan selesai')).toBeVisible()
    await expectPoints(page, { right: asked.scored, scored: asked.scored })
    banks.push(asked.banks)
  }
  expectTurns(banks, paper)
}

/** The first attempt has one right answer too few, the second all of them. */
async function passQuiz(page: Page, { home, body, paper }: Taking): Promise<void> {
  const enough = Math.ceil((paper.draw * paper.passPercent) / 100)
  const banks: string[][] = []
  for (const right of [enough - 1, paper.draw]) {
    await page.goto(home)
    await page.getByRole('link', { name: 'Buka kuis' }).first().click()
    await page.getByRole('button', { name: 'Mulai kuis' }).click()
    const asked = await answerPaper(page, { body, paper, right })
    await expect(page.locator('main')).toContainText(right < enough ? 'Belum lulus' : 'Lulus. Selamat!')
    await expectPoints(page, { right, scored: asked.scored })
    banks.push(asked.banks)
  }
  expectTurns(banks, paper)
}

/** Answers the open paper, the first `right` questions rightly, and hands it in. Returns the banks it was drawn from and how many questions count. */
async function answerPaper(page: Page, { body, paper, right = paper.draw }: { body: CourseBody; paper: Paper; right?: number }) {
  await expect(questions(page)).toHaveCount(paper.draw)
  const asked = []
  for (let number = 1; number <= paper.draw; number += 1) {
    const id = await answer(page, number, { right: number <= right })
    const question = body.questions.find((candidate) => candidate.id === id)
    if (!question) throw new Error(`${body.slug} asks "${id}", which is in no bank of its own`)
    asked.push(question)
    typesAnswered.add(question.type)
  }
  expect(new Set(asked).size).toBe(paper.draw)
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.locator('main')).toContainText(`Semua ${paper.draw} soal sudah terjawab dan tersimpan di server.`)
  await page.getByRole('button', { name: 'Ya, kirim jawaban' }).click()
  await expect(page).toHaveURL(/\/hasil$/)
  await expect(page.locator('main article')).toHaveCount(paper.draw)
  return { banks: [...new Set(asked.map(({ bank }) => bank))], scored: asked.filter((question) => kindOf(question).isScored).length }
}

async function expectPoints(page: Page, { right, scored }: { right: number; scored: number }): Promise<void> {
  await expect(page.locator('main')).toContainText(`${right} dari ${scored} soal benar`)
}

/** Two attempts at a parallel paper came from one bank each, and together from all. */
function expectTurns(banks: string[][], paper: Paper): void {
  if (!paper.parallel) return
  expect(banks.map(({ length }) => length)).toEqual([1, 1])
  expect(banks.flat().toSorted()).toEqual(paper.banks.toSorted())
}

async function handInTask(page: Page, { home, task }: { home: string; task: Task }): Promise<void> {
  await page.goto(home)
  await page.getByRole('link', { name: 'Buka tugas' }).first().click()
  await expect(page.locator('main')).toContainText(task.title.id)
  await page.getByLabel('Catatan').fill('Sudah saya kerjakan di rumah; fotonya di bawah.')
  for (let photos = 0; photos < Math.max(1, task.evidence.photosMin); photos += 1) await addPhoto(page)
  await page.getByRole('button', { name: 'Kirim ke pelatih' }).click()
  await expect(page.locator('main')).toContainText('Tugas sudah dikirim')
}

/** The best level of every criterion. */
async function gradeTask(browser: Browser, { batch, task: { rubric } }: { batch: OpenedBatch; task: Task }): Promise<void> {
  const trainer = await staffPage(browser, 'trainer')
  await openSubmission(trainer, batch)
  for (const { title, levels } of rubric.criteria) {
    const best = levels.reduce((left, right) => (right.points > left.points ? right : left))
    const level = trainer.getByRole('group', { name: title, exact: true }).locator(`input[value="${best.key}"]`)
    // By keyboard: the bar at the lower edge may cover what was scrolled to.
    await level.focus()
    await level.press('Space')
    await expect(level).toBeChecked()
  }
  await trainer.getByLabel('Komentar untuk peserta').fill('Rapi dan lengkap.')
  await trainer.getByRole('button', { name: 'Simpan nilai' }).click()
  await expect(trainer.locator('main')).toContainText(`memenuhi, ${maxPoints(rubric)} dari ${maxPoints(rubric)} poin`)
  await trainer.close()
}

async function confirm(browser: Browser, batch: OpenedBatch): Promise<void> {
  const decider = await staffPage(browser, 'decider')
  await openDecision(decider, batch)
  await confirmCompletion(decider)
  await decider.close()
}

async function expectCertificate(page: Page, { body, home, name }: { body: CourseBody; home: string; name: string }): Promise<void> {
  const download = page.getByRole('link', { name: /Unduh PDF/ })
  await expect(async () => {
    await page.goto('/sertifikat')
    await expect(download).toHaveCount(1, { timeout: 500 })
  }).toPass({ timeout: 60_000 })
  await expect(page.locator('main')).toContainText(name)
  await expect(page.locator('main')).toContainText(body.title.id)
  const pdf = await page.request.get((await download.getAttribute('href')) ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
  await page.goto(home)
  await expect(page.locator('main')).toContainText('Selamat, kursus ini selesai')
  await page.goto('/sertifikat')
  await page.getByRole('link', { name: 'Lihat yang dilihat orang lain' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berlaku')
}
