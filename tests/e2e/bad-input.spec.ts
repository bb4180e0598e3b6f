import { createConnection, type Socket } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { day } from '#tests/builders/batch-of-a-village.ts'
import { course, joinRequest, type OpenedBatch, openBatch, sent } from './batches.ts'
import { signInRequest, signUp } from './people.ts'
import { hugePhoto, notAPhoto, phonePhoto } from './photos.ts'
import { startSignal } from './signal.ts'

// What people and networks get wrong: a clear message in the reader's language, nothing lost, no 500. Numbers, PINs,
// hostile field names and foreign origins are in accounts.spec.ts and mitigations.spec.ts.

let batch: OpenedBatch

test.beforeAll(async ({ browser }) => {
  batch = await openBatch(browser, { name: 'Angkatan Salah Ketik' })
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('an unknown and an expired batch code are told apart, and what was typed stays', async ({ page, browser }) => {
      const expired = await openBatch(browser, { name: 'Angkatan Lewat' })
      await changeBatch(page, expired, { codeExpiresOn: day(-1) })
      await signUp(page, { name: 'Salah Kode' })
      for (const [code, message] of [
        ['ZZZ999', 'Kode itu tidak kami kenal. Tidak ada yang berubah.'],
        [expired.code, 'Masa pakai kode ini sudah lewat, jadi Anda belum bergabung.'],
      ] as const) {
        await page.goto('/belajar/gabung')
        await page.getByLabel('Kode angkatan').fill(code)
        await page.getByRole('button', { name: 'Lihat angkatan' }).click()
        await expect(page.getByRole('alert')).toContainText(message)
        await expect(page.getByLabel('Kode angkatan')).toHaveValue(code)
      }
      await page.getByRole('button', { name: 'EN', exact: false }).first().click()
      await page.getByLabel('Batch code').fill(expired.code)
      await page.getByRole('button', { name: 'See the batch' }).click()
      await expect(page.getByRole('alert')).toContainText('This code is no longer valid, so you have not joined.')
    })

    test('the last seat is taken while somebody looks: they are told, and offered the waiting list', async ({ page, browser }) => {
      const small = await openBatch(browser, { name: 'Angkatan Kursi Terakhir', seats: 1 })
      const quicker = await browser.newPage()
      await signUp(quicker, { name: 'Lebih Cepat' })
      await signUp(page, { name: 'Lebih Lambat' })
      await page.goto(`/belajar/gabung?kode=${small.code}`)
      await expect(page.locator('main')).toContainText('1 dari 1 masih kosong')
      await joinRequest(quicker.request, small)
      await page.getByRole('button', { name: 'Ya, gabung' }).click()
      await expect(page.locator('main')).toContainText('sudah penuh')
      await page.getByRole('button', { name: 'Masuk daftar tunggu' }).click()
      await expect(page.locator('main')).toContainText('Anda nomor 1 di daftar tunggu')
      await quicker.close()
    })

    test('a file that is no photo is refused with a reason; note and photos stay', async ({ page }) => {
      const task = await openTask(page, 'Bukan Foto')
      await writeNoteAndChoosePhoto(page, { javaScriptEnabled, photo: notAPhoto() })
      await expect(page.locator('main')).toContainText('Berkas itu bukan foto yang bisa kami baca, jadi tidak disimpan.')
      await expectNothingLost(page, task)
    })
  })
}

test('a photo of 12 MB is refused without script, with a reason; note and photos stay', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  const task = await openTask(page, 'Foto Besar')
  const photo = await hugePhoto()
  expect(photo.buffer.byteLength).toBeGreaterThan(12_000_000)
  await writeNoteAndChoosePhoto(page, { javaScriptEnabled: false, photo })
  await expect(page.locator('main')).toContainText('Foto itu terlalu besar, jadi tidak disimpan. Catatan dan foto lain tetap aman.')
  await expectNothingLost(page, task)
  await page.close()
})

test('with script the same photo is made smaller on the phone, and stored', async ({ page }) => {
  await openTask(page, 'Foto Dikecilkan')
  await writeNoteAndChoosePhoto(page, { javaScriptEnabled: true, photo: await hugePhoto() })
  await expect(page.locator('main')).toContainText('Foto tersimpan di server', { timeout: 30_000 })
  const address = await page.getByRole('link', { name: /Buka foto 1/ }).getAttribute('href')
  const stored = await (await page.request.get(address ?? '')).body()
  const { width, height } = await sharp(stored).metadata()
  expect(Math.max(width, height)).toBe(1600)
  expect(stored.byteLength).toBeLessThan(4_000_000)
})

test('the place where a photo was taken is not kept', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await openTask(page, 'Tanpa Lokasi')
  const photo = await phonePhoto()
  expect((await sharp(photo.buffer).metadata()).exif).toBeDefined()
  await writeNoteAndChoosePhoto(page, { javaScriptEnabled: false, photo })
  const address = await page.getByRole('link', { name: /Buka foto 1/ }).getAttribute('href')
  expect((await sharp(await (await page.request.get(address ?? '')).body()).metadata()).exif).toBeUndefined()
  await page.close()
})

