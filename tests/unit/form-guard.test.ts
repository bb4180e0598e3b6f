import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { collectFields, formLimits, withoutSecrets } from '#app/platform/form-guard.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { AppLoadContext } from '#app/platform/remix.ts'

function post(body: string, type = 'application/x-www-form-urlencoded') {
  return {
    request: new Request('http://portal.test/', { method: 'POST', body, headers: { 'content-type': type } }),
    context: { formValues: {} } as unknown as AppLoadContext,
  }
}

const anything = z.object({ name: z.string({ error: 'form.required' }).min(1, 'form.required') })

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'accepted'
  } catch (error) {
    return isAppError(error) ? error.code : `threw ${String(error)}`
  }
}

test('a field name that would expand into a huge array is refused before anything reads it', async () => {
  expect(await codeOf(readForm(post('items[30000000]=x'), anything))).toBe('malformed_body')
  expect(await codeOf(readForm(post('items.30000000=x'), anything))).toBe('malformed_body')
})

test('absurd depth, length, number of fields and prototype names are refused', async () => {
  expect(await codeOf(readForm(post(`${'a['.repeat(10)}=x`), anything))).toBe('malformed_body')
  expect(await codeOf(readForm(post(`${'n'.repeat(formLimits.nameLength + 1)}=x`), anything))).toBe('malformed_body')
  expect(await codeOf(readForm(post(Array.from({ length: formLimits.fields + 1 }, (_, i) => `f${i}=x`).join('&')), anything))).toBe('malformed_body')
  expect(await codeOf(readForm(post('__proto__=x&name=y'), anything))).toBe('malformed_body')
})

test('a body past the limit is refused, whatever its declared length', async () => {
  expect(await codeOf(readForm(post(`name=${'x'.repeat(formLimits.bytes)}`), anything))).toBe('body_too_large')
})

test('only forms are read as forms', async () => {
  expect(await codeOf(readForm(post('{"name":"x"}', 'application/json'), anything))).toBe('malformed_body')
})

test('what was typed is kept for the page, secrets are not', async () => {
  const incoming = post('name=&pin=123456&password=rahasia&city=Madiun')
  expect(await codeOf(readForm(incoming, anything))).toBe('invalid_form')
  expect(incoming.context.formValues).toEqual({ name: '', city: 'Madiun' })
})

test('any body is either read into flat text or refused; nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 })), { maxLength: 30 }), async (pairs) => {
      const body = new URLSearchParams(pairs).toString()
      const code = await codeOf(readForm(post(body), z.record(z.string(), z.unknown())))
      expect(['accepted', 'malformed_body']).toContain(code)
    }),
  )
})

test('collected fields hold strings only', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'pin', 'c[1]'), fc.string()), { maxLength: 20 }), (pairs) => {
      const fields = collectFields(pairs)
      for (const value of Object.values(fields).flat()) expect(typeof value).toBe('string')
      expect(withoutSecrets(fields)).not.toHaveProperty('pin')
    }),
  )
})

test('an AppError of another copy of the module is recognised', () => {
  const twin = Object.assign(new Error('not_found'), { name: 'AppError', code: 'not_found' })
  expect(isAppError(twin)).toBe(true)
  expect(isAppError(new AppError('not_found'))).toBe(true)
  expect(isAppError(new Error('not_found'))).toBe(false)
})

test('text that the database cannot store is refused in forms and in JSON', async () => {
  expect(await codeOf(readForm(post('name=a%00b'), anything))).toBe('malformed_body')
  const { readJson } = await import('#app/platform/read-form.server.ts')
  for (const body of ['{"name":"a\\u0000b"}', '{"name":"\\ud800"}', '{"a\\u0000":"x","name":"y"}', '{"name":["a\\u0000"]}']) {
    expect(await codeOf(readJson(post(body, 'application/json'), z.record(z.string(), z.unknown()))), body).toBe('malformed_body')
  }
  expect(await codeOf(readJson(post('{"name":"Nur’aini 🍌"}', 'application/json'), z.record(z.string(), z.unknown())))).toBe('accepted')
})
