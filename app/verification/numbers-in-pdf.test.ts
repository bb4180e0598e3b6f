import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeEarlyNumber } from '#app/certificates/number.ts'
import { looksLikePdf, numbersInPdf } from './numbers-in-pdf.ts'

const number = composeEarlyNumber({ year: 2026, random: new Uint8Array([7, 22, 29, 4, 20, 2]) })
const twoByte = Buffer.from(number, 'utf16le').swap16()

function secondsFor(file: Uint8Array): number {
  const started = performance.now()
  numbersInPdf(file)
  return (performance.now() - started) / 1000
}

test('a number is found as plain text, in two bytes a character, and as hexadecimal', () => {
  for (const content of [
    Buffer.from(`(Sertifikat ${number})`),
    twoByte,
    Buffer.from(twoByte.toString('hex')),
    Buffer.from(twoByte.toString('hex').toUpperCase()),
  ]) {
    expect(numbersInPdf(content)).toEqual([number])
    expect(numbersInPdf(Buffer.concat([Buffer.from('%PDF-1.7\n'), content, Buffer.from('\n%%EOF')]))).toEqual([number])
  }
})

test('what only looks like a number is none', () => {
  expect(numbersInPdf(Buffer.from(number.replace('2026', '2025')))).toEqual([])
})

test('parts nested in one another that unpack to gigabytes cost nothing', () => {
  // Each link is a part of its own, and what it unpacks to holds all later ones, with a bomb at the end.
  const link = Buffer.from('stream\n\x78\x01', 'latin1')
  const stored = Buffer.from([0, link.length, 0, ~link.length & 255, 255])
  const links = Array.from({ length: 1500 }, () => Buffer.concat([link, stored]))
  const hostile = Buffer.concat([Buffer.from('%PDF-1.7\n'), ...links, link, deflateRawSync(Buffer.alloc(2_100_000))])
  expect(hostile.length).toBeLessThan(25_000)
  expect(numbersInPdf(hostile)).toEqual([])
  expect(secondsFor(hostile)).toBeLessThan(0.1)
})

test('the largest file that is taken costs a moment, whatever it is full of', () => {
  for (const filling of [number, `${number.slice(0, -1)}!`, 'NK-', 'N\0K\0-\0', '004e004b002d', 'NK-2026-', `NK-9999-ZZZZZZ-0`, 'stream\n\x78\x9c']) {
    const file = Buffer.alloc(1_000_000, filling, 'latin1')
    expect(secondsFor(file), filling).toBeLessThan(0.5)
  }
})

test('no bytes at all break the reading', () => {
  const pieces = fc.oneof(
    fc.uint8Array(),
    fc.constantFrom('NK-', 'N\0K\0-', '004e004b002d', '\0', '00').map((text) => Buffer.from(text, 'latin1')),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
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
