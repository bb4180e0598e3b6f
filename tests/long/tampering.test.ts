import { randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import type { AppLoadContext } from '#app/platform/remix.ts'
import { inspectFile, isSound } from '#app/verification/inspect-file.ts'
import { readTrustedKeys } from '#app/verification/read-trusted-keys.server.ts'
import { verifyByFile } from '#app/verification/verify-by-file.server.ts'
import { sampleUnit } from '#tests/builders/certificate-facts.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makeIssuer, makeSealedPdf } from '#tests/builders/sealed-pdf.ts'
import { addRevision, changeContents, factsOf, flip, packedStream, replaceInPlace, smallPdf } from '#tests/builders/tampered-pdf.ts'
import { samplePrint, shippedSlugs } from '#tests/builders/templates.ts'

// Whatever is done to an issued file: it is told apart from valid, what it says is not repeated, and nobody waits.

const made = await makeCertificate({ name: 'Siti Aminah, S.Pd.' })
const other = await makeCertificate({ name: 'Budi Santoso' })
const original = await bytesOf(made)
const foreign = await bytesOf(other)
const [credential, otherCredential] = await Promise.all([credentialOf(made.certificateId), credentialOf(other.certificateId)])
const facts = factsOf(original)
const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(Buffer.from(original).toString('latin1'))!
const [before = 0, after = 0] = [Number(range[1]), Number(range[2])]

const keys = await readTrustedKeys()
let tried = 0
let slowest = 0
afterAll(() => {
  console.log(`${tried} files, the slowest took ${Math.round(slowest)} ms`)
  expect(tried).toBeGreaterThan(400)
})

async function bytesOf({ learner, certificateId }: typeof made): Promise<Uint8Array> {
  return (await readCertificatePdf({ actor: learner, certificateId })).bytes
}

async function credentialOf(certificateId: string): Promise<Uint8Array> {
  const { credentialSha256 } = await db.certificateProof.findUniqueOrThrow({ where: { certificateId } })
  return (await fileStore().get(credentialSha256!))!
}

/** The state, with its reason; or the code of a refusal. Anything else that is thrown fails the test. */
async function verdict(file: Uint8Array): Promise<string> {
  // Without our records, which know the bytes, each must be seen for what it is as well.
  const finding = await inspectFile(file, keys)
  expect(finding.kind === 'pdf' && isSound(finding)).toBe(false)
  const started = performance.now()
  try {
    const answer = await verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })
    if (answer.state !== 'active') expect(JSON.stringify(answer)).not.toMatch(/Aminah|Santoso/)
    return 'by' in answer ? `${answer.state}: ${answer.by}` : answer.state
  } catch (error) {
    if (isAppError(error)) return error.code
    throw error
  } finally {
    tried += 1
    const took = performance.now() - started
    slowest = Math.max(slowest, took)
    expect(took).toBeLessThan(1000)
  }
}

const harmless = /^(altered|unknown|cannot_check): |^not_a_pdf$/

async function expectAll(files: Record<string, Uint8Array>, states: RegExp): Promise<void> {
  for (const [name, file] of Object.entries(files)) expect(await verdict(file), name).toMatch(states)
}

test('the originals are valid, so that the tests below can fail', async () => {
  for (const file of [original, foreign]) {
    const answer = await verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })
    expect(answer).toMatchObject({ state: 'active', isOriginalFile: true })
    const finding = await inspectFile(file, keys)
    expect(finding.kind === 'pdf' && isSound(finding)).toBe(true)
  }
})

test('a bit changed at 250 places, and every byte of the head and of the tail', async () => {
  for (let at = 0; at < 250; at++) {
    const position = Math.floor((at * original.byteLength) / 250)
    const expected = position === 0 ? /^not_a_pdf$/ : /^altered: (changed|stripped|text|added|credential|resigned)$/
    expect(await verdict(flip(original, position, 1 << (at % 8))), `byte ${position}`).toMatch(expected)
  }
  for (const position of [...Array(24).keys(), ...Array.from({ length: 60 }, (_, index) => original.byteLength - 1 - index)]) {
    expect(await verdict(flip(original, position, 0xff)), `byte ${position}`).toMatch(harmless)
  }
})

