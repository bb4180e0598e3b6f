import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleCourseFiles, samplePicture, sampleShared } from '#tests/builders/courses.ts'
import { contentHash } from './content-hash.ts'
import { parseCourse } from './parse-course.ts'
import { parseSharedContent } from './shared-content.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const bytesByPath = (files: Record<string, string>) => new Map(Object.entries(files).map(([name, text]) => [name, bytesOf(text)]))
const shared = parseSharedContent(bytesByPath(sampleShared))

function parse(files: Record<string, string>) {
  return parseCourse({ slug: 'contoh', files: bytesByPath(files), shared })
}

function problemsOf(changes: Record<string, string | null>) {
  const parsed = parse(sampleCourseFiles(changes))
  return parsed.body === null ? parsed.problems.map(({ file, line, message }) => `${file.replace('courses/contoh/', '')}:${line} ${message}`) : []
}

const course = sampleCourseFiles()['course.yaml']!
const bank = sampleCourseFiles()['banks/final.yaml']!
const task = sampleCourseFiles()['tasks/praktik.yaml']!
const lesson = sampleCourseFiles()['lessons/satu.md']!

test('a good course becomes a body with lessons in order, questions, tasks, units and pictures', () => {
  const { body } = parse(sampleCourseFiles())
  expect(body?.lessons.map(({ slug }) => slug)).toEqual(['satu', 'dua', 'tiga'])
  expect(body?.questions.map(({ id, bank: from }) => `${from}/${id}`)).toEqual(['final/satu', 'final/dua', 'final/tiga', 'final/empat'])
  expect(body?.papers[0]?.banks).toEqual(['final'])
  expect(body?.units[0]?.kepmenaker).toBe('1/2020')
  expect(body?.tasks[0]?.rubric.passPoints).toBe(3)
  expect(body?.pictures['daun.svg']).toMatchObject({ width: 64, height: 48 })
})

test('the hash follows the content and not the order of keys or files', () => {
  const files = sampleCourseFiles()
  const reversed = Object.fromEntries(Object.entries(files).reverse())
  const hash = (given: Record<string, string>) => contentHash(parse(given).body!)
  expect(hash(reversed)).toBe(hash(files))
  expect(hash({ ...files, 'course.yaml': `${course.replace('hours: 3\n', '')}hours: 3\n` })).toBe(hash(files))
  expect(hash({ ...files, 'course.yaml': course.replace('hours: 3', 'hours: 4') })).not.toBe(hash(files))
})

test('several banks can feed one paper, and their question ids must differ', () => {
  const twoBanks = course.replace('bank: final', 'banks: [final, kedua]')
  expect(problemsOf({ 'course.yaml': twoBanks, 'banks/kedua.yaml': bank.replaceAll('- id: ', '- id: k-') })).toEqual([])
  expect(problemsOf({ 'course.yaml': twoBanks, 'banks/kedua.yaml': bank })[0]).toMatch(/^banks\/kedua\.yaml:1 satu: This id is already taken/)
  expect(problemsOf({ 'course.yaml': course.replace('bank: final', 'bank: final, banks: [final]') })[0]).toMatch(
    /^course\.yaml:15 A paper needs either/,
  )
})

test('words, sources, figures and what is covered are read, and kept as the version knew them', () => {
  const text = `${lesson
    .replace('---\nParagraf', 'covers: [X.000000.001.01/1.1, X.000000.001.01/CB-1]\nsources: [cerita-contoh, tidak-ada]\n---\nParagraf')
    .trim()}\n\n{% figures src="hpp" /%}\n\nBiaya {% value of="hpp.satuan" /%}, {% term "cara produksi pangan yang baik" /%} dan {% term "asing" /%}.\n`
  const figures =
    'title: Biaya\nrows:\n  - { key: a, label: A, value: 100, unit: rupiah }\n  - { key: satuan, label: S, formula: a / 8, unit: rupiah }\n'
  const { body } = parse(sampleCourseFiles({ 'lessons/satu.md': text, 'figures/hpp.yaml': figures }))
  expect(body?.lessons[0]).toMatchObject({ covers: ['X.000000.001.01/1.1', 'X.000000.001.01/CB-1'], sources: ['cerita-contoh', 'tidak-ada'] })
  expect(body?.sources.map(({ id }) => id)).toEqual(['cerita-contoh'])
  expect(body?.glossary.map(({ key }) => key)).toEqual(['cppb-irt'])
  expect(body?.figures.hpp?.rows.map(({ value }) => value)).toEqual([100, 12.5])
})

