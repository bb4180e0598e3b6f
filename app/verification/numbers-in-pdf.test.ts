import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeNumber } from '#app/certificates/number.ts'
import { looksLikePdf, numbersInPdf } from './numbers-in-pdf.ts'

const number = composeNumber({ year: 2026, random: new Uint8Array([7, 22, 29, 4, 20, 2]) })
const stream = (content: Buffer) =>
  Buffer.concat([Buffer.from('1 0 obj\n<<>>\nstream\n'), deflateSync(content), Buffer.from('\nendstream\nendobj\n')])
const twoByte = Buffer.from(number, 'utf16le').swap16()

test('a number is found as plain text, in two bytes a character, as hexadecimal, and in packed parts', () => {
  for (const content of [
    Buffer.from(`(Sertifikat ${number})`),
    twoByte,
    Buffer.from(twoByte.toString('hex')),
    Buffer.from(twoByte.toString('hex').toUpperCase()),
  ]) {
    expect(numbersInPdf(content)).toEqual([number])
    expect(numbersInPdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), stream(content)]))).toEqual([number])
  }
})

test('what only looks like a number is none', () => {
  expect(numbersInPdf(Buffer.from(number.replace('2026', '2025')))).toEqual([])
})

test('a small file that unpacks to gigabytes is let go', () => {
  const bomb = stream(Buffer.alloc(60_000_000))
  const started = performance.now()
  expect(numbersInPdf(Buffer.concat(Array.from({ length: 15 }, () => bomb)))).toEqual([])
  expect(performance.now() - started).toBeLessThan(3000)
})

test('no bytes at all break the reading', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.uint8Array(), fc.constant(Buffer.from('stream\n\x78\x9c'))), { maxLength: 20 }), (parts) => {
      expect(numbersInPdf(Buffer.concat(parts))).toEqual([])
    }),
  )
})

test('a PDF is known by its beginning', () => {
  expect(looksLikePdf(Buffer.from('%PDF-1.7\n'))).toBe(true)
  expect(looksLikePdf(Buffer.from('\xef\xbb\xbf%PDF-1.7\n', 'latin1'))).toBe(true)
  expect(looksLikePdf(Buffer.from('\x89PNG\r\n', 'latin1'))).toBe(false)
  expect(looksLikePdf(new Uint8Array())).toBe(false)
})