test('the room of the signature, which no signature covers, is looked at too', async () => {
  for (const position of [before, before + 1, after - 40, after - 2, after - 1]) {
    for (const mask of [0x20, 1]) expect(await verdict(flip(original, position, mask)), `byte ${position}`).toMatch(/^altered: /)
  }
})

test('revisions that cover, hide or replace what was signed', async () => {
  const next = facts.size
  const cover = packedStream('q 1 1 1 rg 150 330 500 60 re f Q BT /F1 30 Tf 150 340 Td (Budi Palsu) Tj ET')
  const withContents = facts.page.body.replace(`/Contents ${facts.contents} 0 R`, `/Contents [${facts.contents} 0 R ${next} 0 R]`)
  const note = `<< /Type /Annot /Subtype /FreeText /Rect [150 330 650 390] /Contents (Budi Palsu) /DA (/Helv 30 Tf) >>`
  const without = (key: string) => facts.catalog.replace(new RegExp(`\\/${key} (<<[\\s\\S]*?>>|\\d+ 0 R)`), '')
  const attacks: Record<string, Map<number, string>> = {
    cover: new Map([
      [facts.page.number, withContents],
      [next, cover],
    ]),
    replace: new Map([[facts.contents, cover]]),
    annotation: new Map([
      [facts.page.number, facts.page.body.replace(/\/Annots \[[^\]]*\]/, `/Annots [${next} 0 R]`)],
      [next, note],
    ]),
    'another credential': new Map([[facts.credential, packedStream(otherCredential, '/Type /EmbeddedFile /Subtype /application#2Fjson')]]),
    'no credential': new Map([[facts.root, without('AF')]]),
    'no form': new Map([[facts.root, without('AcroForm')]]),
    'no certification': new Map([[facts.root, without('Perms')]]),
    'an action': new Map([[facts.root, facts.catalog.replace(/>>$/, '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>')]]),
    'other pages': new Map([
      [facts.root, facts.catalog.replace(/\/Pages \d+ 0 R/, `/Pages ${next} 0 R`)],
      [next, '<< /Type /Pages /Kids [] /Count 0 >>'],
    ]),
    nothing: new Map([[next, 'null']]),
  }
  for (const [name, objects] of Object.entries(attacks)) {
    for (const kind of ['table', 'stream'] as const) {
      expect(await verdict(addRevision(original, objects, kind)), `${name}, ${kind}`).toMatch(/^altered: (added|changed|text|credential|stripped)$/)
    }
  }
  expect(await verdict(addRevision(original, attacks.replace!))).toBe('altered: text')
  expect(await verdict(addRevision(original, attacks['another credential']!))).toBe('altered: text')
  const twice = addRevision(addRevision(original, attacks.cover!), attacks.annotation!)
  expect(await verdict(twice)).toMatch(/^altered: /)
})

