import { expect, test } from '@playwright/test'
import { sent } from './batches.ts'
import { clickThrough } from './click-through.ts'
import { signInAs, signInRequest, someLetters } from './people.ts'

// The template editor without script: what an operator sees is drawn by the renderer itself, and what was published stays.

test.use({ javaScriptEnabled: false })

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M0 0H40V40H0Z" fill="#1F3A6E"/></svg>'

test('an operator copies a template, edits it with a preview, adds a logo, publishes it and lets a programme use it', async ({
  page,
  browser,
  baseURL,
}) => {
  const name = `Templat ${someLetters()}`
  await signInAs(page, 'operator')
  await page.goto('/pengelola/templat')
  await page.getByLabel('Salin dari').selectOption({ label: 'Sertifikat pelatihan' })
  await page.getByLabel('Nama templat').fill(name)
  await clickThrough(page.getByRole('button', { name: 'Buat templat' }))
  await expect(page).toHaveURL(/\/sunting$/)
  const editor = page.url()
  const picture = async () => (await page.request.get((await page.locator('#pratinjau img').first().getAttribute('src'))!)).text()
  const before = await picture()
  expect(before).toMatch(/^<svg/)
  const field = await page.locator('[name="palette.primary"]').boundingBox()
  expect(field!.x + field!.width, 'two fields beside each other fit a phone').toBeLessThanOrEqual(page.viewportSize()!.width)

  // What cannot be read is named at its field, and nothing typed is lost.
  await page.locator('[name="palette.primary"]').fill('#FFFFFF')
  const [shown, typed] = [await page.locator('#pratinjau img').first().boundingBox(), await page.locator('[name="palette.primary"]').boundingBox()]
  expect(shown!.y, 'the picture is in sight while one types').toBeGreaterThan(0)
  expect(shown!.y + shown!.height, 'and hides no field').toBeLessThan(typed!.y)
  await clickThrough(page.getByRole('button', { name: 'Terbitkan versi ini' }))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.locator('[name="palette.primary"]')).toHaveValue('#FFFFFF')
  await page.locator('[name="palette.primary"]').fill('#7A4526')
  await clickThrough(page.getByRole('button', { name: 'Lihat pratinjau' }))
  const after = await picture()
  expect(after).not.toBe(before)

  await clickThrough(page.getByRole('link', { name: 'Tambah atau hapus logo' }))
  await page.locator('[name=label]').fill('Sponsor Contoh')
  await page
    .locator('[name=logo]')
    .setInputFiles({ name: 'foto.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg><script>1</script></svg>') })
  await clickThrough(page.getByRole('button', { name: 'Tambahkan logo' }))
  await expect(page.getByRole('alert')).toBeVisible()
  await page.locator('[name=logo]').setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(logo) })
  await clickThrough(page.getByRole('button', { name: 'Tambahkan logo' }))
  await expect(page).toHaveURL(/\/sunting#pratinjau$/)
  expect(await picture()).not.toBe(after)

  await clickThrough(page.getByRole('button', { name: 'Terbitkan versi ini' }))
  await expect(page).toHaveURL(/\/templat\/[\w-]+(#pratinjau)?$/)
  expect((await page.request.get(editor)).status()).toBe(404)
  const pdf = await page.request.get((await page.getByRole('link', { name: /PDF/ }).first().getAttribute('href'))!)
  expect((await pdf.body()).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  // A programme prints with it from now on, and with what its own batch chose before that.
  await page.goto(
    await sent(page.request, '/pengelola/program/baru', { sponsorName: 'CONTOH PT Uji Templat', name: `Program ${name}`, fiscalYear: '2026' }),
  )
  await page.locator('select[name=template]').selectOption({ label: name })
  await clickThrough(page.getByRole('button', { name: 'Pakai templat ini' }))
  await expect(page.locator('select[name=template]').locator('option:checked')).toHaveText(name)
  await page.locator('select[name=template]').selectOption('')
  await clickThrough(page.getByRole('button', { name: 'Pakai templat ini' }))
  const other = await browser.newContext({ baseURL })
  await signInRequest(other.request, 'trainer')
  for (const address of [editor, editor.replace('sunting', 'logo'), '/pengelola/templat'])
    expect((await other.request.get(address)).status()).toBe(403)
  await other.close()
})
