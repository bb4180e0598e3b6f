import { beforeAll, expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { readXlsx } from '#app/platform/read-xlsx.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { anOperator, makePerson } from '#tests/builders/people.ts'
import { refusalIn, refusalPage } from './list-refusal.ts'
import { listResult } from './list-result.ts'
import { verifyList } from './verify-list.server.ts'

let operator: Awaited<ReturnType<typeof anOperator>>
let first: string
let second: string

beforeAll(async () => {
  const certificates = [await makeCertificate({ name: 'Siti Aminah' }), await makeCertificate({ name: 'Dewi Lestari' })]
  ;[first, second] = certificates.map(({ number }) => number) as [string, string]
  operator = await anOperator()
  await db.certificateEvent.create({ data: { certificateId: certificates[1]!.certificateId, kind: 'revoked', reasonClass: 'misuse' } })
})

test('each row is answered as one number would be: masked unless the list names the holder', async () => {
  const unknown = first.replace(/....$/, (check) => (check === 'ZZZZ' ? 'YYYY' : 'ZZZZ'))
  const list = [
    'Nomor;Nama',
    `${first};siti aminah`,
    `${first.replaceAll('0', 'o')};Budi`,
    `${second}`,
    `${unknown};Siti Aminah`,
    'NK-2026-1;Siti',
  ].join('\n')
  const rows = await verifyList({ actor: operator, file: Buffer.from(list), tooLarge: false })
  expect(rows.map(({ row, state, certificate }) => [row, state, certificate?.name ?? null, certificate?.isSameName ?? null])).toEqual([
    [2, 'active', 'Siti Aminah', true],
    [3, 'active', 'S*** A*****', false],
    [4, 'revoked', 'D*** L******', null],
    [5, 'unknown', null, null],
    [6, 'unreadable', null, null],
  ])
  expect(rows[2]?.certificate?.reason).toBe('misuse')
  const result = listResult(rows, { format: 'xlsx', locale: 'id' })
  const table = readXlsx(result.bytes)!
  expect(table).toHaveLength(6)
  expect(table[1]).toEqual(expect.arrayContaining(['2', first, 'Berlaku', 'Siti Aminah', 'ya']))
  expect(new TextDecoder().decode(listResult(rows, { format: 'csv', locale: 'en' }).bytes)).toContain(`4;${second};;Revoked;D*** L******`)
})

test('only sponsors and operators check lists, and what is none says why', async () => {
  const learner = await makePerson({ name: 'Siti' })
  await expect(verifyList({ actor: learner.actor, file: Buffer.from(first), tooLarge: false })).rejects.toMatchObject({ code: 'forbidden' })
  for (const [file, tooLarge, key] of [
    [null, false, 'missing'],
    [null, true, 'large'],
    [Buffer.from('halo'), false, 'no-numbers'],
  ] as const) {
    await expect(verifyList({ actor: operator, file, tooLarge })).rejects.toMatchObject({ fields: { file: { key: `verification.list.${key}` } } })
  }
})

test('ten thousand rows are answered in one list', async () => {
  const list = Array.from({ length: 10_000 }, (_, at) => (at % 25 ? first : `NK-2026-${String(at + 1).padStart(6, '0')}-AAAA`)).join('\n')
  const rows = await verifyList({ actor: operator, file: Buffer.from(list), tooLarge: false })
  const result = listResult(rows, { format: 'xlsx', locale: 'id' })
  expect(rows.filter(({ state }) => state === 'active')).toHaveLength(9600)
  expect(result.bytes.length).toBeLessThan(2_000_000)
})

test('a list that tries names or numbers is refused, and many numbers never given are not answered', async () => {
  const other = await anOperator()
  const names = ['Siti', 'Budi', 'Dewi', 'Sari', 'Siti Aminah'].map((name) => `${first};${name}`).join('\n')
  await expect(verifyList({ actor: other, file: Buffer.from(names), tooLarge: false })).rejects.toMatchObject({
    fields: { file: { key: 'verification.list.guesses' } },
  })
  const never = Array.from({ length: 501 }, (_, at) => `NK-2026-${String(at + 1).padStart(6, '0')}-AAAA`).join('\n')
  const refused = await verifyList({ actor: other, file: Buffer.from(never), tooLarge: false }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'too_many_requests', fields: { file: { key: 'verification.list.unknown-numbers' } } })
  expect(refusalPage(refused)).toMatch(/^\/verifikasi\/daftar\?belum=unknown-numbers&menit=(60|59)$/)
  expect(refusalIn('https://a.example/verifikasi/daftar?belum=unknown-numbers&menit=43')).toEqual({ refusal: 'unknown-numbers', minutes: 43 })
  // A list of numbers that were given is answered all the same.
  expect(await verifyList({ actor: other, file: Buffer.from(first), tooLarge: false })).toMatchObject([{ state: 'active' }])
})

test('lists are counted for each person', async () => {
  const asked = Array.from({ length: 21 }, () => verifyList({ actor: operator, file: Buffer.from(first), tooLarge: false }))
  const refused = (await Promise.allSettled(asked)).filter((result) => result.status === 'rejected')
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.map(({ reason }) => reason.code)).toEqual(refused.map(() => 'too_many_requests'))
})