test('a connection that drops in the middle of an upload leaves no photo, and the draft as it was', async ({ page, baseURL }) => {
  const task = await openTask(page, 'Sambungan Putus')
  await page.getByLabel('Catatan').fill('Catatan yang tidak boleh hilang.')
  await page.getByRole('button', { name: 'Simpan catatan' }).click()
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const upload = { origin: baseURL ?? '', path: `${task}/foto`, cookie }
  // Before the portal has looked at it, right after its head, and after more than any buffer on the way can hold.
  await dropUpload({ ...upload, sent: 0, waitForPortal: false })
  await dropUpload({ ...upload, sent: 0, waitForPortal: true })
  await dropUpload({ ...upload, sent: 9_000_000, waitForPortal: true })
  expect((await page.request.get('/readyz')).status()).toBe(200)
  await page.goto(task)
  await expect(page.getByLabel('Catatan')).toHaveValue('Catatan yang tidak boleh hilang.')
  await expect(page.getByRole('link', { name: /Buka foto/ })).toHaveCount(0)
})

test('with script a photo whose connection dropped is sent again by itself, and stored once', async ({ page, browser }) => {
  const task = await openTask(page, 'Coba Lagi')
  const signal = await startSignal()
  const context = await browser.newContext({ proxy: signal.proxy, storageState: await page.context().storageState() })
  const phone = await context.newPage()
  await phone.goto(task)
  await phone.getByRole('button', { name: 'Tambah foto' }).click()
  await expect(phone.locator('[data-photo-status]')).not.toBeEmpty()
  signal.cut()
  await phone.locator('input[type=file]').setInputFiles(await phonePhoto())
  await expect(phone.locator('[data-photo-status]')).toContainText('Sambungan terputus. Foto masih ada di sini; dicoba lagi dalam')
  signal.restore()
  await expect(phone.locator('main')).toContainText('Foto tersimpan di server')
  await expect(phone.getByRole('link', { name: /Buka foto/ })).toHaveCount(1)
  await context.close()
  await signal.close()
})

test('a task without its photo is not handed in, and the note is kept', async ({ page }) => {
  const task = await openTask(page, 'Tanpa Foto')
  await page.getByLabel('Catatan').fill('Foto menyusul.')
  await page.getByRole('button', { name: 'Simpan catatan' }).click()
  await expect(page.getByRole('button', { name: 'Kirim ke pelatih' })).toHaveCount(0)
  const submissionId = (await page.locator('input[name=submissionId]').getAttribute('value')) ?? ''
  const answer = await page.request.post(task, { form: { intent: 'note', next: 'submit', submissionId, note: 'Foto menyusul besok.' } })
  expect(answer.status()).toBe(400)
  expect(await answer.text()).toContain('Tugas ini perlu paling sedikit 1 foto, jadi belum terkirim.')
  await page.goto(task)
  await expect(page.getByLabel('Catatan')).toHaveValue('Foto menyusul besok.')
})

test('answers that no quiz page can send are refused and change nothing', async ({ page }) => {
  await signUp(page, { name: 'Jawaban Aneh' })
  const home = await joinRequest(page.request, batch)
  const attempt = await sent(page.request, `${home}/kuis`, {})
  const op = { opId: crypto.randomUUID(), question: 'tidak-ada', seq: 1, value: 'a' }
  const send = (data: unknown) => page.request.post(`${attempt}/jawaban`, { data, headers: { 'content-type': 'application/json' } })
  for (const data of ['', '[', '{"ops":{}}', { ops: Array(101).fill(op) }]) {
    expect((await send(data)).status(), JSON.stringify(data).slice(0, 60)).toBe(400)
  }
  // A change that cannot be read is named, so that its phone sends it no more and the others go on.
  for (const broken of [{ seq: -1 }, { seq: 1.5 }, { opId: 'x' }, { value: { $ne: 1 } }]) {
    const answer = await send({ ops: [{ ...op, ...broken }] })
    expect(await answer.json(), JSON.stringify(broken)).toMatchObject({ state: 'open', safe: 0, acked: {}, refused: [{ ...op, ...broken }.opId] })
  }
  const foreign = await page.request.post(`${attempt}/jawaban`, { data: { ops: [op] } })
  expect(await foreign.json()).toMatchObject({ state: 'open', safe: 0, acked: {} })
})

