import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { forgetAssessments } from '#app/competency/forget-assessments.server.ts'
import { importSchemes } from '#app/competency/import-schemes.server.ts'
import { elementsOf, schemeBodySchema } from '#app/competency/scheme-body.ts'
import { type CourseBody, findPaper } from '#app/courses/course-body.ts'
import { importCourses } from '#app/courses/import-courses.server.ts'
import { readCourse } from '#app/courses/read-course.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { makePerson } from '#tests/builders/people.ts'
import { drawUnit, questionsOn, rehearsalQuestions } from './draw-rehearsal.ts'
import { dropRehearsal } from './drop-rehearsal.server.ts'
import { listRehearsals } from './list-rehearsals.server.ts'
import { readRehearsal, readRehearsedUnit } from './read-rehearsal.server.ts'
import { pictureOfUnit } from './rehearsal-result.ts'
import { saveHeardAnswer, saveRehearsedUnit } from './save-rehearsed-unit.server.ts'
import { mostRehearsals, startRehearsal } from './start-rehearsal.server.ts'

const slug = 'fasilitator-umkm'
const unit = 'M.70PEN00.021.1'

let actor: Actor
let body: CourseBody

beforeAll(async () => {
  await importCourses({ folder: 'content' })
  await importSchemes({ folder: 'content' })
  body = (await readCourse({ slug })).body
  actor = (await makePerson()).actor
})

const filled = (codes: readonly string[], oral: readonly string[], missed: string | null = null) => ({
  intent: 'finish',
  ...Object.fromEntries(codes.map((code) => [`lihat:${code}`, code === missed ? 'belum' : 'ya'])),
  ...Object.fromEntries(oral.map((id) => [`lisan:${id}`, 'Buku kas, tiga dari dua belas.'])),
})

