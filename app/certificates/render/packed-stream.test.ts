import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPieces, packPiece } from './packed-stream.ts'

const piece = fc.record({
  bytes: fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.nat(20_000)).map(([text, count]) => Buffer.from(text.repeat(count).slice(0, 60_000))),
    fc.nat(70_000).map((length) => new Uint8Array(length).fill(255)),
  ),
  isShared: fc.boolean(),
})

test('pieces packed apart are one stream that unpacks to what they hold, its sum included', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const packed = Buffer.concat(joinPieces(pieces.map(({ bytes, isShared }) => packPiece(bytes, { isShared }))))
      expect(inflateSync(packed).equals(Buffer.concat(pieces.map(({ bytes }) => bytes)))).toBe(true)
      // The sum is what tells: a stream with another one is refused.
      packed[packed.length - 1]! ^= 1
      expect(() => inflateSync(packed)).toThrow(/incorrect data check/)
    }),
    { numRuns: 60 },
  )
})

test('a piece that is kept may be used in many streams and in any place', () => {
  const shared = packPiece(Buffer.from('Sertifikat Pelatihan '.repeat(50)), { isShared: true })
  const own = (text: string) => packPiece(Buffer.from(text), { isShared: false })
  const read = (pieces: Parameters<typeof joinPieces>[0]) => inflateSync(Buffer.concat(joinPieces(pieces))).toString()
  expect(read([own('a'), shared, own('b'), shared])).toBe(`a${'Sertifikat Pelatihan '.repeat(50)}b${'Sertifikat Pelatihan '.repeat(50)}`)
  expect(read([shared, own('x'.repeat(900))])).toBe('Sertifikat Pelatihan '.repeat(50) + 'x'.repeat(900))
  expect(shared.blocks.length).toBeLessThan(100)
})