test('another learner’s attempt, task, photo and course do not exist', async ({ page, browser }) => {
  const task = await openTask(page, 'Milik Sendiri')
  await writeNoteAndChoosePhoto(page, { javaScriptEnabled: true, photo: await phonePhoto() })
  const photo = (await page.getByRole('link', { name: /Buka foto 1/ }).getAttribute('href')) ?? ''
  const home = task.replace('/tugas', '')
  const attempt = await sent(page.request, `${home}/kuis`, {})
  const stranger = await browser.newPage()
  await signUp(stranger, { name: 'Orang Lain' })
  for (const path of [
    home,
    task,
    `${task}/foto`,
    photo,
    `${home}/kuis`,
    attempt,
    `${attempt}/hasil`,
    `${home}/nama`,
    `${home}/pratinjau.pdf`,
    `${home}/mundur`,
  ]) {
    expect((await stranger.request.get(path)).status(), path).toBe(404)
  }
  for (const [path, form] of [
    [task, { intent: 'note', note: 'x', next: 'stay' }],
    [`${home}/kuis`, {}],
    [attempt, { intent: 'finish' }],
    [`${home}/nama`, { name: 'Orang Lain' }],
    [`${home}/mundur`, {}],
    [`/kursus/${course.slug}/pangan-aman-usaha-aman`, { enrolment: home.split('/').at(-1) ?? '' }],
  ] as const) {
    expect((await stranger.request.post(path, { form: { ...form } })).status(), path).toBe(404)
  }
  expect((await page.request.get(photo)).status()).toBe(200)
  await stranger.close()
})

test('a file to verify that is no PDF, too large or missing is explained', async ({ page }) => {
  for (const [file, message] of [
    [{ name: 'foto.pdf', mimeType: 'application/pdf', buffer: (await phonePhoto()).buffer }, 'Berkas itu bukan PDF, lencana, atau kredensial'],
    [{ name: 'besar.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(1_200_000, '%PDF-1.7 ') }, 'Berkas ini lebih besar dari 1 MB'],
  ] as const) {
    await page.goto('/verifikasi')
    const check = page.getByRole('button', { name: 'Periksa berkas ini' })
    await page.locator('form', { has: check }).locator('input[type=file]').setInputFiles(file)
    await check.click()
    await expect(page.getByRole('alert')).toContainText(message)
  }
  await page.goto('/verifikasi')
  await page.getByLabel('Nomor sertifikat').fill('NK-2026-7QX4U2-K')
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Tanda U tidak pernah ada pada nomor kami.')
  await expect(page.getByLabel('Nomor sertifikat')).toHaveValue('NK-2026-7QX4U2-K')
})

/** A new learner of the batch at the practical task, without the walk there. Returns the task's address. */
async function openTask(page: Page, name: string): Promise<string> {
  await signUp(page, { name })
  const task = `${await joinRequest(page.request, batch)}/tugas`
  await page.goto(task)
  return task
}

type ChosenPhoto = { javaScriptEnabled: boolean; photo: { name: string; mimeType: string; buffer: Buffer } }

async function writeNoteAndChoosePhoto(page: Page, { javaScriptEnabled, photo }: ChosenPhoto): Promise<void> {
  await page.getByLabel('Catatan').fill('Catatan yang tidak boleh hilang.')
  await page.getByRole('button', { name: 'Tambah foto' }).click()
  if (javaScriptEnabled) await expect(page.locator('[data-photo-status]')).not.toBeEmpty()
  await page.locator('input[type=file]').setInputFiles(photo)
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Unggah foto' }).click()
}

async function expectNothingLost(page: Page, task: string): Promise<void> {
  await page.goto(task)
  await expect(page.getByLabel('Catatan')).toHaveValue('Catatan yang tidak boleh hilang.')
  await expect(page.getByRole('link', { name: /Buka foto/ })).toHaveCount(0)
}

/** Changes a batch as the operator, in a browser of their own. */
async function changeBatch(page: Page, { path }: OpenedBatch, change: Record<string, string>): Promise<void> {
  const operator = await page.context().browser()!.newPage()
  await signInRequest(operator.request, 'operator')
  await sent(operator.request, path, { intent: 'change', seats: '20', endsOn: day(30), codeExpiresOn: day(20), contactPhone: '', ...change })
  await operator.close()
}

type Drop = { origin: string; path: string; cookie: string; sent: number; waitForPortal: boolean }

/** Begins an upload of 9.5 MB, sends so many bytes of the file, and lets the connection drop. */
async function dropUpload({ origin, path, cookie, sent: bytes, waitForPortal }: Drop): Promise<void> {
  const { hostname, port, host } = new URL(origin)
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    `Origin: ${origin}`,
    `Cookie: ${cookie}`,
    'Content-Type: multipart/form-data; boundary=batas',
    'Content-Length: 9500000',
    ...(waitForPortal ? ['Expect: 100-continue'] : []),
    '\r\n',
  ].join('\r\n')
  const part = '--batas\r\nContent-Disposition: form-data; name="photo"; filename="foto.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
  const socket = createConnection({ host: hostname, port: Number(port) })
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  const accepted = waitForPortal ? new Promise<void>((resolve) => socket.once('data', () => resolve())) : Promise.resolve()
  await written(socket, head)
  await accepted
  await written(socket, Buffer.concat([Buffer.from(part), Buffer.alloc(bytes, 7)]))
  socket.resetAndDestroy()
  await closed
}

function written(socket: Socket, bytes: string | Buffer): Promise<void> {
  return new Promise((resolve) => socket.write(bytes, () => resolve()))
}
