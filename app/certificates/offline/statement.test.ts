import { randomBytes, verify } from 'node:crypto'
import fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { composeEarlyNumber, composeNumber } from '#app/certificates/number.ts'
import { sampleFacts } from '#tests/builders/certificate-facts.ts'
import { newTestKey, sampleStatement } from '#tests/builders/offline.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { type QrSymbol, qrSymbol } from './qr-symbol.ts'
import { roomForName, signedLink, tokenOfLink } from './signed-link.ts'
import { hintOf, parseStatement, type Statement, shortenName, signedBytes, writePayload, writeStatement } from './statement.ts'
import { statementOf } from './statement-of.ts'

const signer = newTestKey()
const { publicKey: key } = signer
const origin = 'https://kelas.example.id'

const place = fc.record({ list: fc.integer({ min: 1, max: 4095 }), index: fc.integer({ min: 0, max: 131_071 }) })
const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((text) => text.normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, 'a'))
  .filter((text) => text.isWellFormed())
const number = fc.oneof(
  fc
    .record({ year: fc.integer({ min: 2020, max: 2999 }), serial: fc.integer({ min: 1, max: 99_999_999 }) })
    .map((drawn) => composeNumber({ ...drawn, check: '7QX4' })),
  fc.uint8Array({ minLength: 6, maxLength: 6 }).map((random) => composeEarlyNumber({ year: 2026, random })),
)
const statement: fc.Arbitrary<Statement> = fc.record({
  kind: fc.constantFrom('training', 'competency'),
  isDemo: fc.boolean(),
  number,
  issuedOn: day,
  validUntil: day,
  revocation: place,
  suspension: place,
  digest: fc.uint8Array({ minLength: 16, maxLength: 16 }),
  name,
})

const sample: Statement = {
  ...sampleStatement,
  revocation: { list: 1, index: 131_071 },
  suspension: { list: 2, index: 77 },
  digest: new Uint8Array(16).fill(7),
}

test('a statement is read as it was written, whatever it says', () => {
  fc.assert(
    fc.property(statement, fc.uint8Array({ minLength: 64, maxLength: 64 }), (said, signature) => {
      const payload = writePayload(said, key)
      const text = writeStatement(payload, signature)
      expect(text).toMatch(/^[A-Z2-7]+$/)
      const read = parseStatement(text)
      expect(read).toMatchObject({ ...said, name: shortenName(said.name, 60), isShortened: shortenName(said.name, 60) !== said.name })
      expect([read?.keyHint, Buffer.from(read!.payload).equals(payload)]).toEqual([hintOf(key), true])
    }),
  )
})

test('any other text is no statement, and never an error', () => {
  const text = writeStatement(writePayload(sample, key), randomBytes(64))
  for (const wrong of ['', 'A'.repeat(170), text.slice(0, 90), `${text}!`, `9${text.slice(1)}`, `Z${text.slice(1)}`])
    expect(parseStatement(wrong)).toBeNull()
  fc.assert(fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 250 }).map(toBase32)), (other) => void parseStatement(other)))
})

test('a changed letter never leaves a statement that its signature holds for', () => {
  const link = signedLink({ origin, token: randomBytes(16).toString('base64url'), statement: sample, key: signer })!
  const text = link.split('#')[1]!
  expect(holds(text)).toBe(true)
  for (let at = 0; at < text.length; at++) {
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    expect(holds(changed), `letter ${at}`).toBe(false)
  }
})

test('a statement holds for the portal that made it only', () => {
  const link = signedLink({ origin, token: randomBytes(16).toString('base64url'), statement: sample, key: signer })!
  expect(holds(link.split('#')[1]!, 'https://kelas-example.id')).toBe(false)
})

test('names are cut between characters as people see them, and marked', () => {
  expect(shortenName('Siti Aminah', 60)).toBe('Siti Aminah')
  expect(shortenName('Raden Ajeng Kartini', 16)).toBe('Raden Ajeng K…')
  expect(shortenName('Raden Ajeng Kartini', 14)).toBe('Raden Ajeng…')
  // Not between a letter and what is hung below it.
  expect(shortenName('ꦱꦤ꧀ꦢꦶꦏ', 17)).toBe('ꦱ…')
  expect(shortenName('ꦱꦤ꧀ꦢꦶꦏ', 18)).toBe('ꦱꦤ꧀ꦢꦶꦏ')
  expect(shortenName('ꦱꦤ꧀ꦢꦶꦏꦏ', 18)).toBe('ꦱꦤ꧀ꦢꦶ…')
  fc.assert(
    fc.property(name, fc.integer({ min: 12, max: 60 }), (long, most) => {
      const short = shortenName(long, most)
      expect(new TextEncoder().encode(short).length).toBeLessThanOrEqual(most)
      if (short !== long) expect(long.startsWith(short.slice(0, -1))).toBe(true)
    }),
  )
})