test('what differs on the pages is named, however it was done', async () => {
  const common = certificateFactsSchema.parse((await db.certificate.findUniqueOrThrow({ where: { id: made.certificateId } })).facts)
  const thief = makeIssuer()
  const saying = async (change: object) => (await makeSealedPdf(thief, { ...common, ...change }, { credential })).bytes
  const line = (content: string) => /BT [^B]*?TJ ET/.exec(content)![0]
  const note = `<< /Type /Annot /Subtype /Square /Rect [150 330 650 390] /IC [1 1 1] >>`
  const sticker = new Map([
    [facts.page.number, facts.page.body.replace(/\/Annots \[[^\]]*\]/, `/Annots [${facts.size} 0 R]`)],
    [facts.size, note],
  ])
  const files: [part: string, file: Uint8Array][] = [
    ['name', await saying({ name: 'Budi Palsu' })],
    ['course', await saying({ course: { ...common.course, title: { id: 'Akuntansi Lanjut', en: 'Accounting' } } })],
    ['hours', await saying({ course: { ...common.course, hours: 777 } })],
    ['units', await saying({ units: [{ ...sampleUnit, title: { id: 'Melakukan Bedah', en: 'Operate' } }, ...common.units.slice(1)] })],
    ['people', await saying({ signer: { name: 'Dr. Palsu', title: 'Direktur' } })],
    ['valid_until', await saying({ validUntil: '2049-11-22' })],
    ['added', changeContents(original, (content) => `${content}\n${line(content).replace(/BT [\d. ]+ rg/, 'BT 1 1 1 rg')}`)],
    ['look', changeContents(original, (content) => content.replace(line(content), (one) => one.replace('BT ', 'BT 3 Tr ')))],
    ['drawn', changeContents(original, (content) => `${content}\nq 1 1 1 rg 150 300 500 90 re f Q`)],
    ['drawn', changeContents(original, (content) => `${content}\n/FrontGround Do`)],
    ['attached', addRevision(original, sticker)],
  ]
  for (const [part, file] of files) {
    expect(await verdict(file), part).toMatch(/^altered: /)
    const answer = await verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })
    const parts = 'checks' in answer ? answer.checks.flatMap((check) => check.parts ?? []) : []
    expect(parts, part).toContain(part)
  }
})

test('bytes behind and in front of it', async () => {
  const behind = ['\n', ' ', '% a comment\n', '\0', '%%EOF\n', 'startxref\n0\n%%EOF\n', 'x'.repeat(2000)]
  for (const text of behind)
    expect(await verdict(Buffer.concat([original, Buffer.from(text)])), JSON.stringify(text)).toMatch(/^altered: (added|changed)$/)
  await expectAll(
    {
      twice: Buffer.concat([original, original]),
      'another file behind': Buffer.concat([original, foreign]),
      'another file in front': Buffer.concat([foreign, original]),
      'a header in front': Buffer.concat([Buffer.from('%PDF-1.7\n'), original]),
      'a page in front': Buffer.concat([Buffer.from('<html>'), original]),
      backwards: Buffer.from(original).reverse(),
      zeros: Buffer.alloc(original.byteLength),
    },
    harmless,
  )
})

test('a signature that is gone, moved or somebody else’s', async () => {
  const zeros = Buffer.from(original)
  zeros.fill('0', before + 1, after - 1)
  const text = `[0 ${range[1]} ${range[2]} ${range[3]}]`
  const ranges = [
    '[0 1 2 3]',
    `[0 ${before} ${after} 1]`,
    `[9 ${before} ${after} 0]`,
    `[0 ${before - 9} ${after} 0]`,
    '[0 0 0 0]',
    '[0 999999999 1 1]',
    '[-1 -1 -1 -1]',
    '[]',
  ]
  const common = certificateFactsSchema.parse((await db.certificate.findUniqueOrThrow({ where: { id: made.certificateId } })).facts)
  const thief = makeIssuer({ algorithm: 'rsa-2048' })
  const stripped = await PDFDocument.load(original)
  stripped.catalog.delete(PDFName.of('AcroForm'))
  await expectAll(
    {
      'no field': replaceInPlace(original, '/FT /Sig', '/FT /Btn'),
      'no range': replaceInPlace(original, '/ByteRange', '/ByteXange'),
      zeros,
      stripped: await stripped.save(),
      'saved again': await (await PDFDocument.load(original)).save({ useObjectStreams: false }),
      'signature of another': Buffer.concat([original.subarray(0, before), foreign.subarray(before, after), original.subarray(after)]),
      ...Object.fromEntries(ranges.map((one) => [one, replaceInPlace(original, text, one.padEnd(text.length))])),
    },
    /^altered: /,
  )
  const resigned = (await makeSealedPdf(thief, common, { credential })).bytes
  expect(await verdict(resigned)).toBe('altered: resigned')
  expect(await verdict((await makeSealedPdf(thief, { ...common, name: 'Budi Palsu' }, { credential })).bytes)).toBe('altered: resigned')
  expect(await verdict((await makeSealedPdf(thief, common)).bytes)).toBe('altered: resigned')
  expect(await verdict((await makeSealedPdf(thief)).bytes)).toBe('unknown: signed')
})

