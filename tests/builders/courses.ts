import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { importCourses } from '#app/courses/import-courses.server.ts'

const course = `
title: { id: Kursus contoh, en: Sample course }
summary: { id: Kursus kecil untuk uji., en: A small course for tests. }
audience: { id: Siapa saja., en: Anybody. }
topic: { id: Topik contoh, en: Sample topic }
hours: 3
units: [X.000000.001.01]
modules:
  - key: awal
    title: { id: Bagian awal, en: First part }
    lessons: [satu, dua]
  - key: akhir
    title: { id: Bagian akhir, en: Last part }
    lessons: [tiga]
papers:
  - { key: final, title: { id: Kuis akhir, en: Final quiz }, bank: final, draw: 4, minutes: 10, attempts: 3, passPercent: 60 }
tasks: [praktik]
completion: { lessons: all, paper: final, task: praktik, decision: true }
certificate: { validYears: 3 }
sources: []
`.trimStart()

const lesson = (title: string) => `---
title: ${title}
minutes: 5
summary: Satu kalimat tentang ${title}.
---
Paragraf pertama dari ${title}.

{% picture src="daun.svg" alt="Sehelai daun hijau" caption="Daun." /%}

{% check question="Mana yang benar?" %}
{% option %}Yang salah{% /option %}
{% option correct=true %}Yang **benar**{% /option %}
{% explain %}Karena memang begitu.{% /explain %}
{% /check %}
`

const bank = `
- id: satu
  type: single
  topic: a
  difficulty: 1
  text: Mana yang benar?
  options:
    - { key: a, text: Bukan ini, why: Ini salah. }
    - { key: b, text: Yang ini, correct: true, why: Ini benar. }
  explanation: B benar.
- id: dua
  type: multiple
  topic: a
  difficulty: 2
  text: Mana saja yang benar?
  options:
    - { key: a, text: Pertama, correct: true, why: Benar. }
    - { key: b, text: Kedua, why: Salah. }
    - { key: c, text: Ketiga, correct: true, why: Benar. }
  explanation: A dan C.
- id: tiga
  type: truefalse
  topic: b
  difficulty: 1
  text: Ini benar.
  answer: true
  explanation: Ya.
- id: empat
  type: numeric
  topic: b
  difficulty: 3
  text: Berapa dua kali dua ribu?
  answer: 4000
  tolerance: 0
  unitLabel: rupiah
  explanation: Rp4.000.
`.trimStart()

const task = `
key: praktik
title: { id: Praktik, en: Practice }
minutes: 30
instructions: |
  Potret **satu hal**.
evidence: { photosMin: 1, photosMax: 3, ask: [Foto tempat] }
rubric:
  passPoints: 3
  criteria:
    - key: rapi
      title: Kerapian
      levels:
        - { key: "1", points: 1, title: Belum, description: Belum rapi. }
        - { key: "2", points: 2, title: Sudah, description: Sudah rapi. }
    - key: jelas
      title: Kejelasan
      levels:
        - { key: "1", points: 1, title: Belum, description: Belum jelas. }
        - { key: "2", points: 2, title: Sudah, description: Sudah jelas. }
sampleAnswer: |
  Contoh jawaban.
`.trimStart()

/** What the sample course refers to, by path in the content folder. */
export const sampleShared: Record<string, string> = {
  'schemes/contoh.yaml': `
title: { id: Skema contoh, en: Sample scheme }
units:
  - code: X.000000.001.01
    title: { id: Unit contoh, en: Sample unit }
    kepmenaker: 1/2020
    status: published
    decree: naskah-contoh
    source: naskah-contoh
    elements:
      - key: "1"
        title: Elemen contoh
        criteria: [{ code: "1.1", text: Contoh dikerjakan }]
        outcomes: [{ code: CB-1, text: Menunjukkan contoh }]
`.trimStart(),
  'sources.yaml': `
- { id: naskah-contoh, issuer: Penerbit contoh, title: Naskah contoh, number: Kepmenaker 1/2020, year: 2020, kind: primary, url: https://example.id/unit }
- { id: cerita-contoh, issuer: Koran contoh, title: Cerita contoh, kind: secondary, confirm: Tanggal berlakunya. }
`.trimStart(),
  'glossary.yaml': `
- term: CPPB-IRT
  also: [cara produksi pangan yang baik]
  meaning: { id: Cara membuat pangan yang aman., en: How to make safe food. }
- term: higiene
  meaning: { id: Kebersihan orang., en: Cleanliness of people. }
`.trimStart(),
}

export const samplePicture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"><path d="M0,0L64,48" stroke="#2B6148"/></svg>'

/** The files of a small valid course: two modules, three lessons, a quiz of four questions, a task, a picture. */
export function sampleCourseFiles(changes: Record<string, string | null> = {}): Record<string, string> {
  const files: Record<string, string | null> = {
    'course.yaml': course,
    'lessons/satu.md': lesson('Pelajaran satu'),
    'lessons/dua.md': lesson('Pelajaran dua'),
    'lessons/tiga.md': lesson('Pelajaran tiga'),
    'banks/final.yaml': bank,
    'tasks/praktik.yaml': task,
    'pictures/daun.svg': samplePicture,
    ...changes,
  }
  return Object.fromEntries(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null))
}

/** A content folder with one course in it, in the temporary folder. */
export async function writeContent({
  slug,
  files = sampleCourseFiles(),
  folder,
}: {
  slug: string
  files?: Record<string, string>
  folder?: string
}): Promise<string> {
  const root = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'nk-content-')))
  await mkdir(root, { recursive: true })
  const inCourse = Object.entries(files).map(([name, text]): [string, string] => [path.join('courses', slug, name), text])
  for (const [name, text] of [...Object.entries(sampleShared), ...inCourse]) {
    const target = path.join(root, name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, text)
  }
  return root
}

/** A small course in the database, under a slug of its own. */
export async function makeCourse({ files }: { files?: Record<string, string> } = {}): Promise<{ slug: string; folder: string }> {
  const slug = `kursus-${randomUUID().slice(0, 8)}`
  const folder = await writeContent({ slug, files })
  const report = await importCourses({ folder })
  if (report.problems.length > 0) throw new Error(`the sample course has problems: ${JSON.stringify(report.problems)}`)
  return { slug, folder }
}
