import { pathToFileURL } from 'node:url'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { TrustBundle } from '#app/certificates/offline/trust-bundle.ts'
import { newTestIssuer, newTestKey, qrPicture } from '#tests/builders/offline.ts'

// The verifier without network, in a real browser, with an issuer whose keys the test holds.

const bundleAddress = '**/periksa/bekal.json'

test('once opened, the page checks codes without network: pasted, as a photo, and after a reload', async ({ page, context, baseURL }) => {
  const issuer = newTestIssuer(baseURL!)
  await supply(page, await issuer.sign(issuer.bundle({ revoked: [77], replaced: [79], suspended: [78] })))
  await page.goto('/periksa/luring')
  await expect(page.getByText('Siap dipakai tanpa jaringan.')).toBeVisible({ timeout: 30_000 })
  await page.unroute(bundleAddress)
  await context.setOffline(true)
  await page.reload()
  await expect(page.getByText(/Kunci dan daftar status per/)).toBeVisible()

  await paste(page, issuer.link())
  await expect(answer(page)).toContainText('Berlaku')
  await expect(answer(page)).toContainText('Siti Aminah')
  await expect(answer(page)).toContainText('NK-2026-000123-7QX4')

  await page
    .locator('[data-photo]')
    .setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: await qrPicture(issuer.link({ name: 'Dewi Lestari' })) })
  await expect(answer(page)).toContainText('Dewi Lestari')

  await paste(page, issuer.link({ revocation: { list: 1, index: 77 } }))
  await expect(answer(page)).toContainText('Dicabut')
  await paste(page, issuer.link({ revocation: { list: 1, index: 79 } }))
  await expect(answer(page)).toContainText('Diganti')
  await paste(page, issuer.link({ suspension: { list: 2, index: 78 } }))
  await expect(answer(page)).toContainText('Dibekukan')
  await paste(page, issuer.link({ validUntil: '2026-02-01' }))
  await expect(answer(page)).toContainText('Kedaluwarsa')
})

test('what is not the issuer’s is never called valid, and no name of it is shown', async ({ page, baseURL }) => {
  const issuer = newTestIssuer(baseURL!)
  await supply(page, await issuer.sign(issuer.bundle()))
  await page.goto('/periksa/luring')
  await expect(page.getByText(/Kunci dan daftar status per/)).toBeVisible()
  await paste(page, newTestIssuer('https://tiruan.example').link())
  await expect(answer(page)).toContainText('Kode ini menuju ke tiruan.example')
  await paste(page, issuer.link({}, { ...issuer.credentialKey, privateKey: newTestKey().privateKey }))
  await expect(answer(page)).toContainText('Bukan tanda tangan penerbit')
  await expect(answer(page)).not.toContainText('Siti')
  await paste(page, issuer.link({}, newTestKey()))
  await expect(answer(page)).toContainText('Belum dapat diperiksa di sini')
  await expect(answer(page)).not.toContainText('Siti')
  await paste(page, `${baseURL}/s/mYw0p3xJ4kQ2zV8sT1uB7A`)
  await expect(answer(page)).toContainText('Perlu jaringan')
  await paste(page, 'halo')
  await expect(answer(page)).toContainText('Bukan kode sertifikat kami')
  await page.locator('[data-photo]').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') })
  await expect(page.getByText('Tidak ada kode QR yang terbaca')).toBeVisible()
})