test('a file that was cut', async () => {
  for (let length = 0; length < original.byteLength; length += Math.ceil(original.byteLength / 60)) {
    expect(await verdict(original.subarray(0, length)), `cut at ${length}`).toMatch(harmless)
  }
})

test('files made to cost time or memory', async () => {
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
  const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
  const bomb = packedStream(Buffer.alloc(500_000_000))
  const page = (contents: string) => [catalog, pages, `<< /Type /Page /Parent 2 0 R /Resources << >> /Contents ${contents} >>`]
  const chain = Array.from({ length: 3000 }, (_, at) => `${at + 4} 0 R`)
  const manyKids = `<< /Type /Pages /Kids [${'2 0 R '.repeat(5000)}] >>`
  const nested = (depth: number, open: string, close: string) => smallPdf(page(`${open.repeat(depth)}${close.repeat(depth)}`))
  const loop = smallPdf([catalog, pages])
  await expectAll(
    {
      'a page of 500 MB': smallPdf([...page('4 0 R'), bomb]),
      'a map of 500 MB': smallPdf(
        [...page('4 0 R'), packedStream('BT /F 1 Tf (a) Tj ET'), bomb].map((body, at) =>
          at === 2 ? body.replace('<< >>', '<< /Font << /F << /ToUnicode 5 0 R >> >> >>') : body,
        ),
      ),
      'a credential of 500 MB': smallPdf([
        catalog.replace('>>', '/AF [4 0 R] >>'),
        pages,
        '<< /Type /Page >>',
        '<< /UF (credential.json) /EF << /F 5 0 R >> >>',
        bomb,
      ]),
      'a bomb in its bytes': addRevision(original, new Map([[facts.contents, bomb]])),
      'nested lists': nested(100_000, '[', ']'),
      'nested dictionaries': nested(50_000, '<</A', '>>'),
      'nested brackets': smallPdf(page(`${'('.repeat(200_000)}${')'.repeat(200_000)}`)),
      'unfinished lists': smallPdf(page('['.repeat(300_000))),
      'a table that leads to itself': Buffer.concat([
        loop,
        Buffer.from(`xref\n0 0\ntrailer\n<< /Root 1 0 R /Prev ${loop.length} >>\nstartxref\n${loop.length}\n%%EOF\n`),
      ]),
      'a stream as long as itself': smallPdf([...page('4 0 R'), '<< /Length 4 0 R >>\nstream\n\nendstream']),
      'pages that hold themselves': smallPdf([catalog, manyKids]),
      'references in a row': smallPdf([...page('4 0 R'), ...chain]),
      'objects in themselves': smallPdf([catalog, pages, '<< /Type /ObjStm /N 1 /First 4 /Length 4 >>\nstream\n3 0 \nendstream']),
      'a million blanks': Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(900_000, ' '), original.subarray(0, 100)]),
      'a comment without end': smallPdf(page(`%${'x'.repeat(800_000)}`)),
      'many small tokens': smallPdf([...page('4 0 R'), packedStream('0 '.repeat(480_000))]),
      'many lines of text': smallPdf([...page('4 0 R'), packedStream('BT ET '.repeat(160_000))]),
      'a hundred revisions': Array.from({ length: 100 }).reduce<Buffer>(
        (file) => addRevision(file, new Map([[facts.size, 'null']])),
        Buffer.from(original),
      ),
      'a huge table': Buffer.from(
        `%PDF-1.7\nxref\n0 9999999\n${'0000000000 65535 f \n'.repeat(40_000)}trailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n`,
      ),
    },
    harmless,
  )
}, 300_000)

