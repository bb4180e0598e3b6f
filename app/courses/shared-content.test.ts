import { expect, test } from 'vitest'
import { sampleShared } from '#tests/builders/courses.ts'
import { courseBodySchema } from './course-body.ts'
import { parseSharedContent } from './shared-content.ts'
import { findTerm } from './term.ts'
import { itemsOfUnit, unitSchema } from './unit-body.ts'

function parse(changes: Record<string, string> = {}) {
  return parseSharedContent(new Map(Object.entries({ ...sampleShared, ...changes }).map(([path, text]) => [path, new TextEncoder().encode(text)])))
}

const scheme = sampleShared['schemes/contoh.yaml']!
const problemsWith = (from: string, to: string) =>
  parse({ 'schemes/contoh.yaml': scheme.replace(from, to) }).problems.map(({ file, line, message }) => `${file}:${line} ${message}`)

test('units, sources and words are read, and a unit knows the address of its source', () => {
  const { units, sources, glossary, problems } = parse()
  expect(problems).toEqual([])
  expect(units[0]).toMatchObject({ code: 'X.000000.001.01', kepmenaker: '1/2020', own: false, source: 'https://example.id/unit' })
  expect(units.flatMap(itemsOfUnit).map(({ ref, kind, element }) => [ref, kind, element])).toEqual([
    ['X.000000.001.01/1.1', 'kuk', '1'],
    ['X.000000.001.01/CB-1', 'cb', '1'],
  ])
  expect(sources.map(({ id, confirm }) => [id, confirm])).toEqual([
    ['naskah-contoh', null],
    ['cerita-contoh', 'Tanggal berlakunya.'],
  ])
  expect(findTerm(glossary, 'Cara Produksi Pangan yang baik')?.key).toBe('cppb-irt')
  expect(findTerm(glossary, 'cppb irt')?.key).toBe('cppb-irt')
  expect(findTerm(glossary, 'asing')).toBeUndefined()
})

test('a unit says of itself only what a source says', () => {
  expect(problemsWith('decree: naskah-contoh', 'decree: null')[0]).toMatch(
    /^schemes\/contoh\.yaml:6 X\.000000\.001\.01: A published unit names in "decree"/,
  )
  expect(problemsWith('decree: naskah-contoh', 'decree: cerita-contoh')[0]).toMatch(/bears the number none and not Kepmenaker 1\/2020/)
  expect(problemsWith('decree: naskah-contoh', 'decree: lain')[0]).toMatch(/:7 .*"lain" is not in sources\.yaml/)
  expect(problemsWith('status: published', 'status: belum dikonfirmasi')[0]).toMatch(/:7 .*not confirmed names no decree/)
  expect(problemsWith('kepmenaker: 1/2020', 'kepmenaker: null')[0]).toMatch(/:5 .*has the number of its Kepmenaker/)
  expect(problemsWith('    source: naskah-contoh', '    source: null')[0]).toMatch(/Elements and KUK need the source they were read in/)
  expect(problemsWith('    source: naskah-contoh', '    source: lain')[0]).toMatch(
    /^schemes\/contoh\.yaml:8 X\.000000\.001\.01: "lain" is not in sources\.yaml/,
  )
  expect(problemsWith('kepmenaker: 1/2020', 'kepmenaker: 1/2020\n    own: true')[0]).toMatch(
    /^schemes\/contoh\.yaml:5 .*of the portal’s own has no decree/,
  )
  expect(problemsWith('kepmenaker: 1/2020', 'kepmenaker: null\n    own: true')[0]).toMatch(/of the portal’s own has no KUK/)
  expect(problemsWith('code: "1.1"', 'code: "2.1"')[0]).toMatch(/The KUK 2\.1 does not belong to the element 1/)
  expect(problemsWith('code: CB-1', 'code: KUK-1')[0]).toMatch(/must be CB-1, CB-2 and so on/)
  expect(problemsWith('elements:', 'elements:\n      - { key: "9", title: Elemen kosong }')[0]).toMatch(
    /The element 9 has neither a published KUK nor an outcome/,
  )
  expect(problemsWith('code: CB-1, text: Menunjukkan contoh }', 'code: CB-1, text: A }, { code: CB-1, text: B }')[0]).toMatch(
    /The code CB-1 stands twice/,
  )
})

test('nothing of the shared files stands twice', () => {
  expect(parse({ 'schemes/lain.yaml': scheme }).problems).toMatchObject([
    { file: 'schemes/lain.yaml', line: 3, message: expect.stringContaining('in the schemes twice') },
  ])
  const sources = sampleShared['sources.yaml']!
  expect(parse({ 'sources.yaml': sources + sources }).problems.map(({ line }) => line)).toEqual([3, 4])
  const glossary = sampleShared['glossary.yaml']!
  expect(parse({ 'glossary.yaml': `${glossary}- term: Cppb irt\n  meaning: { id: x, en: y }\n` }).problems).toMatchObject([
    { file: 'glossary.yaml', line: 6 },
  ])
})

test('a version stored before units had codes and sources had issuers is still read', () => {
  expect(
    unitSchema.parse({
      code: 'X.1',
      title: { id: 'a', en: 'b' },
      kepmenaker: null,
      elements: [{ key: '1', title: 'E', criteria: ['1.1 Sesuatu dikerjakan'] }],
    }).elements[0]?.criteria,
  ).toEqual([{ code: '1.1', text: 'Sesuatu dikerjakan' }])
  expect(courseBodySchema.shape.sources.parse([{ title: 'Naskah', url: 'https://example.id/Naskah_1' }])).toMatchObject([
    { id: 'https-example-id-naskah-1', issuer: null, title: 'Naskah', kind: 'secondary' },
  ])
})
