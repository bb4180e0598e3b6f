import { beforeAll, expect, test } from 'vitest'
import { addKey } from '#app/certificates/keys/add-key.server.ts'
import { createKey } from '#app/certificates/keys/create-key.server.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { appendEntries, type RegisterLog } from './append-entries.server.ts'
import { checkRegister, parseBundle, type ReadRegister } from './check-register.ts'
import { acceptNewKeys, keysBeyond } from './key-history.ts'
import { hashLeaf } from './merkle-tree.ts'
import { type MonthSummary, parseMonthSummary } from './month-summary.ts'
import { readMonthSummary } from './read-month-summary.server.ts'
import { readCheckpoint, readRegisterSummary, readRegisterVerifiers, readTileAt } from './read-register.server.ts'
import { openNote } from './signed-note.ts'

let log: RegisterLog

beforeAll(async () => {
  await inTransaction((tx) => createKey(tx, { purpose: 'register', actorId: null }))
  log = { origin: (await readPublisher()).register, key: (await readCurrentKey('register'))! }
  await append(20, '2026-10-30T03:15:00Z')
  await append(517, '2026-11-22T03:15:00Z')
})

test('a whole register as served holds, and its lines are counted by month', async () => {
  const report = await check()
  expect(report.problems).toEqual([])
  expect(report.head.size).toBe(537)
  expect([...report.months].map(([month, kinds]) => [month, ...kinds])).toEqual([
    ['2026-10', ['issued', 20]],
    ['2026-11', ['issued', 517]],
  ])
  const summary = await readRegisterSummary()
  expect(summary.head?.size).toBe(537)
  expect(summary.months).toEqual([
    { month: '2026-11', counts: { issued: 517 } },
    { month: '2026-10', counts: { issued: 20 } },
  ])
})

test('every part of it that is changed on the way is noticed', async () => {
  const paths = ['tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/25', 'tile/0/000', 'tile/0/002.p/25', 'tile/1/000.p/2']
  for (const path of paths) {
    for (const change of [flip, shorten, () => null]) {
      const report = await check({ read: async (asked) => (asked === path ? change((await served(asked))!) : served(asked)) })
      expect(report.problems, `${path} ${change.name}`).not.toEqual([])
    }
  }
  await expect(check({ read: async (path) => (path === 'checkpoint' ? flip((await served(path))!) : served(path)) })).rejects.toThrow(/no checkpoint/)
})

test('a register that was rewritten or cut no longer continues what was saved', async () => {
  const { head } = await check()
  await append(3, '2026-12-01T00:00:00Z')
  expect((await check({ saved: head })).problems).toEqual([])
  expect((await check({ saved: { ...head, root: new Uint8Array(32) } })).problems).toEqual([expect.stringMatching(/does not begin/)])
  expect((await check({ saved: { ...head, size: 999 } })).problems).toEqual([expect.stringMatching(/had 999 entries and now has 540/)])
  expect((await check({ saved: { ...head, origin: 'other.example/log' } })).problems).toEqual([expect.stringMatching(/another register/)])
})

test('only addresses of the standard that a checkpoint has reached are answered', async () => {
  expect((await readTileAt('0/000')).bytes.length).toBe(8192)
  expect((await readTileAt('0/000.p/7')).bytes).toEqual((await readTileAt('0/000')).bytes.subarray(0, 224))
  expect(parseBundle((await readTileAt('entries/002.p/28')).bytes)?.length).toBe(28)
  for (const path of [
    '0/002',
    '0/002.p/29',
    '0/003.p/1',
    '1/000',
    '2/000.p/1',
    '64/000',
    '00/000',
    '0/0',
    '0/1000',
    '0/000.p/0',
    '0/000.p/256',
    '0/000.p/01',
    'entries/003.p/1',
    'entries/../0/000',
    '-1/000',
    '0/x000/000',
    '',
    '0',
    '/',
  ]) {
    const error = await readTileAt(path).then(
      () => `${path} was answered`,
      (thrown) => thrown,
    )
    expect(isAppError(error) && error.code, path).toBe('not_found')
  }
})