test.describe('without the page’s service worker, which would fetch the portal’s own supply', () => {
  test.use({ serviceWorkers: 'block' })

  test('a supply that nobody vouches for, or of another portal, is not used', async ({ page, baseURL }) => {
    const issuer = newTestIssuer(baseURL!)
    const { bundle } = await issuer.sign(issuer.bundle())
    await supply(page, { bundle, note: 'nothing' })
    await page.goto('/periksa/luring')
    await expectNoSupply(page, issuer.link())
    // An open page asks for supply on its own, also in the moment between two supplies of a test.
    await page.goto('about:blank')
    const other = newTestIssuer('https://tiruan.example')
    await supply(page, await other.sign(other.bundle()))
    await page.goto('/periksa/luring')
    await expectNoSupply(page, other.link())
  })

  test('what an old supply, a wrong clock, a missing list or a retired key leaves open is said, and how old the list is', async ({
    page,
    baseURL,
  }) => {
    const issuer = newTestIssuer(baseURL!)
    const open = async (bundle: TrustBundle) => {
      await supply(page, await issuer.sign(bundle))
      await page.goto('/periksa/luring')
      await expect(page.locator('[data-supply]')).toContainText('Kunci dan daftar status per')
    }
    const issuedAt = new Date('2026-02-01T03:00:00Z')
    await page.clock.setSystemTime(new Date('2026-02-01T04:00:00Z'))
    await open(issuer.bundle({}, issuedAt))
    await paste(page, issuer.link())
    await expect(answer(page)).toContainText('Status menurut bekal per1 Februari 2026')
    await expect(answer(page).locator('[data-tone=good]')).toBeVisible()
    await paste(page, issuer.link({ issuedOn: '2026-02-05' }))
    await expect(answer(page)).toContainText('Belum berlaku')
    await expect(answer(page)).toContainText('Periksa dulu tanggal perangkat ini')
    await page.clock.setSystemTime(new Date('2026-02-04T04:00:00Z'))
    await paste(page, issuer.link())
    await expect(answer(page).locator('[data-tone=warn]')).toContainText('Sudah lebih dari sehari')
    await page.clock.setSystemTime(new Date('2020-01-01T00:00:00Z'))
    await paste(page, issuer.link())
    await expect(answer(page)).toContainText('Tanggal perangkat ini keliru')

    await page.clock.setSystemTime(new Date('2026-02-01T04:00:00Z'))
    const { statusLists, keys, ...rest } = issuer.bundle({}, issuedAt)
    await open({ ...rest, keys, statusLists: { 2: statusLists[2]! } })
    await paste(page, issuer.link())
    await expect(answer(page)).toContainText('Statusnya belum dapat diperiksa')
    const retired = { ...keys, credential: keys.credential.map((key) => ({ ...key, retiredAt: '2026-01-20T00:00:00Z' })) }
    await open({ ...rest, statusLists, keys: retired })
    await paste(page, issuer.link())
    await expect(answer(page).locator('[data-tone=good]')).toContainText('Siti Aminah')
    await page.locator('[data-photo]').setInputFiles({ name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') })
    await expect(page.locator('[data-said]')).toContainText('Itu bukan foto')
  })
})

test('a browser without Ed25519 checks all the same', async ({ page, context, baseURL }) => {
  await withoutEd25519(context)
  const issuer = newTestIssuer(baseURL!)
  await supply(page, await issuer.sign(issuer.bundle()))
  await page.goto('/periksa/luring')
  await expect(page.getByText(/Kunci dan daftar status per/)).toBeVisible()
  await paste(page, issuer.link())
  await expect(answer(page)).toContainText('Berlaku')
  await paste(page, issuer.link({}, { ...issuer.credentialKey, privateKey: newTestKey().privateKey }))
  await expect(answer(page)).toContainText('Bukan tanda tangan penerbit')
})

test('the portal’s own supply opens, and says how fresh it is', async ({ page }) => {
  await page.goto('/periksa/luring')
  await expect(page.getByText(/Kunci dan daftar status per .* WIB/)).toBeVisible()
  await expect(page.getByText(/Dijamin oleh kunci pemeriksa/)).toBeVisible()
})

test('the verifier that is one file checks from a disk, with a supply chosen by hand', async ({ page, context }) => {
  const issuer = newTestIssuer('https://kelas.example.id')
  await context.setOffline(true)
  await page.goto(pathToFileURL('build/client/periksa/pemeriksa.html').href)
  await paste(page, issuer.link())
  await expect(page.locator('[data-said]')).toContainText('Belum ada bekal')
  await chooseSupply(page, { bundle: issuer.bundle({ revoked: [5] }), note: '' })
  await expect(page.getByText('Berkas itu bukan bekal yang utuh')).toBeVisible()
  await chooseSupply(page, await issuer.sign(issuer.bundle({ revoked: [5] })))
  await expect(page.getByText(/Penerbit: CONTOH Penerbit \(https:\/\/kelas\.example\.id\)/)).toBeVisible()
  await paste(page, issuer.link())
  await expect(answer(page)).toContainText('Berlaku')
  await page.locator('[data-photo]').setInputFiles({
    name: 'qr.png',
    mimeType: 'image/png',
    buffer: await qrPicture(issuer.link({ revocation: { list: 1, index: 5 } })),
  })
  await expect(answer(page)).toContainText('Dicabut')
})

function answer(page: Page) {
  return page.locator('[data-answer]')
}

/** Nothing on the page tells that its script has come while there is no supply, so the text is pasted until it answers. */
async function expectNoSupply(page: Page, link: string): Promise<void> {
  await expect(async () => {
    await paste(page, link)
    await expect(page.locator('[data-said]')).toContainText('Belum ada bekal di perangkat ini', { timeout: 1_000 })
  }).toPass({ timeout: 20_000 })
}

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('[data-paste] textarea').fill(text)
  await page.locator('[data-paste] button').click()
}

async function supply(page: Page, signed: object): Promise<void> {
  await page.unroute(bundleAddress)
  await page.route(bundleAddress, (route) => route.fulfill({ json: signed }))
}

async function chooseSupply(page: Page, signed: object): Promise<void> {
  await page.locator('[data-bundle]').setInputFiles({ name: 'bekal.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(signed)) })
}

async function withoutEd25519(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const importKey = SubtleCrypto.prototype.importKey as (...given: unknown[]) => Promise<CryptoKey>
    SubtleCrypto.prototype.importKey = function refuse(this: SubtleCrypto, ...given: unknown[]) {
      if (given[2] === 'Ed25519') return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'))
      return importKey.apply(this, given)
    } as typeof importKey
  })
}
