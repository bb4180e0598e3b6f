import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import type { AppLoadContext } from '#app/platform/remix.ts'
import * as byQuestion from '#app/routes/api/verify.ts'
import * as byToken from '#app/routes/api/verify-token.ts'
import { openApi } from '#app/verification/api/openapi.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'

const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema({ $id: 'doc', components: openApi.components })
const isAnswer = ajv.getSchema('doc#/components/schemas/Answer')!
const isProblem = ajv.getSchema('doc#/components/schemas/Problem')!

let issued: { number: string; token: string; pdf: Uint8Array }

beforeAll(async () => {
  const { certificateId } = await makeCertificate({ name: 'Siti Aminah' })
  const row = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  issued = { number: row.number, token: row.token, pdf: (await fileStore().get(row.pdfSha256))! }
})

test('the description is one of OpenAPI 3.1', () => {
  // Which dialect its own schemas speak is left open there; ours are checked as JSON Schema below.
  const text = readFileSync('tests/vectors/openapi/schema-3.1.json', 'utf8').replaceAll('"$dynamicRef": "#meta"', '"$ref": "#/$defs/schema"')
  const schema = JSON.parse(text) as object
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema)
  validate(openApi)
  expect(validate.errors).toBeNull()
  for (const own of Object.values(openApi.components.schemas)) expect(ajv.validateSchema(own), JSON.stringify(ajv.errors)).toBe(true)
  expect(validate({ ...openApi, paths: { verifikasi: {} } })).toBe(false)
})

test('by token, by number, with the name and by file, what may be known is told in one shape', async () => {
  expect(await told(await askToken(issued.token))).toMatchObject({ found: true, state: 'active', name: 'Siti Aminah', nameMasked: false, file: null })
  expect(await told(await ask({ number: issued.number }))).toMatchObject({ found: true, name: 'S*** A*****', nameMasked: true, details: null })
  expect(await told(await ask({ number: issued.number.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'O'), name: 'siti aminah' }))).toMatchObject(
    {
      found: true,
      number: issued.number,
      name: 'Siti Aminah',
      details: { hours: expect.any(Number) },
    },
  )
  expect(await told(await askFile(issued.pdf))).toMatchObject({ found: true, state: 'active', file: { original: true } })
})

test('a wrong name and an unknown number are the same answer', async () => {
  const unknownNumber = issued.number.replace(/....$/, (check) => (check === 'ZZZZ' ? 'YYYY' : 'ZZZZ'))
  const wrong = await told(await ask({ number: issued.number, name: 'Siti Aminoh' }))
  const unknown = await told(await ask({ number: unknownNumber, name: 'Siti Aminah' }))
  const { number: asked, checkedAt: _, ...rest } = wrong
  const { number: alsoAsked, checkedAt: __, ...other } = unknown
  expect(rest).toEqual(other)
  expect([asked, alsoAsked]).toEqual([issued.number, unknownNumber])
  expect(await told(await askToken('x'.repeat(22)))).toMatchObject({ found: false, state: 'unknown', number: null })
  expect(await told(await askToken('x'.repeat(5000)))).toMatchObject({ found: false })
})

test('bad questions are problems that say what is wrong', async () => {
  const cases: [Response, number, string][] = [
    [await ask({ number: 'NK-2026-12' }), 400, 'invalid_form'],
    [await ask({}), 400, 'malformed_body'],
    [await ask({ number: issued.number, password: 'x' }), 400, 'malformed_body'],
    [await ask({ number: 'A'.repeat(101) }), 400, 'malformed_body'],
    [await ask({ number: `${issued.number}\u0000` }), 400, 'malformed_body'],
    [await send('{"number":', 'application/json'), 400, 'malformed_body'],
    [await send('number=1', 'application/x-www-form-urlencoded'), 400, 'malformed_body'],
    [await send(JSON.stringify({ number: 'x', name: 'y'.repeat(3_000_000) }), 'application/json'), 413, 'body_too_large'],
    [await askFile(new Uint8Array()), 400, 'invalid_form'],
    [await askFile(Buffer.from('\xff\xd8\xff a photo', 'latin1')), 400, 'not_a_pdf'],
    [(await byQuestion.loader()) as Response, 405, 'method_not_allowed'],
    [(await byToken.action()) as Response, 405, 'method_not_allowed'],
  ]
  for (const [answer, status, code] of cases) {
    expect(answer.headers.get('content-type'), code).toBe('application/problem+json')
    const body = (await answer.json()) as object
    expect(isProblem(body), JSON.stringify(body)).toBe(true)
    expect(body).toMatchObject({ status, code })
    expect(answer.status).toBe(status)
  }
})

test('who asks too much is told when to ask again', async () => {
  const context = { addressKey: 'busy' }
  let last = await ask({ number: issued.number }, context)
  for (let asked = 0; asked < 125 && last.status === 200; asked++) last = await ask({ number: issued.number }, context)
  expect(last.status).toBe(429)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await last.json()).toMatchObject({ code: 'too_many_requests' })
  expect((await askToken(issued.token, context)).status).toBe(429)
})

async function told(answer: Response): Promise<Record<string, unknown>> {
  const body = (await answer.json()) as Record<string, unknown>
  expect(isAnswer(body), JSON.stringify([isAnswer.errors, body])).toBe(true)
  expect(Object.keys(body)).toEqual(Object.keys(openApi.components.schemas.Answer.properties))
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return body
}

function askToken(token: string, context: object = { addressKey: crypto.randomUUID() }): Promise<Response> {
  return byToken.loader({ params: { token }, context: context as AppLoadContext, request: new Request('http://portal.example/') })
}

function ask(body: object, context?: object): Promise<Response> {
  return send(JSON.stringify(body), 'application/json', context)
}

function askFile(bytes: Uint8Array): Promise<Response> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), 'a.pdf')
  return send(form)
}

function send(body: BodyInit, type?: string, context: object = { addressKey: crypto.randomUUID() }): Promise<Response> {
  const request = new Request('http://portal.example/api/v1/verifikasi', { method: 'POST', body, headers: type ? { 'Content-Type': type } : {} })
  return byQuestion.action({ request, params: {}, context: { formValues: {}, ...context } as AppLoadContext })
}
