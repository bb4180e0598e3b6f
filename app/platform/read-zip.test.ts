import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readZip, ZipError, zipNames } from './read-zip.ts'

const limits = { entries: 50, entryBytes: 3_000_000, totalBytes: 5_000_000 }
const read = (bytes: Uint8Array, isWanted: (name: string) => boolean = () => true) => readZip(bytes, { ...limits, isWanted })

function faultOf(bytes: Uint8Array): ZipError['fault'] | 'none' {
  try {
    read(bytes)
    return 'none'
  } catch (error) {
    if (error instanceof ZipError) return error.fault
    throw error
  }
}

/** The same file with another number of four bytes at a place in each of its entries of the directory. */
function patched(bytes: Uint8Array, place: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + place, value, true)
  return copy
}

const sizeOfUnpacked = 24

test('what another program packs is read back, packed or only stored, whatever else the file holds', () => {
  const file = fc.record({ name: fc.stringMatching(/^[a-z/]{1,20}$/), content: fc.uint8Array({ maxLength: 3000 }), level: fc.constantFrom(0, 6, 9) })
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 8 }), fc.string({ maxLength: 40 }), (files, note) => {
      const zip = Object.fromEntries(files.map(({ name, content, level }) => [`${name}.x`, [content, { level }]])) as Zippable
      const bytes = zipSync(zip, { comment: note })
      expect(zipNames(bytes, limits)).toEqual(files.map(({ name }) => `${name}.x`))
      expect([...read(bytes)].map(([name, content]) => [name, [...content]])).toEqual(files.map(({ name, content }) => [`${name}.x`, [...content]]))
    }),
  )
})

test('a header that states less than there is stops the reading there, and costs next to nothing', () => {
  const bomb = zipSync({ 'a.xml': new Uint8Array(200_000_000) }, { level: 9 })
  expect(faultOf(bomb)).toBe('large')
  // Unpacked, it would be 200 MB; what the header claims is within every limit.
  const before = process.memoryUsage().arrayBuffers
  expect(faultOf(patched(bomb, sizeOfUnpacked, 1_000))).toBe('damaged')
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  expect(faultOf(patched(bomb, sizeOfUnpacked, 0))).toBe('damaged')
})

test('one entry, all together, too many and too dense are each too large', () => {
  const noise = (bytes: number): [Uint8Array, { level: 0 }] => [randomBytes(bytes), { level: 0 }]
  expect(faultOf(zipSync({ a: noise(2_900_000) }))).toBe('none')
  expect(faultOf(zipSync({ a: noise(3_000_001) }))).toBe('large')
  expect(faultOf(zipSync({ a: noise(2_900_000), b: noise(2_900_000) }))).toBe('large')
  expect(faultOf(zipSync(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`${index}`, strToU8('x')]))))).toBe('large')
  expect(faultOf(zipSync({ a: new Uint8Array(2_000_000) }))).toBe('large')
})

test('what is not asked for is not unpacked, not even a ZIP file within', () => {
  const inner = zipSync({ 'b.xml': new Uint8Array(50_000_000) })
  const bytes = zipSync({ 'inner.zip': inner, 'large.bin': new Uint8Array(9_000_000), 'a.xml': strToU8('<a/>') })
  expect([...read(bytes, (name) => name.endsWith('.xml')).keys()]).toEqual(['a.xml'])
})

test('entries that share their bytes are refused, and of one name the first counts', () => {
  const bytes = zipSync({ a: randomBytes(3000), b: randomBytes(3000), c: randomBytes(3000) }, { level: 0 })
  expect(faultOf(bytes)).toBe('none')
  const packedAndOffset = patched(patched(bytes, 20, 9000), 42, 0)
  expect(faultOf(packedAndOffset)).toBe('damaged')
})

test('a file with a byte changed, cut or added gives what it held or is refused, and nothing else happens', () => {
  const files = { 'a.xml': strToU8('<a>satu dua tiga</a>'.repeat(20)), 'b.xml': strToU8('<b/>') }
  const whole = zipSync(files)
  const expected = new Map(Object.entries(files))
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), (place, value, isCut) => {
      const bytes = isCut ? whole.slice(0, place) : Uint8Array.from(whole)
      if (!isCut) bytes[place] = value
      if (faultOf(bytes) !== 'none') return
      for (const [name, content] of read(bytes)) if (expected.has(name)) expect([...content]).toEqual([...expected.get(name)!])
    }),
    { numRuns: 1000 },
  )
  for (const text of ['', 'PK', 'PK\u0005\u0006', 'bukan zip'.repeat(100)]) expect(faultOf(strToU8(text))).toBe('damaged')
})
