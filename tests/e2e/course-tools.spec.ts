import { expect, type Page, test } from '@playwright/test'
import { clickThrough } from './click-through.ts'
import { pageFaults } from './page-checks.ts'
import { signInAs } from './people.ts'

// What stands around the courses: the label checker, the glossary, the words and sources of a lesson, and what trainers
// work with. All of it without JavaScript.

test.use({ javaScriptEnabled: false })

const label = {
  name: 'Keripik Pisang',
  composition: 'pisang, minyak goreng, gula, dll',
  netWeight: '100 g',
  producer: 'Dapur Contoh',
  address: 'Desa Bukur, Kecamatan Jiwan, Kabupaten Madiun',
  produced: '12/11/2025',
  code: '12A',
  expires: '11/11/2025',
  number: 'P-IRT No. 2063519010045-29',
}

async function check(page: Page, changes: Partial<typeof label> = {}): Promise<void> {
  for (const [name, value] of Object.entries({ ...label, ...changes })) await page.locator(`main [name=${name}]`).fill(value)
  await clickThrough(page.getByRole('button', { name: /eriksa (label|lagi)/ }))
}

/** The judgement of one part of the label. */
const part = (page: Page, name: string) => page.locator('main ul > li', { hasText: name })

test('a label is judged by its form alone, keeps what was typed, and leaves nothing in the address', async ({ page }) => {
  await page.goto('/alat/periksa-label')
  await expect(page.locator('script')).toHaveCount(0)
  await check(page)
  await expect(page.getByRole('alert')).toContainText('2 bagian perlu dilihat lagi')
  await expect(part(page, 'Komposisi')).toContainText('lihat lagi')
  await expect(part(page, 'Kedaluwarsa')).toContainText('sebelum atau pada tanggal produksi')
  await expect(part(page, 'Nomor P-IRT')).toContainText('Bentuk nomor wajar. Ini belum membuktikan izinnya ada.')
  await expect(page.locator('dl > div', { hasText: '3519' })).toContainText('sebuah kabupaten di Jawa Timur')
  await expect(page.locator('main')).not.toContainText(/izin(nya)? (Anda )?(terdaftar|sah|berlaku)|level (I|1)/i)
  await expect(page.locator('[name=address]')).toHaveValue(label.address)
  expect(new URL(page.url()).search).toBe('')

  await check(page, { composition: 'pisang, minyak goreng, gula', expires: 'Baik sebelum 12 Februari 2099', number: '206331601072' })
  await expect(part(page, 'Nomor P-IRT')).toContainText('bentuk lama, bukan salah')
  await expect(page.locator('main')).not.toContainText('kelompok demi kelompok')
})

test('a label of strange signs, or of nothing, is answered too', async ({ page }) => {
  await page.goto('/alat/periksa-label')
  await page.getByRole('button', { name: 'Periksa label' }).click()
  await expect(page.getByRole('alert')).toContainText('9 bagian perlu dilihat lagi')
  await check(page, { name: '<script>alert(1)</script>', number: '２０６３５１９０１００４５２９', expires: '99/99/9999' })
  await expect(part(page, 'Nomor P-IRT')).toContainText('Bentuk nomor wajar')
  await expect(page.locator('[name=name]')).toHaveValue('<script>alert(1)</script>')
  await expect(page.locator('main script')).toHaveCount(0)
})

test('a word of a lesson leads to its meaning, and on to the glossary', async ({ page }) => {
  await page.goto('/kursus/keamanan-pangan-pirt/label-yang-benar')
  const word = page.locator('dfn a').first()
  const meaning = page.locator((await word.getAttribute('href')) ?? '')
  await word.click()
  await expect(meaning).toBeVisible()
  await expect(page.getByText(/Sumber pelajaran ini/)).toBeVisible()
  await page.getByRole('link', { name: 'Buka kamus lengkap' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kamus' })).toBeVisible()
  await expect(page.locator('#cppb-irt')).toContainText('14')
})

for (const role of ['trainer', 'decider', 'operator'] as const) {
  test(`a ${role} reads guide, checklist, questions and sample answers`, async ({ page }) => {
    await signInAs(page, role)
    await clickThrough(page.getByRole('link', { name: /bahan mengajar/i }))
    await clickThrough(page.getByRole('link', { name: 'Keamanan Pangan', exact: false }).first())
    const course = page.url()
    for (const [link, content] of [
      [/Daftar pengamatan/, 'Nama peserta'],
      [/Pertanyaan lisan/, 'Jawaban yang baik memuat:'],
      [/Tugas dan contoh jawaban/, 'Contoh jawaban'],
    ] as const) {
      await page.goto(course)
      await page.getByRole('link', { name: link }).click()
      await expect(page.getByText(content).first()).toBeVisible()
    }
  })
}

test.describe('with axe, which needs scripts', () => {
  test.use({ javaScriptEnabled: true })

  test('the answer about a label has no fault of access', async ({ page }) => {
    await page.goto('/alat/periksa-label')
    await check(page)
    expect(await pageFaults(page)).toEqual([])
  })
})
