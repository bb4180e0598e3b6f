import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { erasePerson } from '#app/people/erase-person.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { makeCompletion } from '#tests/builders/certificates.ts'
import { applied, type Cast, go, makeCast, plan, yes } from '#tests/builders/competency.ts'
import { makePerson } from '#tests/builders/people.ts'
import { addDocument, addHandedInTask } from './add-document.server.ts'
import { applyForAssessment } from './apply-for-assessment.server.ts'
import { forgetAssessments } from './forget-assessments.server.ts'
import { readAssessment } from './read-assessment.server.ts'
import { readDocument } from './read-document.server.ts'
import { removeDocument } from './remove-document.server.ts'
import { saveAdjustment } from './save-adjustment.server.ts'
import { saveUnitForm } from './save-unit-form.server.ts'

let cast: Cast
const unit = 'NK.PENDAMPING.01'
const facts = { name: 'Rencana pendampingan', madeOn: '2026-10-01', units: [unit] }
const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n9\n%%EOF\n')

beforeAll(async () => {
  cast = await makeCast()
})

async function assessing() {
  const own = { ...cast, candidate: (await makePerson()).actor }
  const applicationId = await applied(own.candidate)
  return { own, applicationId }
}

async function begun(own: Cast, applicationId: string, instruments = ['IA.01']): Promise<void> {
  await go(applicationId, own.office, 'check')
  await go(applicationId, own.office, 'assign', { person: own.assessor.personId })
  await plan(applicationId, own.assessor, instruments)
  await go(applicationId, own.candidate, 'consent')
}

const names = { assessorName: 'Asesor', candidateName: 'Asesi', note: '' }

test('documents are verified one by one, K rests on one that is valid, authentic, current and sufficient', async () => {
  const { own, applicationId } = await assessing()
  await addDocument({ actor: own.candidate, applicationId, facts, bytes: pdf })
  const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#285' } })
    .png()
    .toBuffer()
  await addDocument({ actor: own.candidate, applicationId, facts: { ...facts, name: 'Foto' }, bytes: photo })
  await begun(own, applicationId, ['IA.08'])
  const view = await readAssessment({ actor: own.assessor, applicationId, parts: ['assessor'] })
  const judged = view.documents.filter(({ units }) => units.includes(unit))
  expect(judged.map(({ mediaType }) => mediaType)).toEqual(['application/pdf', 'image/jpeg'])
  const [first, second] = judged
  if (!first || !second) throw new Error('two documents were put in')
  const form = { actor: own.assessor, applicationId, unit, kind: 'IA.08' as const }
  const judge = (id: string, current: string) => ({ [`${id}.V`]: yes, [`${id}.A`]: yes, [`${id}.T`]: current, [`${id}.M`]: yes })
  await expect(saveUnitForm({ ...form, values: { ...judge(first.id, yes), ...names } })).rejects.toMatchObject({ code: 'invalid_form' })
  await saveUnitForm({ ...form, values: { ...judge(first.id, 'tidak'), ...judge(second.id, 'tidak'), ...names } })
  const record = () => go(applicationId, own.assessor, 'record', { unit, result: 'K', instruments: 'IA.08', note: '' })
  await expect(record()).rejects.toMatchObject({ code: 'criteria_unmet', params: { count: 5 } })
  await saveUnitForm({ ...form, values: { ...judge(first.id, yes), ...judge(second.id, 'tidak'), ...names } })
  await record()
  await expect(removeDocument({ actor: own.candidate, applicationId, documentId: first.id })).rejects.toMatchObject({ code: 'document_in_use' })
  await expect(saveUnitForm({ ...form, unit: 'NK.PENDAMPING.02', values: names })).rejects.toMatchObject({ code: 'portfolio_empty' })
  expect(
    (await readAssessment({ actor: own.candidate, applicationId, parts: ['candidate'] })).units.every(({ forms }) => forms['IA.08'] === null),
  ).toBe(true)
})

