import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { canonicalText } from '#app/courses/content-hash.ts'
import { type Question, questionSchema } from '#app/courses/question-body.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { questionsOfEveryType } from '#tests/builders/assessment.ts'
import { type PackageFault, readPackage } from './read-package.ts'
import { type BankPicture, writePackage } from './write-package.ts'

const { courses } = await readContent({ folder: 'content' })
const banks = courses.flatMap(({ slug, parsed }) => {
  if (!parsed.body) return []
  const { body } = parsed
  const pictures = new Map([...parsed.pictures].map(([name, bytes]) => [name, { ...body.pictures[name]!, bytes }]))
  return [...new Set(body.questions.map(({ bank }) => bank))].map((bank) => ({
    name: `${slug} ${bank}`,
    bank,
    questions: body.questions.filter((question) => question.bank === bank),
    pictures,
  }))
})

function readBack(bytes: Uint8Array, bank: string): Question[] {
  const { drafts, problems } = readPackage(bytes)
  expect(problems).toEqual([])
  return drafts.map(({ draft }) => questionSchema.parse({ bank, ...draft }))
}

test('there are sixteen banks', () => {
  expect(banks).toHaveLength(16)
})

test.each(banks.map((bank) => [bank.name, bank] as const))('%s leaves and returns byte for byte', (_name, { bank, questions, pictures }) => {
  const bytes = writePackage({ bank, questions, pictures })
  const back = readBack(bytes, bank)
  expect(canonicalText(back)).toBe(canonicalText(questions))
  expect(Buffer.from(writePackage({ bank, questions: back, pictures })).equals(Buffer.from(bytes))).toBe(true)
})

test('only a calculation, which QTI cannot ask, travels as data of ours', () => {
  for (const { bank, questions, pictures } of banks) {
    const files = unzipSync(writePackage({ bank, questions, pictures }))
    for (const { id, type } of questions) {
      const item = new TextDecoder().decode(files[`items/${id}.xml`])
      expect(item.includes('<qti-custom-interaction'), id).toBe(type === 'calculation')
    }
  }
})

const line = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('<b>&amp;</b>', ']]>', '"kutip"', 'a  b', 'a\tb\nc', '[[x]] [[ y ]]', '&lt;', "'", '_', '\u{1f34c}'),
  )
  // What the parser of banks lets through: NFC, no invisible signs, no space at the ends.
  .map(
    (text) =>
      text
        .replace(/[^\t\n -~\u00a1-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
        .normalize('NFC')
        .trim() || 'x',
  )
const figure = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => value + 0)
const percent = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10)
const why = fc.option(line)

/** Any question the schema allows, whatever its texts say. */
const anyQuestion: fc.Arbitrary<Question> = fc.constantFrom(...questionsOfEveryType).chain((question) =>
  fc
    .record({
      text: line,
      explanation: line,
      why,
      label: line,
      answer: figure,
      tolerance: figure.map(Math.abs),
      percent,
      topic: fc.constantFrom('a', '1-b'),
    })
    .map((parts) => {
      const { topic, text, explanation } = parts
      const base = { ...question, topic, explanation, text: question.type === 'cloze' ? `${text} ${question.text} ${text}` : text }
      if ('options' in base)
        return { ...base, options: base.options.map((option, at) => ({ ...option, text: `${parts.label} ${at}`, why: parts.why })) }
      if (base.type === 'numeric') return { ...base, answer: parts.answer, tolerance: parts.tolerance, unitLabel: parts.why }
      if (base.type === 'matching')
        return {
          ...base,
          pairs: base.pairs.map((pair, at) => ({ ...pair, left: `${parts.label} ${at}`, right: `${at} ${parts.label}`, why: parts.why })),
        }
      if (base.type === 'ordering')
        return { ...base, items: base.items.map((_item, at) => ({ text: `${parts.label} ${at}`, why: at === 1 ? parts.why : null })) }
      if (base.type === 'hotspot') return { ...base, regions: base.regions.map((region) => ({ ...region, x: parts.percent, label: parts.label })) }
      if (base.type === 'shorttext') return { ...base, accepted: [parts.label, 'dua'] }
      return base
    })
    .map((value) => questionSchema.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data!),
)

const picture: BankPicture = { bytes: strToU8('<svg/>'), width: 640, height: 480 }

test('whatever the texts of a question say, it leaves and returns as it is', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const pictures = new Map(question.type === 'hotspot' ? [[question.picture, picture]] : [])
      const back = readBack(writePackage({ bank: question.bank, questions: [question], pictures }), question.bank)
      expect(canonicalText(back)).toBe(canonicalText([question]))
    }),
    { numRuns: 400 },
  )
})

const manifest = (...hrefs: string[]) =>
  `<manifest><resources>${hrefs.map((href) => `<resource type="imsqti_item_xmlv3p0" href="${href}"/>`).join('')}</resources></manifest>`
const packed = (item: string | Uint8Array, listing = manifest('a.xml')) =>
  zipSync({ 'imsmanifest.xml': strToU8(listing), 'a.xml': typeof item === 'string' ? strToU8(item) : item })
