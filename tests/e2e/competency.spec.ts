import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { freshPhone, learnerPin, signInRequest, signUp, someLetters, staffPage } from './people.ts'

// A simulated assessment with six accounts: the facilitator, two assessors, the panel, the decider and the office.

const password = 'lesung batu di teras'
const yes = 'ya'
const scheme = 'fasilitator-umkm'
const unitInDoubt = 'NK.PENDAMPING.02'

/** Somebody who signed up, was made an assessor by the operator and chose a password. */
async function anAssessor(browser: Browser, operator: Page, name: string): Promise<{ page: Page; personId: string }> {
  const page = await browser.newPage()
  const { phone } = await signUp(page, { name, phone: freshPhone() })
  await operator.goto(`/pengelola/orang?cari=${encodeURIComponent(name)}`)
  const path = (await operator.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  await sent(operator.request, path, { intent: 'grant', role: 'assessor', sponsorId: '', confirm: 'on' })
  await sent(page.request, '/akun/rahasia', { currentSecret: learnerPin, pin: '', password })
  await page.request.post('/masuk', { form: { who: phone, secret: password }, maxRedirects: 0 })
  return { page, personId: path.split('/').at(-1) ?? '' }
}

async function unitLinks(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  return page.locator('main table th a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
}

function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('lapangan:')))
}

/** Every group of choices on the page with one answer. */
async function answers(page: Page, value: string): Promise<Record<string, string>> {
  const names = await page
    .locator(`main input[type=radio][value="${value}"]`)
    .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).name))
  return Object.fromEntries(names.map((name) => [name, value]))
}

/** The map of one unit, used for every unit that has none. */
async function mapUnits(assessor: Page, id: string): Promise<void> {
  const [first = ''] = await unitLinks(assessor, `/asesor/${id}`)
  await assessor.goto(`${first}/peta`)
  const names = await assessor.locator('main input[value="IA.01"]').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).name))
  const rows = names.flatMap((name) => [
    [name, 'IA.01'],
    [name.replace('.instruments', '.kinds'), 'L'],
  ])
  await sent(assessor.request, `${first}/peta`, { ...Object.fromEntries(rows), potential: '4', forAll: 'all' })
}

async function assess(assessor: Page, request: APIRequestContext, id: string, failing: string | null): Promise<string[]> {
  const path = `/asesor/${id}`
  const links = await unitLinks(assessor, path)
  for (const link of links) {
    const form = `${link}/ia-01`
    await assessor.goto(form)
    const unit = link.split('/').at(-1) ?? ''
    const fails = unit === failing
    await sent(request, form, { ...(await answers(assessor, fails ? 'tidak' : yes)), note: '', assessorName: 'Asesor', candidateName: 'Asesi' })
    await sent(request, path, { intent: 'record', unit, result: fails ? 'BK' : 'K', instruments: 'IA.01', note: fails ? 'Belum terlihat.' : '' })
  }
  await sent(request, path, { intent: 'tell', told: 'on' })
  return links
}

