import { beforeAll, expect, test } from 'vitest'
import { parseSharedContent } from '#app/courses/shared-content.ts'
import { db } from '#app/platform/database.server.ts'
import { type Cast, go, makeCast, proofs, slug } from '#tests/builders/competency.ts'
import { makePerson } from '#tests/builders/people.ts'
import { applyForAssessment } from './apply-for-assessment.server.ts'
import { readAssessment } from './read-assessment.server.ts'
import { readSchemes } from './read-schemes.server.ts'
import { removeDocument } from './remove-document.server.ts'
import { saveUnitForm } from './save-unit-form.server.ts'

let cast: Cast

beforeAll(async () => {
  cast = await makeCast()
})

async function drafted() {
  const candidate = (await makePerson()).actor
  const { applicationId } = await applyForAssessment({ actor: candidate, slug })
  const view = () => readAssessment({ actor: candidate, applicationId, parts: ['candidate'] })
  for (const { code, elements } of (await view()).units) {
    const values = Object.fromEntries(elements.map(({ key }) => [key, 'K']))
    await saveUnitForm({ actor: candidate, applicationId, unit: code, kind: 'self-assessment', values })
  }
  return { candidate, applicationId, view }
}

test('an application names a proof for each basic requirement, of its own documents', async () => {
  const { candidate, applicationId, view } = await drafted()
  const submit = (more: Record<string, unknown>) => go(applicationId, candidate, 'submit', more)
  await expect(submit({})).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { 'syarat.identitas': { key: 'form.required' }, 'syarat.pendampingan': { key: 'form.required' } },
  })
  const other = await drafted()
  const foreign = await proofs(other.candidate, other.applicationId)
  await expect(submit(foreign)).rejects.toMatchObject({ code: 'invalid_form', fields: { 'syarat.pendampingan': {} } })
  const own = await proofs(candidate, applicationId)
  await submit(own)
  const seen = (await view()).requirements
  expect(seen.map(({ requirement, documents, isShown, verdict }) => [requirement.key, documents.map(({ name }) => name), isShown, verdict])).toEqual([
    ['identitas', [], true, null],
    ['pendampingan', ['Kertas kerja kunjungan'], false, null],
  ])
  const documentId = String(own['syarat.pendampingan'])
  await expect(removeDocument({ actor: candidate, applicationId, documentId })).rejects.toMatchObject({ code: 'document_in_use' })
})

test('the office finds each requirement with its reason; nothing is accepted before all are met, and a repair is checked anew', async () => {
  const { candidate, applicationId, view } = await drafted()
  await go(applicationId, candidate, 'submit', await proofs(candidate, applicationId))
  const check = (more: Record<string, unknown>) => go(applicationId, cast.office, 'check', more)
  await expect(check({ 'syarat.pendampingan': undefined })).rejects.toMatchObject({ code: 'invalid_form', fields: { 'syarat.pendampingan': {} } })
  await expect(check({ 'syarat.pendampingan': 'absent' })).rejects.toMatchObject({ fields: { 'alasan.pendampingan': { key: 'form.required' } } })
  const lacking = { 'syarat.pendampingan': 'unmet', 'alasan.pendampingan': 'Nama usahanya tidak terbaca.' }
  await expect(check(lacking)).rejects.toMatchObject({ code: 'basic_requirements_unmet', params: { count: 1 } })
  expect((await view()).stage).toBe('submitted')
  await check({ ...lacking, outcome: 'repair', note: 'Unggah halaman pertama.' })
  const found = (await view()).requirements
  expect(found.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['met', ''],
    ['unmet', 'Nama usahanya tidak terbaca.'],
  ])
  await go(applicationId, candidate, 'submit', await proofs(candidate, applicationId))
  expect((await view()).requirements.map(({ verdict }) => verdict)).toEqual([null, null])
  await check({})
  expect((await view()).stage).toBe('eligible')
  const bodies = await db.competencyForm.findMany({ where: { applicationId, step: 'check' } })
  expect(bodies).toHaveLength(2)
})

test('requirements are read before applying, and say who asks for them', async () => {
  const schemes = await readSchemes({ all: true })
  const requirements = schemes.find((scheme) => scheme.slug === slug)?.requirements ?? []
  expect(requirements.map(({ key, proof, source }) => [key, proof, source])).toEqual([
    ['identitas', 'shown', null],
    ['pendampingan', 'document', null],
  ])
  expect(schemes.find((scheme) => scheme.slug === 'desain-wastra')?.requirements).toEqual([])
})

test('a requirement of an unknown source, or named twice, is refused with its line; one of a known source names it', () => {
  const requirement = (key: string, source: string) => `  - { key: ${key}, title: { id: A, en: B }, proof: document, source: ${source} }\n`
  const unit =
    'units:\n  - { code: NK.1, title: { id: A, en: B }, kepmenaker: null, status: belum dikonfirmasi, own: true, outcomes: [{ code: CB-1, text: C }] }\n'
  const parse = (requirements: string) =>
    parseSharedContent(
      new Map(
        Object.entries({
          'sources.yaml': '- { id: aturan, issuer: LSP, title: T, number: No. 1, kind: primary }\n',
          'schemes/contoh.yaml': `title: { id: A, en: B }\nrequirements:\n${requirements}${unit}`,
        }).map(([path, text]) => [path, new TextEncoder().encode(text)]),
      ),
    )
  expect(parse(requirement('a', 'lain') + requirement('a', 'null')).problems).toMatchObject([
    { file: 'schemes/contoh.yaml', line: 3, message: expect.stringContaining('"lain" is not in sources.yaml') },
    { file: 'schemes/contoh.yaml', line: 4, message: expect.stringContaining('stands here twice') },
  ])
  const { schemes, problems } = parse(requirement('a', 'aturan'))
  expect(problems).toEqual([])
  expect(schemes[0]?.requirements?.[0]?.source).toEqual({ name: 'LSP, No. 1', url: null })
})