test('only those with a part in the assessment open a document; a renamed program and a torn PDF are refused', async () => {
  const { own, applicationId } = await assessing()
  for (const bytes of [new TextEncoder().encode('MZ\u0090 program'), pdf.slice(0, 20), new Uint8Array(0)])
    await expect(addDocument({ actor: own.candidate, applicationId, facts, bytes })).rejects.toMatchObject({ code: 'document_unreadable' })
  const stranger = (await makePerson()).actor
  await expect(addDocument({ actor: stranger, applicationId, facts, bytes: pdf })).rejects.toMatchObject({ code: 'not_found' })
  const elsewhere = { ...facts, units: ['U.9'] }
  await expect(addDocument({ actor: own.candidate, applicationId, facts: elsewhere, bytes: pdf })).rejects.toMatchObject({ code: 'invalid_form' })
  await addDocument({ actor: own.candidate, applicationId, facts, bytes: pdf })
  const { documents } = await readAssessment({ actor: own.candidate, applicationId, parts: ['candidate'] })
  const documentId = documents.at(-1)!.id
  expect((await readDocument({ actor: own.candidate, applicationId, documentId })).bytes).toEqual(Buffer.from(pdf))
  expect((await readDocument({ actor: own.office, applicationId, documentId })).mediaType).toBe('application/pdf')
  for (const actor of [stranger, own.assessor, own.decider])
    await expect(readDocument({ actor, applicationId, documentId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(removeDocument({ actor: stranger, applicationId, documentId })).rejects.toMatchObject({ code: 'not_found' })
  await removeDocument({ actor: own.candidate, applicationId, documentId })
  await expect(readDocument({ actor: own.candidate, applicationId, documentId })).rejects.toMatchObject({ code: 'not_found' })
})

test('photos of an own task are taken over, nobody else’s are, and all of it goes with the person', async () => {
  const { learner, operator } = await makeCompletion()
  const { applicationId } = await applyForAssessment({ actor: learner, slug: 'fasilitator-umkm' })
  const [task] = (await readAssessment({ actor: learner, applicationId, parts: ['candidate'] })).handedIn
  const { own, applicationId: other } = await assessing()
  const foreign = addHandedInTask({ actor: own.candidate, applicationId: other, facts, submissionId: task!.submissionId })
  await expect(foreign).rejects.toMatchObject({ code: 'not_found' })
  const { submissionId } = task!
  await db.submissionFile.create({ data: { submissionId, kind: 'video', mediaType: 'video/mp4', sha256: 'f'.repeat(64), bytes: 9 } })
  await addHandedInTask({ actor: learner, applicationId, facts, submissionId: task!.submissionId })
  const unlike = new TextEncoder().encode('%PDF-1.4\n% milik sendiri\nstartxref\n9\n%%EOF\n')
  await addDocument({ actor: learner, applicationId, facts, bytes: unlike })
  const rows = await db.competencyDocument.findMany({ where: { applicationId } })
  expect(rows.length).toBeGreaterThan(1)
  expect(rows.filter(({ mediaType }) => !['image/jpeg', 'application/pdf'].includes(mediaType ?? ''))).toEqual([])
  await erasePerson({ actor: operator, personId: learner.personId })
  await forgetAssessments({ personId: learner.personId })
  await forgetAssessments({ personId: learner.personId })
  const after = await db.competencyDocument.findMany({ where: { applicationId } })
  expect(after.every(({ name, fileSha256, removedAt }) => name === '' && fileSha256 === null && removedAt !== null)).toBe(true)
  expect(await fileStore().has(rows.at(-1)!.fileSha256!)).toBe(false)
})

test('what a device sends twice is kept once, and refused when the form was filled in elsewhere since', async () => {
  const { own, applicationId } = await assessing()
  await begun(own, applicationId)
  const form = { actor: own.assessor, applicationId, unit, kind: 'IA.02' as const }
  const values = { unit: yes, scenario: 'S', actions: 'L', duration: '1 jam', ...names, assessorSign: 'M10 10L20 20', candidateSign: '' }
  const sending = { sendingId: randomUUID(), seen: null }
  await saveUnitForm({ ...form, values, sending })
  await saveUnitForm({ ...form, values, sending })
  expect(await db.competencyForm.count({ where: { applicationId, code: 'FR.IA.02' } })).toBe(1)
  await expect(saveUnitForm({ ...form, values, sending: { sendingId: randomUUID(), seen: null } })).rejects.toMatchObject({ code: 'form_changed' })
  const { id } = await db.competencyForm.findFirstOrThrow({ where: { applicationId, code: 'FR.IA.02' } })
  await saveUnitForm({ ...form, values, sending: { sendingId: randomUUID(), seen: id } })
  const script = { ...values, assessorSign: 'M1 1"/><script>' }
  await expect(saveUnitForm({ ...form, values: script })).rejects.toMatchObject({ code: 'invalid_form', fields: { assessorSign: {} } })
  const another = { ...form, actor: own.candidate, values, sending }
  await expect(saveUnitForm(another)).rejects.toMatchObject({ code: 'not_found' })
})

test('a question that was asked needs its answer and result; an adjustment needs the candidate’s word', async () => {
  const { own, applicationId } = await assessing()
  await begun(own, applicationId)
  const form = { actor: own.assessor, applicationId, unit, kind: 'IA.07' as const }
  await expect(saveUnitForm({ ...form, values: names })).rejects.toMatchObject({ fields: { 'q1.question': {} } })
  const asked = { 'q2.question': 'Mengapa?' }
  await expect(saveUnitForm({ ...form, values: { ...asked, ...names } })).rejects.toMatchObject({
    fields: { 'q2.about': {}, 'q2.answer': {}, 'q2.result': {} },
  })
  await saveUnitForm({ ...form, values: { ...asked, 'q2.about': 'CB-1', 'q2.answer': 'Karena.', 'q2.result': 'K', ...names } })
  const no = { literacy: yes, language: 'tidak', pregnancy: 'tidak', disability: 'tidak', process: 'tidak', measures: 'Dibacakan.' }
  const adjust = { actor: own.assessor, applicationId }
  await expect(saveAdjustment({ ...adjust, values: no })).rejects.toMatchObject({ fields: { agreed: {} } })
  await saveAdjustment({ ...adjust, values: { ...no, agreed: 'on' } })
  await expect(saveAdjustment({ ...adjust, actor: own.panel, values: no })).rejects.toMatchObject({ code: 'not_found' })
  const late = saveUnitForm({ ...form, kind: 'map', values: {} })
  await expect(late).rejects.toMatchObject({ code: 'competency_stage' })
})