const served: ReadRegister = async (path) =>
  path === 'checkpoint' ? Buffer.from(await readCheckpoint()) : (await readTileAt(path.replace(/^tile\//, ''))).bytes

async function check(changes: { read?: ReadRegister; saved?: Parameters<typeof checkRegister>[0]['saved']; summary?: MonthSummary } = {}) {
  return checkRegister({ read: served, saved: null, log: { origin: log.origin, verifiers: await readRegisterVerifiers() }, ...changes })
}

function flip(bytes: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(bytes)
  changed[changed.length >> 1]! ^= 1
  return changed
}

function shorten(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, -1)
}

async function append(count: number, at: string): Promise<void> {
  const lines = Array.from({ length: count }, (_, number) => ({
    line: { kind: 'issued' as const, subject: hashLeaf(Buffer.from(`${at} ${number}`)), hash: hashLeaf(Buffer.from('h')) },
    certificateId: null,
  }))
  await inTransaction((tx) => appendEntries(tx, log, lines, at))
}

test('the summary of a month is signed, and a check bears it out or says what differs', async () => {
  const verifiers = await readRegisterVerifiers()
  const note = openNote(await readMonthSummary({ month: '2026-10' }), verifiers)
  const summary = parseMonthSummary(note?.text ?? '')!
  expect(summary).toMatchObject({ month: '2026-10', first: 0, last: 19, counts: { issued: 20 } })
  expect((await check({ summary })).problems).toEqual([])
  const november = parseMonthSummary(openNote(await readMonthSummary({ month: '2026-11' }), verifiers)!.text)!
  expect(november).toMatchObject({ first: 20, last: 536, counts: { issued: 517 } })
  expect((await check({ summary: november })).problems).toEqual([])
  // What comes later changes nothing about what was summed up.
  await append(2, '2026-11-30T00:00:00Z')
  expect((await check({ summary: november })).problems).toEqual([])
  const lies: Partial<MonthSummary>[] = [
    { counts: { issued: 516 } },
    { counts: { issued: 517, revoked: 1 } },
    { first: 19 },
    { last: 535 },
    { before: new Uint8Array(32) },
    { after: new Uint8Array(32) },
    { size: 9999 },
    { origin: 'other.example/log' },
  ]
  for (const lie of lies) expect((await check({ summary: { ...november, ...lie } })).problems, JSON.stringify(lie)).toHaveLength(1)
  for (const month of ['2020-01', '2026-13', 'x']) await expect(readMonthSummary({ month })).rejects.toMatchObject({ code: 'not_found' })
  expect(parseMonthSummary('x\n')).toBeNull()
})

test('a state of before a rotation goes on after it, by what the register itself tells of its keys', async () => {
  const [known, before] = [await readRegisterVerifiers(), await check()]
  await addKey({ purpose: 'register', replaces: true })
  log = { ...log, key: (await readCurrentKey('register'))! }
  await append(2, '2026-12-02T00:00:00Z')
  await expect(checkRegister({ read: served, saved: before.head, log: { origin: log.origin, verifiers: known } })).rejects.toThrow(
    /key was changed.*--key/s,
  )
  const offered = keysBeyond(known, await readRegisterVerifiers())
  expect(offered).toHaveLength(1)
  const { checkpoint, problems, keys } = await check({ saved: before.head })
  expect(problems).toEqual([])
  expect(acceptNewKeys({ checkpoint: before.checkpoint, known, offered, entries: keys })).toEqual([])
  expect(acceptNewKeys({ checkpoint, known, offered, entries: keys })).toMatchObject([{ verifier: offered[0], entry: { change: 'created' } }])
  // A key that only the site offers, and one whose end the register tells of, are no successors.
  expect(acceptNewKeys({ checkpoint, known, offered, entries: keys.filter(({ change }) => change !== 'created') })).toBeNull()
  const ended = keys.flatMap((entry) => [entry, { ...entry, change: 'compromised' }])
  expect(acceptNewKeys({ checkpoint, known, offered, entries: ended })).toBeNull()
})
