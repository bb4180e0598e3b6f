import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeIssuer, makeSealedPdf } from '#tests/builders/sealed-pdf.ts'
import { addRevision, factsOf, packedStream, smallPdf } from '#tests/builders/tampered-pdf.ts'
import { readPdf } from './read-pdf.ts'

const { bytes, credential, facts } = await makeSealedPdf(makeIssuer())

test('everything that a file of ours holds is read', () => {
  const { pages, attachments, ...reading } = readPdf(bytes)
  expect(reading).toMatchObject({ revisions: 1, strayBytes: 0, signatures: 1, extras: 0, problem: null })
  expect(reading.seal).toMatchObject({
    subFilter: 'ETSI.CAdES.detached',
    covers: 'whole',
    isCertified: true,
    isRoomClean: true,
    claimedAt: new Date(facts.issuedAt),
  })
  expect(Buffer.from(attachments.get('credential.json') ?? [])).toEqual(Buffer.from(credential))
  expect(pages).toHaveLength(2)
  expect(pages?.[0]).toEqual(expect.arrayContaining([facts.name, facts.number, '22 November 2029']))
})

test('a later revision replaces what an earlier one says, whichever table it has', () => {
  const swapped = packedStream('{}', '/Type /EmbeddedFile')
  for (const kind of ['table', 'stream'] as const) {
    const reading = readPdf(addRevision(bytes, new Map([[factsOf(bytes).credential, swapped]]), kind))
    expect(reading).toMatchObject({ revisions: 2, seal: { covers: 'beginning', coveredEnd: bytes.length } })
    expect(Buffer.from(reading.attachments.get('credential.json') ?? []).toString()).toBe('{}')
  }
})

test('why a file cannot be read is told apart', () => {
  const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
  const page = '<< /Type /Page /Resources << >> /Contents 4 0 R >>'
  const file = (contents: string, trailer = '') => smallPdf(['<< /Type /Catalog /Pages 2 0 R >>', pages, page, contents], trailer)
  expect(readPdf(file(packedStream('')))).toMatchObject({ problem: null, pages: [[]] })
  expect(readPdf(file(packedStream(''), '/Encrypt << >>')).problem).toBe('encrypted')
  expect(readPdf(file(packedStream(Buffer.alloc(5_000_000)))).problem).toBe('too_much')
  expect(readPdf(file(packedStream('BT ET '.repeat(160_000)))).problem).toBe('too_much')
  expect(readPdf(file('<< /Filter /LZWDecode /Length 0 >>\nstream\n\nendstream')).problem).toBe('other_structure')
  expect(readPdf(file('<< /Length 999 >>\nstream\n\nendstream')).problem).toBe('malformed')
  expect(readPdf(file('<< /Length 1 /Length 2 >>')).problem).toBe('malformed')
})

test('two attachments of one name are none', () => {
  const { root, catalog, size } = factsOf(bytes)
  const twice = catalog.replace(/\/AF \[ ?(\d+ 0 R)/, (all, first: string) => `${all} ${first}`)
  const reading = readPdf(
    addRevision(
      bytes,
      new Map([
        [root, twice],
        [size, 'null'],
      ]),
    ),
  )
  expect(reading.attachments.size).toBe(0)
  expect(reading.problem).toBe('malformed')
})

test('no bytes break the reading: random changes, random cuts, random pieces of PDF', () => {
  const pieces = fc.constantFrom(
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '/Type',
    '/XRef',
    '/W',
    '1 0 R',
    '9 0 obj',
    'endobj',
    'stream\n',
    'endstream',
    'xref\n0 1\n',
    'trailer',
    'startxref\n9\n%%EOF\n',
    '%',
    '#',
    '\\',
    '0',
    '-',
    '.',
  )
  const soup = fc.array(pieces, { maxLength: 60 }).map((parts) => Buffer.from(`%PDF-1.7\n${parts.join(' ')}\nstartxref\n9\n%%EOF\n`))
  const places = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 })
  const damaged = places.map((changes) => {
    const copy = Buffer.from(bytes)
    for (const [at, value] of changes) copy[at] = value
    return copy
  })
  const cut = fc.tuple(fc.nat(bytes.length), fc.nat(bytes.length)).map(([a, b]) => bytes.subarray(Math.min(a, b), Math.max(a, b)))
  fc.assert(
    fc.property(fc.oneof(soup, damaged, cut, fc.uint8Array()), (file) => {
      // Processor time, which other work on the machine does not lengthen.
      const before = process.cpuUsage()
      readPdf(file)
      const { user, system } = process.cpuUsage(before)
      expect(user + system).toBeLessThan(900_000)
    }),
    { numRuns: 600 },
  )
})