test('a draw asks of each element what is about it, never from the final quiz, and the seed alone decides', async () => {
  const final = findPaper(body, body.completion.paper ?? '')!
  const scheme = schemeBodySchema.parse(
    (await db.scheme.findUniqueOrThrow({ where: { slug }, include: { currentVersion: true } })).currentVersion?.body,
  )
  expect(rehearsalQuestions(body).length).toBeGreaterThan(20)
  expect(rehearsalQuestions(body).filter(({ bank }) => final.banks.includes(bank))).toEqual([])
  const shared = {
    ...body,
    papers: body.papers.map((paper) => (paper.key === 'latihan' ? { ...paper, banks: [...paper.banks, final.banks[0]!] } : paper)),
  }
  expect(rehearsalQuestions(shared)).toEqual([])
  fc.assert(
    fc.property(fc.constantFrom(...scheme.units), fc.string(), (one, seed) => {
      const elements = elementsOf(one)
      const draw = drawUnit({ body, elements, seed, without: new Set() })
      expect(draw).toEqual(drawUnit({ body, elements, seed, without: new Set() }))
      const asked = draw.asked.map(({ question }) => body.questions.find(({ id }) => id === question)!)
      expect(new Set(asked).size).toBe(asked.length)
      for (const element of elements) expect(questionsOn(element, asked).length).toBeLessThanOrEqual(elements.length > 1 ? 2 : 4)
      expect(elements.flatMap((element) => questionsOn(element, asked))).toHaveLength(asked.length)
      expect(draw.oral).toHaveLength(1)
      const without = new Set(asked.slice(0, 1).map(({ id }) => id))
      expect(drawUnit({ body, elements, seed, without }).asked.filter(({ question }) => without.has(question))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('an element looks strong only when all of it was done and every question about it is right', () => {
  const item = (code: string) => ({ ref: `U/${code}`, code, text: code, kind: 'kuk' as const, element: '1' })
  const elements = [{ key: '1', title: 'Satu', items: [item('1.1'), item('1.2')] }]
  const questions = body.questions.slice(0, 1).map((question) => ({ ...question, covers: ['U/1.1'] }))
  fc.assert(
    fc.property(fc.boolean(), fc.boolean(), fc.constantFrom(0, 0.5, 1), (first, second, share) => {
      const done = { seen: { '1.1': first, '1.2': second }, answers: {}, said: {}, heard: {} }
      const [element] = pictureOfUnit({ elements, done, questions, points: new Map([[questions[0]!.id, share]]) })!
      expect(element?.isStrong).toBe(first && second && share === 1)
      expect(element?.weak.includes('U/1.1')).toBe(!first || share < 1)
      expect(element?.weak.includes('U/1.2')).toBe(!second)
    }),
  )
  expect(pictureOfUnit({ elements, done: null, questions, points: new Map() })).toBeNull()
})

test('a person practises a unit: no key before, a picture with lessons after, and no application at all', async () => {
  const { rehearsalId } = await startRehearsal({ actor, slug })
  const open = await readRehearsedUnit({ actor, rehearsalId, unit })
  expect(open).toMatchObject({ isDone: false, picture: null, explained: [] })
  expect(open.asked.length).toBeGreaterThan(2)
  expect(open.oral.map(({ guide }) => guide)).toEqual([null])
  const codes = open.elements.flatMap(({ items }) => items.map(({ code }) => code))
  const oral = open.oral.map(({ id }) => id)
  const given = { actor, rehearsalId, unit }
  await expect(saveRehearsedUnit({ ...given, form: filled(codes.slice(1), oral) })).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { [`lihat:${codes[0]}`]: { key: 'form.required' } },
  })
  await saveRehearsedUnit({ ...given, form: { ...filled(codes, oral, codes[0]), 'soal:tidak-ada': 'a' } })
  await expect(saveRehearsedUnit({ ...given, form: filled(codes, oral) })).rejects.toMatchObject({ code: 'rehearsal_done' })
  const done = await readRehearsedUnit({ actor, rehearsalId, unit })
  expect(done.asked).toEqual([])
  expect(done.explained.every(({ answered, details }) => !answered && details?.explanation)).toBe(true)
  const [first] = done.picture ?? []
  expect(first).toMatchObject({ isStrong: false, seen: (first?.items ?? 0) - 1, right: 0 })
  expect(first?.lessons[0]?.href).toMatch(/^\/kursus\/fasilitator-umkm\//)
  expect(done.oral[0]?.guide).toMatchObject({ said: 'Buku kas, tiga dari dua belas.', heard: null })
  expect(done.oral[0]?.guide?.expect.length).toBeGreaterThan(1)
  await saveHeardAnswer({ ...given, oral: oral[0]!, heard: 'some' })
  expect((await readRehearsedUnit(given)).oral[0]?.guide?.heard).toBe('some')
  await expect(saveHeardAnswer({ ...given, oral: 'lain', heard: 'all' })).rejects.toMatchObject({ code: 'not_found' })
  const all = await readRehearsal({ actor, rehearsalId })
  expect(all.units.filter(({ picture }) => picture).map(({ code }) => code)).toEqual([unit])
  expect(await db.competencyApplication.count({ where: { candidateId: actor.personId } })).toBe(0)
})

test('a rehearsal is its person’s alone, the ten newest stay, and it goes with them', async () => {
  const owner = (await makePerson()).actor
  const { rehearsalId } = await startRehearsal({ actor: owner, slug })
  const stranger = { actor, rehearsalId }
  await expect(readRehearsal(stranger)).rejects.toMatchObject({ code: 'not_found' })
  await expect(readRehearsedUnit({ ...stranger, unit })).rejects.toMatchObject({ code: 'not_found' })
  await expect(saveRehearsedUnit({ ...stranger, unit, form: filled([], []) })).rejects.toMatchObject({ code: 'not_found' })
  await expect(dropRehearsal(stranger)).rejects.toMatchObject({ code: 'not_found' })
  await expect(saveRehearsedUnit({ actor: owner, rehearsalId, unit: '__proto__', form: filled([], []) })).rejects.toMatchObject({ code: 'not_found' })
  await expect(startRehearsal({ actor: owner, slug: 'tidak-ada' })).rejects.toMatchObject({ code: 'not_found' })
  for (let more = 0; more < mostRehearsals; more += 1) await startRehearsal({ actor: owner, slug })
  const kept = await listRehearsals({ actor: owner })
  expect(kept).toHaveLength(mostRehearsals)
  expect(kept.some((one) => one.rehearsalId === rehearsalId)).toBe(false)
  await dropRehearsal({ actor: owner, rehearsalId: kept[0]!.rehearsalId })
  expect(await listRehearsals({ actor: owner })).toHaveLength(mostRehearsals - 1)
  await forgetAssessments({ personId: owner.personId })
  expect(await listRehearsals({ actor: owner })).toEqual([])
})