test('a facilitator goes from application through BK in one unit, appeal and reassessment of that unit only to K', async ({ browser }) => {
  const operator = await staffPage(browser, 'operator')
  const decider = await staffPage(browser, 'decider')
  await sent(operator.request, '/pengelola/asesmen', {
    intent: scheme,
    isOpen: 'on',
    appealDays: '14',
    panelDays: '14',
    validYears: '3',
    reassessmentRupiah: '250000',
    payer: 'sponsor',
  })
  const [first, second, panel] = [
    await anAssessor(browser, operator, `Asesor Satu ${someLetters()}`),
    await anAssessor(browser, operator, `Asesor Dua ${someLetters()}`),
    await anAssessor(browser, operator, `Asesor Panel ${someLetters()}`),
  ]
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const candidate = await context.newPage()
  await signUp(candidate, { name: 'Pendamping Contoh' })
  await candidate.goto('/asesmen')
  await expect(candidate.getByText('Rp250.000').first()).toBeVisible()
  await clickThrough(candidate.locator(`form:has(input[value="${scheme}"]) button`))
  const path = new URL(candidate.url()).pathname
  const id = path.split('/').at(-1) ?? ''
  await expect(candidate.getByText('Ini asesmen simulasi', { exact: true })).toBeVisible()
  const units = await unitLinks(candidate, path)
  for (const link of units) {
    await candidate.goto(link)
    for (const radio of await candidate.locator('input[type=radio][value=K]').all()) await radio.check()
    await clickThrough(candidate.getByRole('button', { name: 'Simpan formulir unit ini' }))
  }
  const { pathname: portfolio } = new URL(`${path}/portofolio`, candidate.url())
  await candidate.goto(portfolio)
  const add = candidate.locator('form:has(input[value=add])')
  await add.locator('[name=name]').fill('Kertas kerja kunjungan')
  await add.locator('[name=madeOn]').fill('2026-10-01')
  await add.locator('input[type=file]').setInputFiles({
    name: 'kerja.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n'),
  })
  await add.getByRole('button', { name: 'Tambah dokumen' }).click()
  await candidate.goto(path)
  const worksheet = candidate.getByRole('checkbox', { name: 'Kertas kerja kunjungan' })
  await sent(candidate.request, path, {
    'syarat.identitas': 'on',
    'syarat.pendampingan': (await worksheet.getAttribute('value')) ?? '',
    intent: 'submit',
    purpose: 'certification',
    name: 'Pendamping Contoh',
    occupation: 'Pendamping',
    truth: 'on',
    simulation: 'on',
  })
  const office = `/pengelola/asesmen/${id}`
  await operator.goto(office)
  const check = operator.locator('form:has(input[value=check])')
  await check.getByRole('radio', { name: 'Memenuhi', exact: true }).first().check()
  await check.getByRole('radio', { name: 'Tidak ada' }).last().check()
  await check.getByRole('textbox').nth(1).fill('Kertas kerjanya tidak bernama.')
  await check.getByRole('radio', { name: 'Lengkap' }).check()
  await check.getByRole('button').click()
  await expect(operator.getByRole('alert')).toContainText('1 persyaratan dasar belum terpenuhi')
  await check.getByRole('radio', { name: 'Memenuhi', exact: true }).last().check()
  await check.getByRole('button').click()
  await expect(operator.getByText('Persyaratan lengkap')).toBeVisible()
  const plan = {
    ...{ intent: 'plan', potential: '4', surroundings: 'real', opportunity: 'available', relations: 'work', benchmarks: 'standard' },
    ...{ impartial: 'on', confidential: 'on', day: '2026-12-01', time: '09.00 WIB', place: 'Balai desa', instruments: 'IA.01' },
  }
  const consent = { intent: 'consent', plan: 'on', appeal: 'on', data: 'on' }
  await sent(operator.request, office, { intent: 'assign', person: first.personId })
  await mapUnits(first.page, id)
  await sent(first.page.request, `/asesor/${id}`, plan)
  await sent(candidate.request, path, consent)
  expect(await assess(first.page, first.page.request, id, unitInDoubt)).toHaveLength(units.length)

  await candidate.goto(path)
  // In the result of one unit, and in the record of the recommendation.
  await expect(candidate.getByText('BK (belum kompeten)')).toHaveCount(2)
  // From the result to the criterion, the comment, the form and a lesson: one click each.
  await candidate.getByRole('link', { name: 'Lihat alasannya' }).click()
  const why = candidate.locator(`[id="bk-${unitInDoubt}"]`)
  await expect(why).toContainText('Belum terlihat.')
  await expect(why).toContainText('CB-1 ')
  const written = await candidate.request.get((await why.getByRole('link', { name: 'Lihat di IA.01' }).first().getAttribute('href')) ?? '')
  expect([written.status(), written.headers()['content-type']]).toEqual([200, 'application/pdf'])
  const lesson = why.locator('a[href^="/kursus/fasilitator-umkm/"]').first()
  const title = await lesson.innerText()
  await lesson.click()
  await expect(candidate.getByRole('heading', { level: 1 })).toHaveText(title)
  await candidate.goto(path)
  await candidate.locator('summary', { hasText: 'Ajukan banding' }).click()
  const appeal = candidate.locator('form:has(input[value=appeal])')
  for (const radio of await appeal.locator('input[type=radio][value=ya]').all()) await radio.check()
  await appeal.locator('[name=reason]').fill('Portofolio saya tidak dilihat.')
  await clickThrough(appeal.getByRole('button'))
  await expect(candidate.getByText('Banding sedang diperiksa').first()).toBeVisible()

  await operator.goto(office)
  await operator.locator('form:has(input[value=appoint-panel]) [name=person]').selectOption(first.personId)
  await operator.getByRole('button', { name: 'Tunjuk panel' }).click()
  await expect(operator.getByRole('alert')).toContainText('sudah menjadi asesor dalam asesmen ini')
  await sent(operator.request, office, { intent: 'appoint-panel', person: panel.personId })
  await sent(panel.page.request, `/asesor/${id}`, { intent: 'settle', outcome: 'granted', reason: 'Portofolio belum diperiksa.' })

  await sent(operator.request, office, { intent: 'assign', person: second.personId })
  await mapUnits(second.page, id)
  await sent(second.page.request, `/asesor/${id}`, plan)
  await sent(candidate.request, path, consent)
  expect(await assess(second.page, second.page.request, id, null)).toEqual([`/asesor/${id}/unit/${unitInDoubt}`])
  await sent(second.page.request, `/asesor/${id}`, { intent: 'report', good: 'Lancar.', improve: '' })
  await sent(operator.request, office, {
    intent: 'review',
    planning: 'V',
    preparation: 'V',
    conduct: 'V',
    decision: 'V',
    response: 'none',
    dimensions: 'TS',
    note: '',
  })
  await sent(decider.request, `/pemutus/asesmen/${id}`, { intent: 'decide', outcome: 'confirmed', note: '' })
  await candidate.goto(path)
  await expect(candidate.getByText('Semua unit K')).toBeVisible()
  await expect(candidate.getByText('K (kompeten)').first()).toBeVisible()

  const stranger = await browser.newContext()
  await signInRequest(stranger.request, 'newcomer')
  expect((await stranger.request.get(path)).status()).toBe(404)
  await context.close()
})

