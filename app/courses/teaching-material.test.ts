import { expect, test } from 'vitest'
import type { Actor, GrantedRole } from '#app/platform/actor.ts'
import { makeCourse, sampleCourseFiles } from '#tests/builders/courses.ts'
import { readGlossary } from './read-glossary.server.ts'
import { readLessonPage } from './read-lesson-page.server.ts'
import { readTeachingCourses, readTeachingMaterial } from './teaching-material.server.ts'

const actor = (...roles: GrantedRole[]): Actor => ({
  personId: '00000000-0000-4000-8000-000000000000',
  name: 'Contoh',
  locale: 'id',
  sessionId: '00000000-0000-4000-8000-000000000001',
  roles,
  sponsorIds: [],
  mustChangeSecret: false,
})

const lesson = sampleCourseFiles()['lessons/satu.md']!
const files = sampleCourseFiles({
  'lessons/satu.md': `${lesson.replace('---\nParagraf', 'sources: [cerita-contoh]\n---\nParagraf')}\nJaga {% term "higiene" /%} dan {% term "CPPB-IRT" /%}.\n`,
  'observation.yaml': 'title: Dapur\nsetting: Di rumah\nitems:\n  - { covers: [X.000000.001.01/1.1], look: Tangan dicuci }\n',
  'guide.md': '---\ntitle: Panduan\n---\nHari **pertama**.\n',
})

test('trainers, deciders and operators see what helps to teach; learners and sponsors do not', async () => {
  const { slug } = await makeCourse({ files })
  for (const role of ['trainer', 'decider', 'operator'] as const) {
    const material = await readTeachingMaterial({ actor: actor(role), course: slug })
    expect(material).toMatchObject({ guide: { html: '<p>Hari <strong>pertama</strong>.</p>' }, observation: { items: [{ look: 'Tangan dicuci' }] } })
    expect(material.tasks[0]?.sampleAnswerHtml).toContain('Contoh jawaban')
    expect(material.toConfirm).toEqual([{ id: 'cerita-contoh', title: 'Cerita contoh', rule: null, confirm: 'Tanggal berlakunya.' }])
    expect((await readTeachingCourses({ actor: actor(role) })).find((course) => course.slug === slug)).toMatchObject({
      hasGuide: true,
      observed: 1,
      oral: 0,
      tasks: 1,
    })
  }
  for (const refused of [actor(), actor('sponsor')]) {
    await expect(readTeachingMaterial({ actor: refused, course: slug })).rejects.toMatchObject({ code: 'not_found' })
    await expect(readTeachingCourses({ actor: refused })).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a lesson names its words in order and its sources, and the glossary tells which courses use a word', async () => {
  const { slug } = await makeCourse({ files })
  const page = await readLessonPage({ course: slug, lesson: 'satu' })
  expect(page.words.map(({ key }) => key)).toEqual(['higiene', 'cppb-irt'])
  expect(page.html).toContain('<dfn><a href="#arti-higiene">higiene</a></dfn>')
  expect(page.sources.map(({ id }) => id)).toEqual(['cerita-contoh'])
  const glossary = await readGlossary()
  expect(glossary.map(({ term }) => term)).toEqual(glossary.map(({ term }) => term).toSorted((a, b) => a.localeCompare(b, 'id')))
  expect(glossary.find(({ key }) => key === 'higiene')?.courses.map((course) => course.slug)).toContain(slug)
})
