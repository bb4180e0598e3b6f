import { request as httpRequest } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'

// What protects us from the faults of a framework past its end of life (docs/decisions/0001-remix-2.md).

test('one small hostile form is refused and the portal lives on', async ({ request }) => {
  const answer = await request.post('/masuk', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, data: 'items[30000000]=x' })
  expect(answer.status()).toBe(400)
  expect((await request.get('/healthz')).status()).toBe(200)
})

test('lazy route discovery is off', async ({ request }) => {
  expect((await request.get('/__manifest?p=/a&p=/b&version=1')).status()).toBe(404)
})

test('a form from another site is refused with 403, on pages and on resource routes', async ({ request }) => {
  for (const path of ['/masuk', '/keluar', '/bahasa']) {
    const answer = await request.post(path, { headers: { origin: 'https://penipu.example' }, form: { returnTo: '/' } })
    expect(answer.status(), path).toBe(403)
    expect(await answer.text()).toContain('situs lain')
  }
  const hidden = await request.post('/masuk', { headers: { origin: 'null', 'sec-fetch-site': 'cross-site' }, form: {} })
  expect(hidden.status()).toBe(403)
  const spoofed = await request.post('/masuk', { headers: { origin: 'https://penipu.example', 'x-forwarded-host': 'penipu.example' }, form: {} })
  expect(spoofed.status()).toBe(403)
})

test('a form without script keeps its origin, so the check accepts it', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/masuk')
  await page.getByRole('button', { name: 'English' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await context.close()
})

test('headers are strict and the referrer policy does not break forms', async ({ request }) => {
  const headers = (await request.get('/')).headers()
  expect(headers['referrer-policy']).toBe('same-origin')
  // Where the path is the secret, styles and fonts are asked for without it.
  for (const path of ['/s/x', '/paspor/x']) expect((await request.get(path)).headers()['referrer-policy']).toBe('strict-origin')
  expect(headers['content-security-policy']).toContain("script-src 'self'")
  expect(headers['content-security-policy']).not.toContain('unsafe-inline')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['x-powered-by']).toBeUndefined()
})

test('Brotli uses a small window', async ({ baseURL }) => {
  const body = await new Promise<Buffer>((resolve, reject) => {
    httpRequest(new URL('/kursus', baseURL), { headers: { 'accept-encoding': 'br' } }, (answer) => {
      expect(answer.headers['content-encoding']).toBe('br')
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => resolve(Buffer.concat(chunks)))
    })
      .on('error', reject)
      .end()
  })
  expect(brotliDecompressSync(body).toString()).toContain('<!DOCTYPE html>')
  // RFC 7932, section 9.1: the window size is in the first bits; 18 is written as 0011, read from the low end.
  expect((body[0] ?? 0) & 0b1111).toBe(0b0011)
})

test('a stale asset is a plain 404, never a page', async ({ request }) => {
  const answer = await request.get('/assets/gone-0000.css')
  expect(answer.status()).toBe(404)
  expect(answer.headers()['content-type']).toContain('text/plain')
})

test('public pages, lessons and verification load no script', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  for (const path of [
    '/',
    '/kursus',
    '/kursus/keamanan-pangan-pirt',
    '/kursus/keamanan-pangan-pirt/pangan-aman-usaha-aman',
    '/verifikasi',
    '/masuk',
    '/daftar',
  ]) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    expect(await page.locator('script').count(), path).toBe(0)
  }
  expect(scripts).toEqual([])
})

test('a route that is not on the site map is a kind 404', async ({ page }) => {
  const answer = await page.goto('/tidak/ada/di/sini')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('health and readiness answer', async ({ request }) => {
  expect((await request.get('/healthz')).ok()).toBe(true)
  const ready = await request.get('/readyz')
  expect(await ready.json()).toEqual({ ready: true, database: true, migrations: true, jobs: true })
})