const item = (body: string, head = '') =>
  `<qti-assessment-item identifier="A 1">\n<qti-response-declaration identifier="RESPONSE" base-type="identifier"><qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>${head}<qti-item-body>${body}</qti-item-body></qti-assessment-item>`
const choice = (inside = '') => `<qti-choice-interaction response-identifier="RESPONSE" max-choices="1">${inside}</qti-choice-interaction>`

const hostile: [string, Uint8Array, PackageFault][] = [
  ['no ZIP file', strToU8('PK, not really'), 'no-zip'],
  ['a ZIP file without manifest', zipSync({ 'a.xml': strToU8('<a/>') }), 'no-manifest'],
  ['a manifest without items', packed('<a/>', '<manifest/>'), 'no-items'],
  ['an item that is not there', packed('<a/>', manifest('b.xml')), 'missing'],
  ['a way out of the package', packed('<a/>', manifest('../../etc/passwd')), 'missing'],
  ['a document type', packed('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'), 'declares'],
  ['an entity of its own', packed('<a>&x;</a>'), 'entity'],
  ['half a character', packed('<a>&#xd800;</a>'), 'entity'],
  ['a tag left open', packed('<a><b></a>'), 'broken'],
  ['two roots', packed('<a/><b/>'), 'broken'],
  ['an attribute twice', packed('<a b="1" b="2"/>'), 'broken'],
  ['a thousand levels', packed(`${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`), 'large'],
  ['many elements', packed(`<a>${'<b/>'.repeat(30_000)}</a>`), 'large'],
  ['a file that unpacks to megabytes', packed(`<a>${' '.repeat(2_000_000)}</a>`), 'large'],
  ['bytes that are no UTF-8', packed(new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e])), 'encoding'],
  ['no item', packed('<svg/>'), 'no-item'],
  ['an item that asks nothing', packed(item('<p>Halo</p>')), 'no-interaction'],
  ['an item that asks two things', packed(item(choice() + choice())), 'several-interactions'],
  ['an interaction that is not known', packed(item('<qti-slider-interaction/>')), 'unknown-interaction'],
  ['a custom interaction of somebody else', packed(item('<qti-custom-interaction><x/></qti-custom-interaction>')), 'unknown-interaction'],
  [
    'data of ours that are broken',
    packed(item('<qti-custom-interaction><question xmlns="urn:naik-kelas:question:1">{"a</question></qti-custom-interaction>')),
    'own-data',
  ],
  ['one item twice', packed(item(choice()), manifest('a.xml', 'a.xml')), 'id-twice'],
]

test.each(hostile)('%s is told, and nothing else happens', (_name, bytes, fault) => {
  const { problems } = readPackage(bytes)
  expect(problems).toEqual([expect.objectContaining({ fault })])
})

test('any change of a package gives questions or problems, never an exception', () => {
  const { bank, questions, pictures } = banks[0]!
  const sound = writePackage({ bank, questions: questions.slice(0, 6), pictures })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), (changes) => {
      const bytes = Uint8Array.from(sound)
      for (const [at, value] of changes) bytes[at] = value
      readPackage(bytes)
    }),
    { numRuns: 200 },
  )
})

test('an item of another program is read by what it asks', () => {
  const foreign = `<?xml version="1.0"?><q:qti-assessment-item xmlns:q="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="Item_7 B" title="Air">
    <q:qti-response-declaration identifier="R1" cardinality="single" base-type="identifier"><q:qti-correct-response><q:qti-value>ChoiceB</q:qti-value></q:qti-correct-response></q:qti-response-declaration>
    <q:qti-item-body><q:p>Air mana yang <q:em>aman</q:em>?</q:p>
      <q:qti-choice-interaction response-identifier="R1" max-choices="1"><q:qti-prompt>Pilih satu.</q:qti-prompt>
        <q:qti-simple-choice identifier="ChoiceA">Air sumur<q:qti-feedback-inline identifier="ChoiceA">Belum dimasak.</q:qti-feedback-inline></q:qti-simple-choice>
        <q:qti-simple-choice identifier="ChoiceB">Air &amp; teh matang</q:qti-simple-choice></q:qti-choice-interaction></q:qti-item-body>
    <q:qti-modal-feedback identifier="explanation" outcome-identifier="F" show-hide="show"><q:qti-content-body><q:p>Dimasak dahulu.</q:p></q:qti-content-body></q:qti-modal-feedback>
  </q:qti-assessment-item>`
  const { drafts, problems } = readPackage(packed(foreign))
  expect(problems).toEqual([])
  expect(drafts[0]?.draft).toEqual({
    id: 'item-7-b',
    covers: [],
    unit: null,
    element: null,
    type: 'single',
    text: 'Air mana yang aman? Pilih satu.',
    explanation: 'Dimasak dahulu.',
    options: [
      { key: 'choicea', text: 'Air sumur', correct: false, why: 'Belum dimasak.' },
      { key: 'choiceb', text: 'Air & teh matang', correct: true, why: null },
    ],
  })
})
