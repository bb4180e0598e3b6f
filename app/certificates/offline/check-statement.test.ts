import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { encodeStatusList } from '#app/certificates/credential/status-list.ts'
import { writeVerifierKey } from '#app/certificates/register/signed-note.ts'
import { newTestIssuer, newTestKey, sampleStatement } from '#tests/builders/offline.ts'
import { checkStatement } from './check-statement.ts'
import { verifyInScript } from './ed25519-fallback.ts'
import { signedLink } from './signed-link.ts'
import { parseStatement, type Statement, signedBytes } from './statement.ts'
import { readStatusBit } from './status-bit.ts'
import { openBundle, type TrustBundle } from './trust-bundle.ts'

const origin = 'https://kelas.example.id'
const issuer = newTestIssuer(origin)
const { credentialKey: issuerKey, registerKey } = issuer
const token = randomBytes(16).toString('base64url')
const noon = new Date('2026-11-22T05:00:00Z')

const sample: Statement = { ...sampleStatement, issuedOn: '2026-11-22', validUntil: '2029-11-22' }

test('each state is told apart', async () => {
  const later = (day: string) => new Date(`${day}T05:00:00Z`)
  expect(await stateOf({})).toBe('active')
  expect(await stateOf({ bundle: aBundle({ revoked: [10] }) })).toBe('revoked')
  expect(await stateOf({ bundle: aBundle({ replaced: [10] }) })).toBe('superseded')
  // Bundles of before do not say which.
  expect(await stateOf({ bundle: { ...aBundle({ replaced: [10] }), replaced: undefined } })).toBe('ended')
  expect(await stateOf({ bundle: aBundle({ suspended: [20] }) })).toBe('suspended')
  expect(await stateOf({ bundle: aBundle({ revoked: [11, 20], suspended: [10] }) })).toBe('active')
  expect(await stateOf({ now: later('2029-11-22') })).toBe('active')
  expect(await stateOf({ now: later('2029-11-23') })).toBe('expired')
  // As on the portal: what stands suspended does not become "expired".
  expect(await stateOf({ now: later('2029-11-23'), bundle: aBundle({ suspended: [20] }) })).toBe('suspended')
  expect(await stateOf({ said: { issuedOn: '2026-11-24' } })).toBe('not_yet')
  expect(await stateOf({ now: later('2026-11-21') })).toBe('clock')
  // A revocation is true whatever the clock says.
  expect(await stateOf({ now: later('2019-01-01'), bundle: aBundle({ revoked: [10] }) })).toBe('revoked')
  expect(await stateOf({ bundle: { ...aBundle(), statusLists: {} } })).toBe('status_unknown')
  const { 1: revocations } = aBundle().statusLists
  expect(await stateOf({ bundle: { ...aBundle(), statusLists: { 1: revocations!, 2: revocations! } } })).toBe('status_unknown')
})

test('the last day ends by the westernmost clock of Indonesia', async () => {
  expect(await stateOf({ now: new Date('2029-11-22T16:59:59Z') })).toBe('active')
  expect(await stateOf({ now: new Date('2029-11-22T17:00:00Z') })).toBe('expired')
})

test('a certificate counts from the minute of its issue in every zone of Indonesia', async () => {
  // Half past midnight in Jayapura, the evening before in Jakarta.
  const now = new Date('2026-11-22T15:30:00Z')
  const bundle = { ...aBundle(), issuedAt: '2026-11-22T15:00:00Z' }
  expect(await stateOf({ said: { issuedOn: '2026-11-23' }, now, bundle })).toBe('active')
  expect(await stateOf({ said: { issuedOn: '2026-11-24' }, now, bundle })).toBe('not_yet')
})

test('a retired key still proves, a compromised one no longer, an unknown one is no judgement', async () => {
  expect(await stateOf({ bundle: withKeys([{ ...issuerKey.published, retiredAt: '2026-11-01T00:00:00Z' }]) })).toBe('active')
  expect(await stateOf({ bundle: withKeys([{ ...issuerKey.published, compromisedAt: '2026-11-01T00:00:00Z' }]) })).toBe('key_compromised')
  expect(await stateOf({ bundle: withKeys([newTestKey().published]) })).toBe('key_unknown')
})

test('what another key signed under the name of ours, or another issuer, is never valid', async () => {
  const stranger = newTestKey()
  const link = signedLink({ origin, token, statement: sample, key: { publicKey: issuerKey.publicKey, privateKey: stranger.privateKey } })!
  expect((await checkStatement(link, aBundle(), noon)).state).toBe('forged')
  const foreign = signedLink({ origin: 'https://kelas-example.id', token, statement: sample, key: issuerKey })!
  expect(await checkStatement(foreign, aBundle(), noon)).toEqual({ state: 'foreign', host: 'kelas-example.id' })
  expect((await checkStatement(foreign.split('#')[1]!, aBundle(), noon)).state).toBe('forged')
  const disguised = foreign.replace('HTTPS://', 'HTTPS://KELAS.EXAMPLE.ID@')
  expect(await checkStatement(disguised, aBundle(), noon)).toEqual({ state: 'foreign', host: 'kelas-example.id' })
})

