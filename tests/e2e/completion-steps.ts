import { expect, type Locator, type Page } from '@playwright/test'
import type { OpenedBatch } from './batches.ts'
import { phonePhoto } from './photos.ts'

// What learners and trainers do on the way to a certificate.

/** The line of the completion list with this title. */
export function requirement(page: Page, title: string): Locator {
  return page.getByRole('list', { name: 'Menuju sertifikat' }).getByRole('listitem').filter({ hasText: title })
}

/** Adds a photo from the task's page; with the page's script choosing it is enough. */
export async function addPhoto(page: Page, { javaScriptEnabled = true } = {}): Promise<void> {
  const before = await page.getByRole('link', { name: /Buka foto/ }).count()
  await page.getByRole('button', { name: 'Tambah foto' }).click()
  await expect(page).toHaveURL(/\/tugas\/foto/)
  if (javaScriptEnabled) await expect(page.locator('[data-photo-status]')).not.toBeEmpty()
  await page.locator('input[type=file]').setInputFiles(await phonePhoto())
  if (!javaScriptEnabled) await page.getByRole('button', { name: 'Unggah foto' }).click()
  await expect(page.locator('main')).toContainText('Foto tersimpan di server')
  await expect(page.getByRole('link', { name: /Buka foto/ })).toHaveCount(before + 1)
}

/** The oldest waiting task of this batch, taken for grading. */
export async function openSubmission(page: Page, batch: OpenedBatch): Promise<void> {
  await page.goto('/pelatih')
  await page
    .getByRole('row')
    .filter({ hasText: batch.name })
    .getByRole('button', { name: /^(Nilai|Lanjutkan) tugas/ })
    .click()
  await expect(page).toHaveURL(/\/pelatih\/nilai\//)
}