test('a candidate rehearses a unit without script, and no application comes of it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await signUp(page, { name: 'Calon Asesi' })
  await page.goto('/asesmen')
  await page.getByRole('link', { name: 'Coba asesmen latihan dahulu' }).click()
  await page.locator(`form:has(input[value="${scheme}"]) button`).click()
  await page.locator('main table th a').nth(1).click()
  await expect(page.getByText('Ini latihan dan tidak membuktikan apa pun')).toBeVisible()
  for (const yesToIt of await page.locator('input[type=radio][value=ya]').all()) await yesToIt.check()
  await page.locator('input[type=radio][value=belum]').first().check()
  await page.locator('textarea[name^="lisan:"]').fill('Bukti kas tiga bulan.')
  await page.getByRole('button', { name: 'Simpan dan lihat gambarannya' }).click()
  await expect(page.getByText('Jawaban yang baik memuat:')).toBeVisible()
  await expect(page.getByText('Bukti kas tiga bulan.')).toBeVisible()
  await page.getByLabel('Sebagian').check()
  await clickThrough(page.getByRole('button', { name: 'Simpan perbandingan' }))
  await expect(page.getByLabel('Sebagian')).toBeChecked()
  await expect(page.locator('main table a[href^="/kursus/"]').first()).toBeVisible()
  const address = new URL(page.url()).pathname
  await page.goto('/asesmen')
  await expect(page.getByText('Belum ada asesmen')).toBeVisible()
  const stranger = await browser.newContext()
  await signInRequest(stranger.request, 'newcomer')
  expect((await stranger.request.get(address)).status()).toBe(404)
  await stranger.close()
  await context.close()
})