test('what is wrong in figures is told with its line', () => {
  const withRow = (row: string) => problemsOf({ 'figures/hpp.yaml': `title: Biaya\nrows:\n  - { key: a, label: A, value: 1 }\n  - ${row}\n` })
  expect(withRow('{ key: b, label: B, formula: a + 1 }')).toEqual([])
  expect(withRow('{ key: b, label: B, formula: a + c }')[0]).toMatch(/^figures\/hpp\.yaml:4 b: The formula "a \+ c" uses "c"/)
  expect(withRow('{ key: b, label: B, formula: a / (a - 1) }')[0]).toMatch(/^figures\/hpp\.yaml:4 b: .* divides by zero/)
  expect(withRow('{ key: b, label: B, value: 1, formula: a }')[0]).toMatch(/^figures\/hpp\.yaml:4 b: A row needs either/)
  expect(withRow('{ key: a, label: B, value: 1 }')[0]).toMatch(/^figures\/hpp\.yaml:4 a: This key stands twice/)
  const naming = (tag: string) => problemsOf({ 'lessons/satu.md': `${lesson}\n\n${tag}\n` })
  expect(naming('{% figures src="hpp" /%}')[0]).toMatch(/^lessons\/satu\.md:17 The figures "hpp" are not in figures/)
  expect(naming('Jadi {% value of="hpp.a" /%}.')[0]).toMatch(/^lessons\/satu\.md:17 The figure "hpp.a" is in no file/)
})

test('what trainers work with is read and checked', () => {
  const files = {
    'observation.yaml': 'title: Dapur\nsetting: Di rumah produksi\nitems:\n  - { covers: [X.000000.001.01/1.1], look: Tangan dicuci }\n',
    'oral.yaml': '- { id: satu, covers: [X.000000.001.01/1.1], question: Kapan?, expect: [Sebelum bekerja] }\n',
    'guide.md': '---\ntitle: Panduan\n---\n## Hari pertama\n',
  }
  const { body } = parse(sampleCourseFiles(files))
  expect(body?.observation?.items[0]).toEqual({ covers: ['X.000000.001.01/1.1'], look: 'Tangan dicuci', ask: null })
  expect(body?.oral[0]).toMatchObject({ id: 'satu', probe: null })
  expect(body?.guide).toEqual({ title: 'Panduan', source: '## Hari pertama' })
  expect(problemsOf({ ...files, 'oral.yaml': files['oral.yaml'] + files['oral.yaml'] })[0]).toMatch(/^oral\.yaml:2 This id stands twice/)
  expect(problemsOf({ ...files, 'guide.md': '---\ntitle: P\n---\n<b>x</b>\n' })[0]).toMatch(/^guide\.md:4 Raw HTML/)
  expect(problemsOf({ ...files, 'observation.yaml': 'title: x\nsetting: y\nitems: []\n' })[0]).toMatch(/^observation\.yaml:3 "items" is too short/)
})

test('a course goes on being read as far as it can be, for measuring', () => {
  const parsed = parse(sampleCourseFiles({ 'course.yaml': course.replace('lessons: [tiga]', 'lessons: [tiga, empat]') }))
  expect(parsed.body === null && parsed.draft?.lessons.map(({ slug }) => slug)).toEqual(['satu', 'dua', 'tiga'])
})

test('what is wrong in course.yaml is told with its line', () => {
  expect(problemsOf({ 'course.yaml': course.replace('lessons: [tiga]', 'lessons: [tiga, empat]') })).toEqual([
    'course.yaml:13 The lesson "empat" has no file lessons/empat.md. Write it or remove the name here.',
  ])
  expect(problemsOf({ 'course.yaml': course.replace('lessons: [tiga]', 'lessons: [satu]') })[0]).toMatch(
    /^course\.yaml:13 The lesson "satu" is named twice/,
  )
  expect(problemsOf({ 'course.yaml': course.replace('draw: 4', 'draw: 5') })).toEqual([
    'course.yaml:15 The paper "final": It draws 5 questions from 4. Write more questions or draw fewer.',
  ])
  expect(problemsOf({ 'course.yaml': course.replace('X.000000.001.01', 'X.9') })[0]).toMatch(
    /^course\.yaml:6 The unit "X\.9" is in no file of schemes/,
  )
  expect(problemsOf({ 'course.yaml': course.replace(', en: Sample topic', '') })).toEqual(['course.yaml:4 "topic.en" is missing. Add it.'])
  expect(problemsOf({ 'course.yaml': course.replace('hours: 3', 'hours: banyak') })).toEqual(['course.yaml:5 "hours" must be a number.'])
  expect(problemsOf({ 'course.yaml': course.replace('hours: 3', 'hours: 3\nhuors: 3') })[0]).toMatch(
    /^course\.yaml:6 "huors" is not a field of the file/,
  )
  expect(problemsOf({ 'course.yaml': course.replace('paper: final', 'paper: lain') })[0]).toMatch(
    /^course\.yaml:17 Completion asks for the paper "lain"/,
  )
  expect(problemsOf({ 'course.yaml': course.replace('sources: []', 'sources: [naskah-contoh, lain]') })).toEqual([
    'course.yaml:19 The source "lain" is not in sources.yaml. Add it there or correct the id.',
  ])
  expect(problemsOf({ 'course.yaml': course.replace('title: { id', 'title: { id: [') })[0]).toMatch(/^course\.yaml:1 This is not valid YAML/)
  expect(problemsOf({ 'course.yaml': null })[0]).toMatch(/^course\.yaml:1 The course has no course\.yaml/)
})