test('base 32 is read back in any case, and every text stands for one value', () => {
  expect(toBase32(Buffer.from('foobar'))).toBe('MZXW6YTBOI')
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(fromBase32(toBase32(bytes))).toEqual(bytes)
      expect(fromBase32(toBase32(bytes).toLowerCase())).toEqual(bytes)
    }),
  )
  for (const wrong of ['M', 'MZ1', 'MZXW6YTBOJ', 'MZX', 'ÄÄ']) expect(fromBase32(wrong)).toBeNull()
})

test('the token of a link is known in both its forms', () => {
  const token = randomBytes(16).toString('base64url')
  const link = signedLink({ origin, token, statement: sample, key: signer })!
  expect(link).toMatch(/^HTTPS:\/\/KELAS\.EXAMPLE\.ID\/S\/[A-Z2-7]{26}#[A-Z2-7]+$/)
  const written = /\/S\/([^#]+)/.exec(link)![1]!
  expect(tokenOfLink(written)).toBe(token)
  expect(tokenOfLink(written.toLowerCase())).toBe(token)
  expect(tokenOfLink(token)).toBe(token)
})

test('link and statement fit a code of version 10 with medium correction, and a scanner reads it', () => {
  const long = 'Kanjeng Raden Ayu Siti Nur’aini Kusumawardhani, S.Pd., M.Kom., CONTOH'
  for (const [from, named] of [
    [origin, long],
    [origin, 'Siti Aminah'],
    ['http://localhost:3000', long],
    ['https://sertifikat.pelatihan-umkm-nusantara.example.co.id', long],
  ] as const) {
    const link = signedLink({
      origin: from,
      token: randomBytes(16).toString('base64url'),
      statement: { ...sample, name: named },
      key: signer,
    })!
    const symbol = qrSymbol(link)
    expect(symbol.size).toBeLessThanOrEqual(57)
    expect(scan(symbol)).toBe(link)
    expect(parseStatement(link.split('#')[1]!)?.name.slice(0, 9)).toBe(named.slice(0, 9))
  }
  expect(roomForName('HTTPS://KELAS.EXAMPLE.ID/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ', sample.number)).toBe(52)
  expect(roomForName('HTTPS://NK.ID/S/ABCDEFGHIJKLMNOPQRSTUVWXYZ', sample.number)).toBeGreaterThanOrEqual(58)
})

test('the facts of a certificate become its statement', () => {
  const facts = sampleFacts({ isDemo: true, name: 'Nur’aini' })
  const digest = randomBytes(32)
  const said = statementOf(facts, { places: { revocation: sample.revocation, suspension: sample.suspension }, digest })
  const read = parseStatement(writeStatement(writePayload(said, key), randomBytes(64)))
  expect(read).toMatchObject({
    kind: 'training',
    isDemo: true,
    number: facts.number,
    issuedOn: '2026-11-22',
    validUntil: '2029-11-22',
    name: 'Nur’aini',
  })
  expect(Buffer.from(read!.digest)).toEqual(digest.subarray(0, 16))
})

test('a plain link is drawn as before, and an address that leaves no room gets a plain link', () => {
  const plain = 'https://kelas.example.id/s/mYw0p3xJ4kQ2zV8sT1uB7A'
  expect(scan(qrSymbol(plain))).toBe(plain)
  expect(
    signedLink({
      origin: `https://${'a'.repeat(60)}.${'b'.repeat(50)}.example`,
      token: 'A'.repeat(22),
      statement: sample,
      key: signer,
    }),
  ).toBeNull()
})

function holds(text: string, from = origin): boolean {
  const read = parseStatement(text)
  return read !== null && verify(null, signedBytes(from, read.payload), signer.privateKey, read.signature)
}

/** What a scanner reads from a picture of the code, four pixels a module with a quiet zone. */
function scan({ size, dark }: QrSymbol): string {
  const scale = 4
  const width = (size + 8) * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (let y = 0; y < width; y++) {
    for (let x = 0; x < width; x++) {
      const [row, column] = [Math.floor(y / scale) - 4, Math.floor(x / scale) - 4]
      if (column >= 0 && column < size && dark[row * size + column]) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
    }
  }
  return decodeQR({ width, height: width, data })
}
