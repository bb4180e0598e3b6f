import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { writeZip, type ZipFile, zipLength } from './stored-zip.ts'

async function* each(files: ZipFile[]) {
  yield* files
}

const file = fc.record({
  name: fc.stringMatching(/^[A-Za-z0-9-]{1,30}$/),
  at: fc.date({ min: new Date('1980-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  bytes: fc.uint8Array({ maxLength: 300 }),
})

test('another program reads every file as it was put in, and the length is known before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 12 }), async (files) => {
      const pieces: Uint8Array[] = []
      for await (const piece of writeZip(each(files))) pieces.push(piece)
      const archive = Buffer.concat(pieces)
      expect(archive.length).toBe(zipLength(files.map(({ name, bytes }) => ({ name, size: bytes.length }))))
      const read = unzipSync(archive)
      expect(Object.keys(read).sort()).toEqual(files.map(({ name }) => name).sort())
      for (const { name, bytes } of files) expect(Buffer.from(read[name]!).equals(bytes)).toBe(true)
    }),
  )
})

test('what needs the 64-bit form is refused instead of written wrong', () => {
  expect(() => zipLength([{ name: 'a', size: 2 ** 32 }])).toThrow(RangeError)
  expect(() => zipLength(Array.from({ length: 65_536 }, (_, at) => ({ name: String(at), size: 0 })))).toThrow(RangeError)
})