test('pictures, badges and credentials that are none', async () => {
  const deep = `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`
  const ours = JSON.parse(Buffer.from(credential).toString()) as Record<string, unknown>
  const json = (change: object) => Buffer.from(JSON.stringify({ ...ours, ...change }))
  const subject = ours.credentialSubject as { licenseNumber: string; identifier: object[] }
  const [first, second] = ours.proof as { proofValue: string }[]
  expect(await verdict(credential)).toBe('active')
  expect(await verdict(Buffer.from(JSON.stringify(ours, null, 2)))).toBe('active')
  expect(await verdict(badge(credential))).toBe('active')
  await expectAll(
    {
      name: json({ credentialSubject: { ...subject, identifier: [{ ...subject.identifier[0], identityHash: 'Budi Palsu' }] } }),
      date: json({ validUntil: '2099-01-01T00:00:00Z' }),
      'one proof': json({ proof: [first] }),
      'the same proof twice': json({ proof: [first, first] }),
      'another’s proof': json({ proof: (JSON.parse(Buffer.from(otherCredential).toString()) as { proof: unknown }).proof }),
      'a field more': json({ note: 'Juara 1' }),
      'proofs changed': json({ proof: [{ ...first, proofValue: second!.proofValue }, second] }),
    },
    /^altered: credential$/,
  )
  await expectAll(
    {
      'deep JSON': Buffer.from(deep),
      'wide JSON': Buffer.from(`{"@context":1,"proof":1,"a":[${'0,'.repeat(90_000)}0]}`),
      prototype: Buffer.from('{"__proto__":{"@context":1},"proof":[]}'),
      'no proof': json({ proof: [] }),
      'another issuer': (await makeSealedPdf(makeIssuer())).credential,
      'two credentials in a badge': badge(credential, credential),
      'a badge cut off': badge(credential).subarray(0, 300),
      'a chunk without end': Buffer.concat([badge().subarray(0, 8), Buffer.from('ffffffff69545874', 'hex')]),
      empty: new Uint8Array(),
    },
    harmless,
  )
})

/** A badge with credentials baked in; its picture is of no matter here. */
function badge(...credentials: Uint8Array[]): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const baked = credentials.map((bytes) => chunk('iTXt', Buffer.concat([Buffer.from('openbadgecredential\0\0\0\0\0'), bytes])))
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...baked, chunk('IEND', new Uint8Array())])
}

test('500 MB are refused by their size, long before they were all sent', async () => {
  let sent = 0
  const head = Buffer.from('--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n')
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const part = sent === 0 ? head : Buffer.alloc(64 * 1024)
      sent += part.length
      if (sent > 500_000_000) controller.close()
      else controller.enqueue(part)
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    body,
    duplex: 'half',
  }
  const context = { formValues: {} } as unknown as AppLoadContext
  const upload = await readUpload(
    { request: new Request('http://portal.test/', init), context },
    { schema: z.object({}), fileField: 'file', maxBytes: 1_000_000 },
  )
  expect(upload.tooLarge).toBe(true)
  expect(sent).toBeLessThan(3_000_000)
})

test('after all that the originals are still valid', async () => {
  expect(await verifyByFile({ file: original, tooLarge: false, addressKey: randomUUID() })).toMatchObject({ state: 'active' })
})

test('of 1,000 untouched files none raises an alarm', async () => {
  const issuer = makeIssuer()
  const names = ['Siti', "Nur'aini", 'Đặng Thị', 'I Gusti Ayu', 'Muñoz', 'M. Rifqi, S.Pd.', 'Ø', 'Maria Goreti van der Berg-Situmorang']
  for (let at = 0; at < 1000; at++) {
    const name = `${names[at % names.length]} ${String.fromCharCode(65 + (at % 26))}${'abcdefghij'[Math.floor(at / 100)]}`
    const units = at % 5 === 0 ? [] : undefined
    const { facts, template } = samplePrint(shippedSlugs[at % shippedSlugs.length]!, { name, isDemo: at % 2 === 0, ...(units && { units }) })
    const { bytes } = await makeSealedPdf(issuer, facts, { template })
    const finding = await inspectFile(bytes, issuer.trusted)
    expect(finding.kind === 'pdf' && isSound(finding), name).toBe(true)
  }
}, 300_000)