test('a checklist reopens, is filled in and signed without network, arrives once, overwrites nothing and goes on signing out', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const assessor = await context.newPage()
  await signInRequest(assessor.request, 'assessor')
  await assessor.goto('/asesor')
  const home = (await assessor.locator('main table th a').first().getAttribute('href')) ?? ''
  const address = `${home}/unit/NK.PENDAMPING.01/ia-01`
  await assessor.goto(address)
  await expect(assessor.getByText('dapat dibuka lagi tanpa jaringan')).toBeVisible({ timeout: 30_000 })
  await context.setOffline(true)
  await assessor.reload()
  await expect(assessor.getByText(/Ini salinan di perangkat ini, diambil (menit ini|\d+ menit)/)).toBeVisible()
  for (const radio of await assessor.locator('input[type=radio][value=ya]').all()) await radio.check()
  await assessor.locator('[name=assessorName]').fill('Wulan Contoh')
  await assessor.locator('[name=candidateName]').fill('Ratna Contoh')
  for (const pad of await assessor.locator('canvas').all()) {
    await pad.scrollIntoViewIfNeeded()
    const box = (await pad.boundingBox())!
    await assessor.mouse.move(box.x + 20, box.y + 20)
    await assessor.mouse.down()
    await assessor.mouse.move(box.x + 120, box.y + 60, { steps: 5 })
    await assessor.mouse.up()
  }
  await expect(assessor.getByRole('status')).toContainText('Belum dikirim')
  await assessor.getByRole('button', { name: 'Simpan formulir unit ini' }).click()
  await expect(assessor.getByRole('status')).toContainText('begitu ada sinyal')
  const drawn = await assessor.locator('[name=candidateSign]').inputValue()
  expect(drawn).toMatch(/^M\d/)
  await assessor.reload()
  await expect(assessor.locator('input[type=radio][value=ya]:checked')).toHaveCount(5)
  await expect(assessor.locator('[name=candidateSign]')).toHaveValue(drawn)
  await expect(assessor.getByRole('status')).toContainText('begitu ada sinyal')

  // Meanwhile somebody keeps the same form from another device.
  const other = await browser.newContext()
  await signInRequest(other.request, 'assessor')
  const elsewhere = { ...(await answers(assessor, 'tidak')), note: '', assessorName: 'Wulan Contoh', candidateName: 'Ratna Contoh' }
  await sent(other.request, address, elsewhere)
  await context.setOffline(false)
  const mine = assessor.getByRole('button', { name: 'Simpan isian saya sebagai yang terbaru' })
  await expect(mine).toBeVisible({ timeout: 25_000 })
  await mine.click()
  await expect(assessor).toHaveURL(new RegExp(`${home}/unit/NK.PENDAMPING.01$`))
  expect(await keptPages(assessor)).toEqual([])
  await assessor.goto(address)
  await expect(assessor.locator('input[type=radio][value=ya]:checked')).toHaveCount(5)
  await expect(assessor.getByText('dapat dibuka lagi tanpa jaringan')).toBeVisible({ timeout: 30_000 })
  expect(await keptPages(assessor)).toEqual([`lapangan:${address}`])
  await assessor.goto(home)
  const links = await assessor.locator('a[href$="/unduh.pdf"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const printed = await assessor.request.get(links.at(-1) ?? '')
  expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await assessor.goto('/akun')
  await assessor.locator('form[action="/keluar"] button').first().click()
  await expect(assessor).toHaveURL(/\/masuk/)
  await expect.poll(() => keptPages(assessor)).toEqual([])
  await context.setOffline(true)
  await expect(assessor.goto(address)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
  await other.close()
  await context.close()
})
