import { expect, type Page, test } from '@playwright/test'
import { composeEarlyNumber } from '#app/certificates/number.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { course, type OpenedBatch, openBatch, sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import {
  addPhoto,
  confirmCompletion,
  deskReady,
  finishLessons,
  markPhoto,
  openDecision,
  openSubmission,
  requirement,
  walkThroughDesk,
} from './completion-steps.ts'
import { freshPhone, learnerPin, signIn, signInAs, signUp, staffPage } from './people.ts'
import { answer, explanationOf, finalQuiz, lastLesson, lessonCount, questions, rightAnswer, shownAnswers } from './quiz.ts'

// The main job, end to end, on one real portal: an entrepreneur takes the course, a trainer grades, a second person
// decides, a certificate is issued, anybody verifies it. The learner's part with and without JavaScript.

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.describe.configure({ mode: 'serial' })
    test.use({ javaScriptEnabled })

    const phone = freshPhone()
    const printedName = 'Siti Nur’aini Contoh, S.Pd.'
    let batch: OpenedBatch
    let learner: Page
    let trainer: Page
    let decider: Page
    /** The learner's page of the course. */
    let home: string
    let certificate: { number: string; publicPath: string; pdf: Buffer; certificateId: string }

    test.beforeAll(async ({ browser }) => {
      batch = await openBatch(browser, { name: `Angkatan Perjalanan ${javaScriptEnabled ? 'A' : 'B'}` })
      learner = await browser.newPage()
      trainer = await staffPage(browser, 'trainer')
      decider = await staffPage(browser, 'decider')
    })

    test.afterAll(async () => {
      for (const page of [learner, trainer, decider]) await page?.close()
    })

    test('a learner signs up, finds the course and joins the batch by its code', async () => {
      await signUp(learner, { name: 'Siti Nur’aini', phone })
      await learner.getByRole('link', { name: 'Kursus', exact: true }).first().click()
      await learner.getByRole('link', { name: course.title }).click()
      await learner.getByRole('link', { name: 'Punya kode angkatan? Gabung' }).click()
      await learner.getByLabel('Kode angkatan').fill(batch.code.toLowerCase())
      await learner.getByRole('button', { name: 'Lihat angkatan' }).click()
      await expect(learner.locator('main')).toContainText(batch.name)
      await expect(learner.locator('main')).toContainText('Sari Contoh')
      await learner.getByRole('button', { name: 'Ya, gabung' }).click()
      await expect(learner).toHaveURL(/\/belajar\/[0-9a-f-]{36}$/)
      home = new URL(learner.url()).pathname
    })

    test('the learner sees how to reach the trainer, and the batch code has vouched for the number', async () => {
      await learner.goto(home)
      await expect(learner.getByRole('link', { name: 'WhatsApp pelatih' })).toHaveAttribute('href', /^https:\/\/wa\.me\/62\d+\?text=/)
      await learner.goto('/akun')
      await expect(learner.locator('main')).not.toContainText('Belum diverifikasi')
    })

    test('lessons are read one after the other, and progress is shown', async () => {
      await learner.goto(home)
      await learner.getByRole('link', { name: 'Mulai pelajaran pertama' }).click()
      for (const finished of [0, 1]) {
        await expect(learner.locator('main')).toContainText(`${finished} dari ${lessonCount}`)
        await learner.getByRole('button', { name: 'Tandai selesai dan lanjut' }).click()
      }
      await expect(learner.locator('main')).toContainText(`2 dari ${lessonCount}`)
      await expect(learner.getByRole('heading', { level: 1 })).toHaveText('Pangan yang boleh ber-P-IRT')
    })

    test('after leaving and signing in again the learner goes on where they stopped', async () => {
      await clickThrough(learner.getByRole('button', { name: /Bukan saya/ }))
      await signIn(learner, { who: phone, secret: learnerPin })
      await learner.goto('/belajar')
      await expect(learner.locator('main')).toContainText('Anda sampai di: Pangan yang boleh ber-P-IRT')
      await learner.getByRole('link', { name: 'Lanjutkan', exact: true }).click()
      await expect(learner.getByRole('heading', { level: 1 })).toHaveText('Pangan yang boleh ber-P-IRT')
    })

    test('what the certificate needs is a list that says who has it and since when', async () => {
      await learner.goto(home)
      const list = learner.getByRole('list', { name: 'Menuju sertifikat' })
      await expect(list.getByRole('listitem')).toHaveCount(5)
      await expect(list.getByRole('listitem').filter({ hasText: 'Pelajaran' })).toContainText(
        new RegExp(`2 dari ${lessonCount} pelajaran selesai.*Sekarang di Anda, sejak`, 's'),
      )
      await expect(list.getByRole('listitem').filter({ hasText: 'Kuis akhir' })).toContainText('Nilai lulus 60%')
      await expect(list.getByRole('listitem').filter({ hasText: 'Keputusan kelulusan' })).toContainText('Diputuskan orang lain')
    })

    test('the remaining lessons are finished, the last one through the page', async () => {
      await finishLessons(learner, { home, leave: 1 })
      await learner.goto(`/kursus/${course.slug}/${lastLesson}`)
      await learner.getByRole('button', { name: 'Tandai selesai', exact: true }).click()
      await expect(learner).toHaveURL(new RegExp(`${home}$`))
      await expect(learner.getByRole('list', { name: 'Menuju sertifikat' })).toContainText(`${lessonCount} dari ${lessonCount} pelajaran selesai`)
    })

    test('the name for print is shown as it will be set, corrected and confirmed', async () => {
      await learner.getByRole('link', { name: 'Pastikan nama' }).click()
      await expect(learner.locator('main')).toContainText('Diberikan kepada')
      const preview = await learner.request.get(`${home}/pratinjau.pdf`)
      expect((await preview.body()).subarray(0, 4).toString()).toBe('%PDF')
      await learner.getByLabel('Nama yang dicetak').fill(printedName)
      await learner.getByRole('button', { name: 'Ya, nama ini sudah benar' }).click()
      await expect(requirement(learner, 'Nama pada sertifikat')).toContainText('Nama sudah dipastikan')
    })

    let attempt: string
    let wrong: string[]

    test('answers are saved as they are given: a reload in the middle keeps them', async () => {
      await learner.getByRole('link', { name: 'Buka kuis' }).first().click()
      const { minutes, passPercent, attempts } = finalQuiz
      await expect(learner.locator('main')).toContainText(new RegExp(`${minutes} menit.*${passPercent}%.*tersisa ${attempts} dari ${attempts}`, 's'))
      await learner.getByRole('button', { name: 'Mulai kuis' }).click()
      await expect(questions(learner)).toHaveCount(finalQuiz.draw)
      attempt = new URL(learner.url()).pathname
      wrong = [await answer(learner, 1, { right: false }), await answer(learner, 2, { right: false })]
      for (let number = 3; number <= 10; number += 1) await answer(learner, number)
      if (javaScriptEnabled) await expect(safe(learner)).toHaveText('Tersimpan di server: 10 dari 10 jawaban aman.')
      else await clickThrough(learner.getByRole('button', { name: 'Simpan soal 10', exact: true }))
      const given = await shownAnswers(learner)
      expect(Object.keys(given)).toHaveLength(10)
      await learner.goto(home)
      await learner.getByRole('link', { name: 'Buka kuis' }).first().click()
      await learner.getByRole('button', { name: 'Lanjutkan kuis' }).click()
      await expect(learner).toHaveURL(new RegExp(`${attempt}$`))
      await expect.poll(() => shownAnswers(learner)).toEqual(given)
    })

    let result: string
    let percent: string

    test('the finished quiz is scored once and explained', async () => {
      for (let number = 11; number <= finalQuiz.draw; number += 1) await answer(learner, number)
      await learner.getByRole('button', { name: 'Kirim jawaban' }).click()
      await expect(learner.getByRole('heading', { level: 1 })).toHaveText('Kirim jawaban sekarang?')
      await expect(learner.locator('main')).toContainText(`Semua ${finalQuiz.draw} soal sudah terjawab dan tersimpan di server.`)
      await learner.getByRole('button', { name: 'Ya, kirim jawaban' }).click()
      await expect(learner).toHaveURL(new RegExp(`${attempt}/hasil$`))
      const right = finalQuiz.draw - wrong.length
      percent = formatNumber(Math.floor((right * 1000) / finalQuiz.draw) / 10, 'id', 1)
      await expect(learner.locator('main')).toContainText(
        new RegExp(`Lulus\\. Selamat!.*${percent}%.*${right} dari ${finalQuiz.draw} soal benar`, 's'),
      )
      const explained = learner.locator('main article')
      await expect(explained).toHaveCount(finalQuiz.draw)
      for (const [index, id] of wrong.entries()) {
        await expect(explained.nth(index)).toContainText('Belum tepat')
        await expect(explained.nth(index)).toContainText(explanationOf(id).trim().slice(0, 60))
      }
      result = (await learner.locator('main').textContent()) ?? ''
    })

    test('a finished attempt cannot be changed: not by sending again, by going back, or by the address of the script', async () => {
      const [question = ''] = wrong
      const forged = { shown: JSON.stringify({ [question]: '' }), [`soal:${question}`]: rightAnswer(question) }
      for (const intent of ['finish', 'save:1', 'review']) {
        expect(await sent(learner.request, attempt, { intent, ...forged })).toBe(`${attempt}/hasil`)
      }
      const op = { opId: crypto.randomUUID(), question, seq: 99_999, value: rightAnswer(question) }
      const late = await learner.request.post(`${attempt}/jawaban`, { data: { ops: [op] } })
      const receipt = (await late.json()) as { state: string; acked: Record<string, number> }
      expect(receipt.state).toBe('submitted')
      expect(receipt.acked[question]).toBeLessThan(99_999)
      await learner.goBack()
      await learner.goto(attempt)
      await expect(learner).toHaveURL(new RegExp(`${attempt}/hasil$`))
      // What came is kept for a person to judge, and the page says so; all else stands as before.
      const text = (await learner.locator('main').textContent()) ?? ''
      const note = /\d+ jawaban susulan menunggu keputusan.*?dengan alasan\./.exec(text)?.[0] ?? 'no word about what was kept'
      expect(text).toBe(result.replace('Tanda terima', `${note}Tanda terima`))
      await learner.goto(`${home}/kuis`)
      await expect(learner.getByRole('button', { name: 'Mulai kuis' })).toHaveCount(0)
    })

    test('the practical task is handed in with a note and a photo', async () => {
      await learner.goto(home)
      await learner.getByRole('link', { name: 'Buka tugas' }).first().click()
      await learner.getByLabel('Catatan').fill('Baskom diganti ember berkeran.')
      await addPhoto(learner, { javaScriptEnabled })
      await expect(learner.getByLabel('Catatan')).toHaveValue('Baskom diganti ember berkeran.')
      await learner.getByRole('button', { name: 'Kirim ke pelatih' }).click()
      await expect(learner.locator('main')).toContainText('Tugas sudah dikirim')
      await learner.goto(home)
      await expect(requirement(learner, 'Tugas praktik')).toContainText(/menunggu penilaian.*Sekarang di pelatih Sari Contoh, sejak/s)
    })

    test('the trainer finds it in the queue and returns it for revision with a comment', async () => {
      await openSubmission(trainer, batch)
      await expect(trainer.locator('main')).toContainText('Baskom diganti ember berkeran.')
      await markPhoto(trainer, { javaScriptEnabled, comment: 'Di sini airnya menggenang.' })
      await trainer.getByRole('button', { name: 'Kembalikan untuk diperbaiki' }).click()
      await expect(trainer.getByRole('alert')).toContainText('Tulis komentar supaya peserta tahu apa yang perlu diperbaiki.')
      await trainer.getByLabel('Komentar untuk peserta').fill('Potret sekali lagi dari depan, ya.')
      await trainer.getByRole('button', { name: 'Kembalikan untuk diperbaiki' }).click()
      await expect(trainer.locator('main')).toContainText('dikembalikan untuk diperbaiki')
    })

    test('the learner revises it, and the first version stays in the history', async () => {
      const news = learner.getByRole('button', { name: /Pelatih mengembalikan tugas Anda/ })
      await expect(async () => {
        await learner.goto('/kabar')
        await expect(news).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 90_000 })
      await news.click()
      await expect(learner).toHaveURL(new RegExp(home))
      await learner.getByRole('link', { name: 'Buka tugas' }).first().click()
      await expect(learner.locator('main')).toContainText('Potret sekali lagi dari depan, ya.')
      await expect(learner.getByRole('figure').filter({ hasText: '1 tanda dari pelatih' })).toContainText('Di sini airnya menggenang.')
      await learner.getByRole('button', { name: 'Mulai perbaikan' }).click()
      await expect(learner.getByLabel('Catatan')).toHaveValue('Baskom diganti ember berkeran.')
      await learner.getByLabel('Catatan').fill('Baskom diganti ember berkeran. Foto baru dari depan.')
      await addPhoto(learner, { javaScriptEnabled })
      await learner.getByRole('button', { name: 'Kirim ke pelatih' }).click()
      await expect(learner.locator('main')).toContainText('Kiriman ke-1')
      await expect(learner.locator('main')).toContainText('Kiriman ke-2')
      await expect(learner.locator('main')).toContainText('Potret sekali lagi dari depan, ya.')
    })

    test('the trainer grades it with the rubric and a comment, and is refused as decider', async () => {
      await openSubmission(trainer, batch)
      await expect(trainer.locator('main')).toContainText('Potret sekali lagi dari depan, ya.')
      expect(await walkThroughDesk(trainer)).toBeGreaterThan(4)
      if (javaScriptEnabled) await deskReady(trainer)
      for (const criterion of ['temuan', 'alasan', 'perbaikan', 'menjaga']) {
        const level = trainer.locator(`input[type=radio][name$="${criterion}"][value="3"]`)
        if (javaScriptEnabled) await trainer.keyboard.press('3')
        else await level.check()
        await expect(level).toBeChecked()
      }
      await trainer.getByText('Daftar pengamatan', { exact: true }).click()
      await trainer.locator('[name=observed]').first().check()
      await trainer.getByLabel('Komentar untuk peserta').fill('Perubahannya nyata. Berikutnya: catat tiap pagi.')
      await trainer.getByRole('button', { name: 'Simpan nilai' }).click()
      await expect(trainer.locator('main')).toContainText('memenuhi, 12 dari 16 poin')
      const enrolment = home.split('/').at(-1)
      expect((await trainer.goto(`/pemutus/${enrolment}`))?.status()).toBe(403)
      expect((await trainer.request.post(`/pemutus/${enrolment}`, { form: { outcome: 'confirmed' } })).status()).toBe(403)
    })

    test('the learner sees the grade, and that the decision is now with the decider', async () => {
      await learner.goto(`${home}/tugas`)
      await expect(learner.locator('main')).toContainText('Perubahannya nyata. Berikutnya: catat tiap pagi.')
      await expect(learner.locator('main')).toContainText(/Yang diamati di tempat\s*1 dari \d+ terlihat/)
      await learner.goto(home)
      await expect(requirement(learner, 'Tugas praktik')).toContainText('Memenuhi: 12 dari 16 poin')
      await expect(requirement(learner, 'Keputusan kelulusan')).toContainText(/Menunggu keputusan.*Sekarang di pemutus Budiman Contoh, sejak/s)
    })

    test('the decider, who is another person, sees the basis and confirms', async () => {
      await openDecision(decider, batch)
      await expect(decider.locator('main')).toContainText(printedName)
      await expect(decider.locator('main')).toContainText('Sari Contoh')
      await expect(decider.locator('main')).toContainText(`${percent}%`)
      await confirmCompletion(decider)
    })

    test('the certificate is issued once: it can be downloaded, always the same bytes, and shared', async () => {
      await expect(async () => {
        await learner.goto('/sertifikat')
        await expect(learner.locator('main')).toContainText(printedName, { timeout: 500 })
      }).toPass({ timeout: 90_000 })
      await expect(learner.getByRole('link', { name: /Unduh PDF/ })).toHaveCount(1)
      const download = (await learner.getByRole('link', { name: /Unduh PDF/ }).getAttribute('href')) ?? ''
      const publicPath = (await learner.getByRole('link', { name: 'Lihat yang dilihat orang lain' }).getAttribute('href')) ?? ''
      const [pdf, again] = await Promise.all([download, download].map(async (path) => (await learner.request.get(path)).body()))
      expect(pdf!.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf!.byteLength).toBeGreaterThan(10_000)
      expect(again!.equals(pdf!)).toBe(true)
      const share = new URL((await learner.getByRole('link', { name: 'Bagikan lewat WhatsApp' }).getAttribute('href')) ?? '')
      expect(share.searchParams.get('text')).toContain(new URL(publicPath, learner.url()).href)
      const number = /NK-\d{4}-\d{6}-[0-9A-Z]{4}/.exec((await learner.locator('main').textContent()) ?? '')?.[0] ?? ''
      certificate = { number, publicPath, pdf: pdf!, certificateId: download.split('/')[2] ?? '' }
      await learner.goto(home)
      await expect(learner.locator('main')).toContainText('Selamat, kursus ini selesai')
    })

    test('only its holder may download it', async ({ page }) => {
      const path = `/sertifikat/${certificate.certificateId}/unduh`
      expect((await page.request.get(path, { maxRedirects: 0 })).status()).toBe(302)
      await signUp(page, { name: 'Orang Lain' })
      expect((await page.request.get(path)).status()).toBe(404)
    })

    test('a stranger verifies it by the link of its QR code, by its number and by its file', async ({ page }) => {
      await verify(page, certificate, 'Berlaku', { byNumber: 'S*** N******* C****** S****' })
      await expect(page.locator('main')).toContainText('Berkas ini asli, utuh')
    })

    test('the number with the full name shows what is printed; a wrong name shows nothing', async ({ page }) => {
      await page.goto(`/verifikasi/${certificate.number}`)
      await expect(page.locator('main')).not.toContainText(batch.name)
      await page.getByLabel('Nama lengkap pada sertifikat').fill('Siti Lain')
      await page.getByRole('button', { name: 'Cocokkan' }).click()
      await expect(page.locator('main')).not.toContainText('Nur’aini')
      await page.getByLabel('Nama lengkap pada sertifikat').fill("siti nur'aini contoh spd")
      await page.getByRole('button', { name: 'Cocokkan' }).click()
      await expect(page.locator('main')).toContainText(printedName)
      await expect(page.locator('main')).toContainText(batch.name)
    })

    test('a file with one changed byte is never valid', async ({ page }) => {
      const { pdf } = certificate
      for (const position of [20, pdf.length >> 1, pdf.length - 3]) {
        const changed = Buffer.from(pdf)
        changed[position] = (changed[position] ?? 0) ^ 1
        await verifyFile(page, changed)
        await expect(page.getByRole('heading', { level: 1 }), `byte ${position}`).toHaveText(/^(Bukan berkas asli|Tidak dikenal)$/)
        await expect(page.locator('main')).not.toContainText(printedName)
      }
    })

    test('an unknown number and an unknown link say so, and are not errors', async ({ page }) => {
      const unknown = composeEarlyNumber({ year: 2031, random: new Uint8Array([1, 2, 3, 4, 5, 6]) })
      for (const path of [`/verifikasi/${unknown}`, '/s/tidak-ada-sertifikat-di-sini']) {
        expect((await page.goto(path))?.status()).toBe(200)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tidak dikenal')
      }
    })

    test('the sponsor of the programme sees the batch, without names, and no other sponsor’s', async ({ page, browser }) => {
      const foreign = await openBatch(browser, { name: `Angkatan Sponsor Lain ${javaScriptEnabled ? 'A' : 'B'}`, sponsor: 'CONTOH PT Bukan Nila' })
      await signInAs(page, 'sponsor')
      await page.goto('/sponsor')
      await expect(page.locator('main')).not.toContainText(foreign.name)
      await page.getByRole('link', { name: batch.name, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(batch.name)
      await expect(page.locator('main')).not.toContainText('Nur’aini')
      expect((await page.goto(`/sponsor/angkatan/${foreign.batchId}`))?.status()).toBe(404)
      await expect(page.locator('body')).not.toContainText(foreign.name)
      await verify(page, certificate, 'Berlaku', { byNumber: 'S***' })
    })

    test('an operator revokes it with a public class of reason, and every way of asking says so', async ({ page, browser }) => {
      const operator = await staffPage(browser, 'operator')
      await operator.goto('/pengelola/sertifikat')
      await operator.getByLabel('Nomor sertifikat').fill(certificate.number)
      await operator.getByRole('button', { name: 'Buka', exact: true }).click()
      await operator.locator('[name=reasonClass][value=data_error]').check()
      await operator.locator('[name=sure]').check()
      await operator.getByRole('button', { name: /Cabut/ }).click()
      await expect(operator.locator('main')).toContainText('Dicabut')
      await operator.close()
      await verify(page, certificate, 'Dicabut', { byNumber: 'Alasan: data pada sertifikat keliru.' })
      await expect(page.locator('main')).toContainText('Alasan: data pada sertifikat keliru.')
      await learner.goto('/sertifikat')
      await expect(learner.locator('main')).toContainText('Sertifikat ini dicabut dan tidak berlaku lagi.')
    })
  })
}

/** What the quiz page says about the answers. */
function safe(page: Page) {
  return page.locator('[data-quiz-status]')
}

type Verifiable = { number: string; publicPath: string; pdf: Buffer }

/** Asks about a certificate in all three ways; ends on the answer for the file. */
async function verify(
  page: Page,
  { number, publicPath, pdf }: Verifiable,
  state: 'Berlaku' | 'Dicabut',
  { byNumber }: { byNumber: string },
): Promise<void> {
  expect((await page.goto(publicPath))?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(state)
  await expect(page.locator('main')).toContainText('CONTOH: bukan sertifikat sungguhan')
  await page.goto('/verifikasi')
  await page.getByLabel('Nomor sertifikat').fill(number.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`/verifikasi/${number}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(state)
  await expect(page.locator('main')).toContainText(byNumber)
  await verifyFile(page, pdf)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(state)
}

async function verifyFile(page: Page, pdf: Buffer): Promise<void> {
  await page.goto('/verifikasi')
  const check = page.getByRole('button', { name: 'Periksa berkas ini' })
  const file = page.locator('form', { has: check }).locator('input[type=file]')
  await file.setInputFiles({ name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: pdf })
  await check.click()
  await expect(page).toHaveURL(/\/verifikasi\/berkas/)
}
