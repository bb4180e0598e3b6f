import { expect, test } from 'vitest'
import { z } from 'zod'
import { isAppError } from '#app/platform/app-error.ts'
import { loggableFault, loggablePath } from '#app/platform/log.server.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import type { AppLoadContext } from '#app/platform/remix.ts'

const schema = z.object({ note: z.string().default('') })
const maxBytes = 100_000

function upload(parts: [string, string | Blob][]) {
  const body = new FormData()
  for (const [name, value] of parts) body.append(name, value)
  return { request: new Request('http://portal.test/', { method: 'POST', body }), context: { formValues: {} } as unknown as AppLoadContext }
}

async function outcome(parts: [string, string | Blob][]): Promise<string> {
  try {
    const { file, tooLarge } = await readUpload(upload(parts), { schema, fileField: 'photo', maxBytes })
    return tooLarge ? 'too large' : file ? `file of ${file.byteLength}` : 'no file'
  } catch (error) {
    return isAppError(error) ? error.code : String(error)
  }
}

const photo = (bytes: number) => new File([new Uint8Array(bytes)], 'foto.jpg', { type: 'image/jpeg' })

test('a file within the limit is read, a larger one is said to be, and the text before it is kept', async () => {
  expect(
    await outcome([
      ['note', 'halo'],
      ['photo', photo(5_000)],
    ]),
  ).toBe('file of 5000')
  const incoming = upload([
    ['note', 'sebelum dan sesudah'],
    ['photo', photo(maxBytes + 10_000)],
  ])
  const { fields, tooLarge } = await readUpload(incoming, { schema, fileField: 'photo', maxBytes })
  expect([fields.note, tooLarge]).toEqual(['sebelum dan sesudah', true])
})

test('many heavy text parts are refused before they fill the memory', async () => {
  expect(await outcome(Array.from({ length: 10 }, (_, i): [string, string] => [`t${i}`, 'x'.repeat(90_000)]))).toBe('body_too_large')
})

test('more parts than any form of ours has are refused', async () => {
  expect(await outcome(Array.from({ length: 40 }, (_, i): [string, string] => [`t${i}`, 'x']))).toBe('malformed_body')
})

test('a body that was cut off is refused, not half believed', async () => {
  const whole = new Uint8Array(
    await upload([
      ['note', 'x'],
      ['photo', photo(5_000)],
    ]).request.arrayBuffer(),
  )
  const boundary = new TextDecoder().decode(whole).split('\r\n', 1)[0]?.slice(2) ?? ''
  const request = new Request('http://portal.test/', {
    method: 'POST',
    body: whole.slice(0, 3_000),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  })
  await expect(
    readUpload({ request, context: { formValues: {} } as unknown as AppLoadContext }, { schema, fileField: 'photo', maxBytes }),
  ).rejects.toMatchObject({ code: 'malformed_body' })
})

test('the secret part of a certificate link stays out of the log, however it is written', () => {
  for (const path of ['/s/abc', '/S/abc', '//s/abc', '/%73/abc', '/s/abc?x=1']) expect(loggablePath(path)).toBe('/s/…')
  for (const path of ['/verifikasi', '/x/s']) expect(loggablePath(`${path}/mYw0p3xJ4kQ2zV8sT1uB7A`)).toBe(`${path}/…`)
  for (const path of ['/paspor/abc', '/Paspor/abc/berkas', '//p%61spor/abc']) expect(loggablePath(path)).toBe('/paspor/…')
  for (const path of ['/api/v1/verifikasi/abc', '/API/v1//verifikasi/abc', '/api/v1/verifikas%69/abc'])
    expect(loggablePath(path)).not.toContain('abc')
  expect(loggablePath('/api/v1/verifikasi')).toBe('/api/v1/verifikasi')
  expect(loggablePath('/sertifikat?x=1')).toBe('/sertifikat')
})

test('the error of a query is logged without its arguments', () => {
  const fault = Object.assign(new Error('Invalid invocation: contactPhone: "+6281234567890"'), { name: 'PrismaClientValidationError' })
  expect(JSON.stringify(loggableFault(fault))).not.toContain('6281234567890')
})