test('what is wrong in a lesson is told with its line', () => {
  const withText = (text: string) => problemsOf({ 'lessons/satu.md': lesson.replace('Paragraf pertama dari Pelajaran satu.', text) })
  expect(withText('Dua.\n\n{% gambar src="x" /%}')[0]).toMatch(/^lessons\/satu\.md:8 The tag "gambar" is not known/)
  expect(withText('{% picture src="hilang.svg" alt="x" /%}')).toEqual([
    'lessons/satu.md:6 The picture "hilang.svg" is not in pictures/. Add the file or correct the name.',
  ])
  expect(withText('{% picture src="daun.svg" alt="x" lebar=3 /%}')[0]).toMatch(
    /^lessons\/satu\.md:6 "lebar" is not an attribute of the tag "picture"/,
  )
  expect(withText('{% note %}\nTerbuka')[0]).toMatch(/^lessons\/satu\.md:6 The tag "note" is never closed/)
  expect(withText('Halo <b onclick="x">dunia</b>')[0]).toMatch(/^lessons\/satu\.md:6 Raw HTML is not allowed: "<b/)
  expect(withText('[klik](ftp://x)')[0]).toMatch(/^lessons\/satu\.md:6 The link/)
  expect(withText('![x](https://example.id/x.png)')[0]).toMatch(/^lessons\/satu\.md:6 Write pictures as/)
  expect(withText('# Judul')[0]).toMatch(/^lessons\/satu\.md:6 "#" is kept for the title/)
  expect(withText('{% $rahasia %}')[0]).toMatch(/^lessons\/satu\.md:6 Variables and functions are not used here/)
  expect(problemsOf({ 'lessons/satu.md': lesson.replace(' correct=true', '') })).toEqual([
    'lessons/satu.md:10 This check has 0 right options. Mark exactly one with correct=true.',
  ])
  expect(problemsOf({ 'lessons/satu.md': lesson.replace(' correct=true', ' correct="ya"') })).toContainEqual(
    expect.stringMatching(/^lessons\/satu\.md:12 The attribute 'correct'/),
  )
  expect(problemsOf({ 'lessons/satu.md': lesson.replace('minutes: 5\n', '') })).toEqual(['lessons/satu.md:2 "minutes" is missing. Add it.'])
  expect(problemsOf({ 'lessons/satu.md': 'Tanpa kepala' })[0]).toMatch(/^lessons\/satu\.md:1 The file must begin with front matter/)
})

test('what is wrong in a bank is told with its line', () => {
  expect(problemsOf({ 'banks/final.yaml': bank.replace(', correct: true, why: Ini benar.', '') })[0]).toMatch(
    /^banks\/final\.yaml:6 satu: A single question needs exactly one right option; this one has 0/,
  )
  expect(problemsOf({ 'banks/final.yaml': bank.replaceAll(', correct: true, why: Benar.', '') })[0]).toMatch(
    /^banks\/final\.yaml:15 dua: A multiple question needs at least one right option/,
  )
  expect(problemsOf({ 'banks/final.yaml': bank.replace('id: dua', 'id: satu') })[0]).toMatch(/^banks\/final\.yaml:10 satu: This id is already taken/)
  expect(problemsOf({ 'banks/final.yaml': bank.replace('type: numeric', 'type: esai') })[0]).toMatch(/^banks\/final\.yaml:28 /)
  expect(problemsOf({ 'banks/final.yaml': bank.replace('topic: a', 'topic: a\n  unit: X.2') })[0]).toMatch(
    /^banks\/final\.yaml:4 satu: The unit "X\.2" is not among the units/,
  )
  expect(problemsOf({ 'banks/final.yaml': bank.replace('topic: a', 'topic: a\n  unit: X.000000.001.01\n  element: "9"') })[0]).toMatch(
    /^banks\/final\.yaml:5 satu: The element "9"/,
  )
  expect(problemsOf({ 'banks/final.yaml': bank.replace('  answer: true\n', '') })[0]).toBe('banks/final.yaml:20 "[3].answer" is missing. Add it.')
  expect(problemsOf({ 'banks/final.yaml': null })[0]).toMatch(/^course\.yaml:15 The bank "final" has no file/)
})

test('what is wrong in a task is told with its line', () => {
  expect(problemsOf({ 'tasks/praktik.yaml': task.replace('passPoints: 3', 'passPoints: 5') })).toEqual([
    'tasks/praktik.yaml:8 passPoints is 5, but the rubric gives at most 4 points. Lower it.',
  ])
  expect(
    problemsOf({
      'tasks/praktik.yaml': task.replace('points: 2, title: Sudah, description: Sudah rapi', 'points: 1, title: Sudah, description: Sudah rapi'),
    })[0],
  ).toMatch(/^tasks\/praktik\.yaml:1[23] Levels stand from lowest to highest/)
  expect(problemsOf({ 'tasks/praktik.yaml': task.replace('  Potret **satu hal**.', '  Satu.\n\n  Dua <script>') })[0]).toMatch(
    /^tasks\/praktik\.yaml:7 Raw HTML/,
  )
  expect(problemsOf({ 'tasks/praktik.yaml': task.replace('key: praktik', 'key: lain') })[0]).toMatch(
    /^tasks\/praktik\.yaml:1 The key "lain" must be the name of the file/,
  )
  expect(problemsOf({ 'tasks/praktik.yaml': task.replace('photosMin: 1', 'photosMin: 4') })[0]).toMatch(
    /^tasks\/praktik\.yaml:6 photosMin is above photosMax/,
  )
})

test('a lesson that would keep the reader busy for long is refused at once', () => {
  const started = performance.now()
  for (const flood of ['{% '.repeat(20_000), 'kata '.repeat(10_000)])
    expect(problemsOf({ 'lessons/satu.md': `${lesson}\n${flood}` })[0]).toMatch(/^lessons\/satu\.md:\d+ The text must not .* Divide it\.$/)
  expect(problemsOf({ 'tasks/praktik.yaml': task.replace('  Potret **satu hal**.', `  ${'{% '.repeat(10_000)}`) })[0]).toMatch(
    /must not have more than/,
  )
  expect(performance.now() - started).toBeLessThan(3000)
})

test('a drawing with script, events, foreign addresses or broken elements is refused', () => {
  const drawing = (inside: string) => problemsOf({ 'pictures/daun.svg': samplePicture.replace('<path', `${inside}<path`) })
  expect(drawing('<g><title>Daun &amp; batang</title><use href="#daun"/></g>')).toEqual([])
  const bad = [
    '<script>alert(1)</script>',
    '<g onload="x()"/>',
    '<a href="https://example.id"><path d="M0,0"/></a>',
    '<use href="https://example.id/x.svg#a"/>',
    '<use xlink:href="data:image/svg+xml,x"/>',
    '<image href="x.png"/>',
    '<foreignObject/>',
    '<style>@import "x"</style>',
    '<rect fill="url(https://example.id/x)"/>',
    '<rect style="background:u&#114;l(https://example.id)"/>',
    '<rect style="fill:\\75rl(x)"/>',
    '<g id="a"><use href="#daun"/></g>',
    '<use id="a" href="#daun"/>',
    '<use href="#daun"/>'.repeat(61),
    '<g>',
    '</g>',
    '<rect fill=red/>',
    '<g a="1" a="2"/>',
    'a & b',
    '<!DOCTYPE svg [<!ENTITY x "y">]>',
    '<?xml-stylesheet href="x"?>',
  ]
  for (const inside of bad) expect(drawing(inside), inside).not.toEqual([])
  expect(problemsOf({ 'pictures/daun.svg': samplePicture.replace(' viewBox="0 0 64 48"', '') })[0]).toMatch(/viewBox/)
  expect(problemsOf({ 'pictures/Daun.png': 'x' })[0]).toMatch(/Rename "Daun\.png"/)
})

test('a mangled file never throws: it yields problems or a course', () => {
  const files = sampleCourseFiles()
  const mangled = fc.record({
    file: fc.constantFrom(...Object.keys(files)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 60 }),
    insert: fc.oneof(
      fc.string({ maxLength: 30, unit: 'binary' }),
      fc.constantFrom(
        '{% ',
        ' %}',
        '{% /note %}',
        '{% check question="x" %}',
        '- ',
        ': ',
        '&a ',
        '*a',
        '!!js/function ',
        '"',
        '\t',
        '---\n',
        '<',
        '\0',
        '# ',
        '| a | b |\n|---|---|\n',
      ),
    ),
  })
  fc.assert(
    fc.property(fc.array(mangled, { minLength: 1, maxLength: 3 }), (changes) => {
      const broken = { ...files }
      for (const { file, from, length, insert } of changes) {
        const text = broken[file]!
        const at = Math.floor(from * text.length)
        broken[file] = text.slice(0, at) + insert + text.slice(at + length)
      }
      const parsed = parse(broken)
      if (parsed.body === null) {
        expect(parsed.problems.length).toBeGreaterThan(0)
        for (const problem of parsed.problems) expect(problem.line).toBeGreaterThan(0)
      }
    }),
    { numRuns: 300 },
  )
})