test('a link without statement, a cut one and plain text are told apart', async () => {
  const link = signedLink({ origin, token, statement: sample, key: issuerKey })!
  expect(await checkStatement(link.split('#')[0]!, aBundle(), noon)).toMatchObject({ state: 'link_only' })
  expect(await checkStatement(`${origin}/s/${token}`, aBundle(), noon)).toEqual({ state: 'link_only', link: `${origin}/s/${token}` })
  expect((await checkStatement(link.slice(0, -30), aBundle(), noon)).state).not.toBe('active')
  for (const text of ['', 'NK-2026-000123-7QX4', `${origin}/masuk`, 'https://', 'javascript:alert(1)', link.toLowerCase().replace('#', '?')]) {
    expect((await checkStatement(text, aBundle(), noon)).state).toMatch(/unreadable|link_only/)
  }
  // A messenger may have written it in small letters.
  expect((await checkStatement(` ${link.toLowerCase()}\n`, aBundle(), noon)).state).toBe('active')
})

test('a browser without Ed25519 of its own comes to the same answer', async () => {
  const { payload, signature } = parseStatement(signedLink({ origin, token, statement: sample, key: issuerKey })!.split('#')[1]!)!
  expect(await verifyInScript(issuerKey.publicKey, signature, signedBytes(origin, payload))).toBe(true)
  expect(await verifyInScript(issuerKey.publicKey, signature, signedBytes('https://a.example', payload))).toBe(false)
  expect(await verifyInScript(newTestKey().publicKey, signature, signedBytes(origin, payload))).toBe(false)
  expect(await verifyInScript(new Uint8Array(32).fill(255), signature, payload)).toBe(false)
})

test('a bit of a list is read without Node as with it, and nonsense is no bit', async () => {
  const list = encodeStatusList([0, 77, 131_071])
  for (const index of [0, 77, 131_071]) expect(await readStatusBit(list, index)).toBe(true)
  for (const index of [1, 76, 78]) expect(await readStatusBit(list, index)).toBe(false)
  for (const [wrong, index] of [
    [list, 131_072],
    [list, -1],
    ['uH4sI', 0],
    ['', 0],
    [list.slice(1), 0],
  ] as const) {
    expect(await readStatusBit(wrong, index)).toBeNull()
  }
})

test('a bundle opens when the register’s key signed exactly it', async () => {
  const signed = await issuer.sign(aBundle())
  expect(await openBundle(JSON.stringify(signed))).toMatchObject({
    origin,
    vouchedBy: writeVerifierKey({ name: 'kelas.example.id/daftar-induk', key: registerKey.publicKey }),
  })
  const { bundle, note } = signed
  for (const changed of [
    { bundle: { ...bundle, issuedAt: '2026-11-23T00:00:00Z' }, note },
    { bundle: aBundle({ revoked: [3] }), note },
    { bundle: { ...bundle, origin: 'https://other.example' }, note },
    { bundle, note: note.replace(/ [A-Za-z0-9+/=]+\n$/, ' AAAA\n') },
    { bundle, note: '' },
    { bundle: {}, note },
    null,
    7,
  ]) {
    expect(await openBundle(JSON.stringify(changed))).toBeNull()
  }
  expect(await openBundle('<html>')).toBeNull()
  const compromised = { ...aBundle(), keys: { ...aBundle().keys, register: [{ ...registerKey.published, compromisedAt: '2026-11-01T00:00:00Z' }] } }
  expect(await openBundle(JSON.stringify(await issuer.sign(compromised)))).toBeNull()
})

async function stateOf({
  said = {},
  bundle = aBundle(),
  now = noon,
}: {
  said?: Partial<Statement>
  bundle?: TrustBundle
  now?: Date
}): Promise<string> {
  const link = signedLink({ origin, token, statement: { ...sample, ...said }, key: issuerKey })!
  return (await checkStatement(link, bundle, now)).state
}

function aBundle(lists: { revoked?: number[]; replaced?: number[]; suspended?: number[] } = {}): TrustBundle {
  return issuer.bundle(lists, new Date('2026-11-22T04:00:00Z'))
}

function withKeys(credential: TrustBundle['keys']['credential']): TrustBundle {
  return { ...aBundle(), keys: { ...aBundle().keys, credential } }
}
