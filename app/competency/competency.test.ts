import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import {
  applied,
  assessAssigned,
  assess as assessBy,
  type Cast,
  close as closeBy,
  go,
  makeCast,
  plan,
  policy,
  proofs,
  slug,
  yes,
} from '#tests/builders/competency.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { applyForAssessment } from './apply-for-assessment.server.ts'
import { importSchemes } from './import-schemes.server.ts'
import { listAssessments } from './list-assessments.server.ts'
import { readAssessment } from './read-assessment.server.ts'
import { readSchemes } from './read-schemes.server.ts'
import { saveUnitForm } from './save-unit-form.server.ts'
import { type SchemePolicy, setSchemePolicy } from './set-scheme-policy.server.ts'

let cast: Cast

beforeAll(async () => {
  cast = await makeCast()
})

const assess = (id: string, assessor: Actor, failing: string | null) => assessBy(cast, id, assessor, failing)
const close = (id: string, assessor: Actor) => closeBy(cast, id, assessor)
const stageOf = async (id: string) => (await db.competencyApplication.findUniqueOrThrow({ where: { id } })).stage

test('from an application without any course through BK, a granted appeal and the reassessment of that unit only to K', async () => {
  const applicationId = await applied(cast.candidate)
  expect(await applyForAssessment({ actor: cast.candidate, slug })).toEqual({ applicationId })
  await go(applicationId, cast.office, 'check')
  const all = await assess(applicationId, cast.assessor, 'M.70PEN00.021.1')
  expect(all).toHaveLength(9)
  const told = await readAssessment({ actor: cast.candidate, applicationId, parts: ['candidate'] })
  expect(told.units.filter(({ result }) => result === 'BK').map(({ code }) => code)).toEqual(['M.70PEN00.021.1'])
  expect(told.steps).toEqual(['feedback', 'appeal'])
  await go(applicationId, cast.candidate, 'feedback')
  await go(applicationId, cast.candidate, 'appeal')
  await expect(go(applicationId, cast.assessor, 'report')).rejects.toMatchObject({ code: 'appeal_open' })
  await expect(go(applicationId, cast.office, 'appoint-panel', { person: cast.assessor.personId })).rejects.toMatchObject({ code: 'duty_assessor' })
  await go(applicationId, cast.office, 'appoint-panel', { person: cast.panel.personId })
  await go(applicationId, cast.panel, 'settle')
  await expect(go(applicationId, cast.office, 'assign', { person: cast.assessor.personId })).rejects.toMatchObject({ code: 'duty_earlier_assessor' })
  await expect(go(applicationId, cast.office, 'assign', { person: cast.panel.personId })).rejects.toMatchObject({ code: 'duty_panel' })
  expect(await assess(applicationId, cast.second, null)).toEqual(['M.70PEN00.021.1'])
  await close(applicationId, cast.second)
  expect(await stageOf(applicationId)).toBe('competent')
  const end = await readAssessment({ actor: cast.candidate, applicationId, parts: ['candidate'] })
  expect(end).toMatchObject({ certificateDue: true, steps: ['feedback'] })
  expect(new Set(end.forms.map(({ code }) => code))).toEqual(
    new Set([
      'FR.APL.01',
      'FR.APL.02',
      'FR.MAPA.01',
      'FR.MAPA.02',
      'FR.AK.01',
      'FR.IA.01',
      'FR.AK.02',
      'FR.AK.03',
      'FR.AK.04',
      'FR.AK.05',
      'FR.AK.06',
      'NK.KEPUTUSAN',
    ]),
  )
  expect(await db.competencyDuty.count({ where: { applicationId } })).toBe(5)
})

test('the own trainer is refused as assessor, with the reason', async () => {
  const { learner, trainer } = await makeEnrolment()
  await db.roleGrant.create({ data: { personId: trainer.personId, role: 'assessor', grantedById: cast.office.personId } })
  const applicationId = await applied(learner)
  await go(applicationId, cast.office, 'check')
  await expect(go(applicationId, cast.office, 'assign', { person: trainer.personId })).rejects.toMatchObject({ code: 'duty_trainer' })
})

test('an incomplete application is not submitted; K needs a checklist without a no; BK needs words', async () => {
  const candidate = (await makePerson()).actor
  const { applicationId } = await applyForAssessment({ actor: candidate, slug })
  const proved = await proofs(candidate, applicationId)
  await expect(go(applicationId, candidate, 'submit', proved)).rejects.toMatchObject({ code: 'self_assessment_missing', params: { count: 9 } })
  const unit = 'NK.PENDAMPING.01'
  const grade = saveUnitForm({ actor: candidate, applicationId, unit, kind: 'self-assessment', values: { unit: 'A' } })
  await expect(grade).rejects.toMatchObject({ code: 'invalid_form', fields: { unit: {} } })
  const id = await applied(candidate)
  await go(id, cast.office, 'check')
  await go(id, cast.office, 'assign', { person: cast.assessor.personId })
  await expect(go(id, cast.assessor, 'plan')).rejects.toMatchObject({ code: 'map_missing' })
  await plan(id, cast.assessor)
  await go(id, candidate, 'consent')
  const record = (more: Record<string, unknown>) => go(id, cast.assessor, 'record', { unit, result: 'K', instruments: 'IA.01', ...more })
  await expect(record({})).rejects.toMatchObject({ code: 'unit_unobserved' })
  await expect(record({ result: '5' })).rejects.toMatchObject({ code: 'invalid_form', fields: { result: {} } })
  const values = { 'CB-1': yes, 'CB-2': yes, 'CB-3': 'tidak', 'CB-4': yes, 'CB-5': yes, assessorName: 'A', candidateName: 'B' }
  await saveUnitForm({ actor: cast.assessor, applicationId: id, unit, kind: 'IA.01', values })
  await expect(record({})).rejects.toMatchObject({ code: 'criteria_unmet', params: { count: 1, lacks: 'CB-3' } })
  await expect(record({ result: 'BK' })).rejects.toMatchObject({ code: 'invalid_form', fields: { note: {} } })
  await record({ result: 'BK', note: 'CB-3 belum terlihat.' })
  await expect(go(id, cast.assessor, 'tell')).rejects.toMatchObject({ code: 'competency_undecided' })
  const seen = await readAssessment({ actor: candidate, applicationId: id, parts: ['candidate'] })
  expect(seen.units.map(({ result }) => result)).toEqual(Array.from({ length: 9 }, () => null))
  expect(seen.forms.some(({ code }) => code === 'FR.AK.02' || code === 'FR.IA.01')).toBe(false)
})

test('an appeal after the scheme’s time, and a decision by the wrong person, are refused', async () => {
  const own = { ...cast, candidate: (await makePerson()).actor }
  const before = cast.candidate
  cast.candidate = own.candidate
  try {
    const id = await applied(own.candidate)
    await go(id, cast.office, 'check')
    await assess(id, cast.assessor, 'NK.PENDAMPING.02')
    await go(id, cast.assessor, 'report')
    await go(id, cast.office, 'review')
    await db.roleGrant.create({ data: { personId: cast.assessor.personId, role: 'decider', grantedById: cast.office.personId } })
    const both: Actor = { ...cast.assessor, roles: [...cast.assessor.roles, 'decider'] }
    await expect(go(id, both, 'decide')).rejects.toMatchObject({ code: 'own_duty_assessor' })
    for (const actor of [cast.candidate, cast.panel, cast.office, cast.assessor])
      await expect(go(id, actor, 'decide')).rejects.toMatchObject({ code: 'not_found' })
    const { detail } = await db.competencyEvent.findFirstOrThrow({ where: { applicationId: id, kind: 'tell' } })
    const told = detail as { at: number; appealUntil: number }
    expect(told.appealUntil - told.at).toBe(14 * 24 * 60 * 60 * 1000)
    await db.$transaction([
      db.$executeRaw`alter table competency_event disable trigger append_only`,
      db.$executeRaw`update competency_event set detail = detail || '{"appealUntil": 1}' where application_id = ${id}::uuid and kind = 'tell'`,
      db.$executeRaw`alter table competency_event enable trigger append_only`,
    ])
    await expect(go(id, cast.candidate, 'appeal')).rejects.toMatchObject({ code: 'appeal_late' })
    const waits = async () =>
      (await listAssessments({ actor: cast.decider, part: 'decider' })).find(({ applicationId }) => applicationId === id)?.isWaiting
    expect(await waits()).toBe(true)
    await go(id, cast.decider, 'decide')
    expect(await waits()).toBe(false)
    expect(await stageOf(id)).toBe('not-yet')
    await go(id, cast.candidate, 'reassess')
    expect(await stageOf(id)).toBe('eligible')
  } finally {
    cast.candidate = before
  }
})

test('the terms read before applying hold to the end, whatever the scheme says later', async () => {
  const candidate = (await makePerson()).actor
  const draft = await applyForAssessment({ actor: candidate, slug })
  const view = (applicationId: string) => readAssessment({ actor: candidate, applicationId, parts: ['candidate'] })
  const set = (more: Partial<SchemePolicy>) => setSchemePolicy({ actor: cast.office, slug, policy: { ...policy, ...more } })
  await set({ reassessmentRupiah: 100_000 })
  expect((await view(draft.applicationId)).terms.reassessmentRupiah).toBe(100_000)
  const id = await applied(candidate)
  await set({ reassessmentRupiah: 900_000, payer: 'candidate', appealDays: 1, panelDays: 90 })
  await go(id, cast.office, 'check')
  await assessBy({ ...cast, candidate }, id, cast.assessor, 'M.70PEN00.021.1')
  const { terms, appealUntil } = await view(id)
  const { isOpen: _isOpen, ...rest } = policy
  expect(terms).toEqual({ ...rest, reassessmentRupiah: 100_000 })
  await go(id, candidate, 'appeal')
  expect((await view(id)).answerUntil!.getTime() - Date.now()).toBeLessThan(policy.panelDays * 86_400_000)
  expect((appealUntil!.getTime() - Date.now()) / 86_400_000).toBeGreaterThan(13)
  await set({})
})

test('a stranger finds nothing; a closed scheme cannot be applied for; the record is append-only', async () => {
  const candidate = (await makePerson()).actor
  const applicationId = await applied(candidate)
  const stranger = (await makePerson()).actor
  for (const [actor, parts] of [
    [stranger, ['candidate']],
    [cast.second, ['assessor', 'panel']],
    [cast.decider, ['decider']],
    [cast.decider, ['office']],
  ] as const) {
    await expect(readAssessment({ actor, applicationId, parts })).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(go(applicationId, stranger, 'withdraw')).rejects.toMatchObject({ code: 'not_found' })
  await expect(go(randomUUID(), candidate, 'withdraw')).rejects.toMatchObject({ code: 'not_found' })
  await expect(applyForAssessment({ actor: stranger, slug: 'desain-wastra' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(setSchemePolicy({ actor: stranger, slug, policy })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(db.$executeRaw`update competency_event set kind = 'x' where application_id = ${applicationId}::uuid`).rejects.toThrow(/append-only/)
  expect((await listAssessments({ actor: stranger, part: 'candidate' })).length).toBe(0)
  expect((await readSchemes({ all: false })).map((scheme) => scheme.slug)).toEqual([slug])
})

test('an operator who is assessed sees of it what every candidate sees', async () => {
  const candidate = (await makePerson({ roles: ['operator'] })).actor
  const applicationId = await applied(candidate)
  await expect(readAssessment({ actor: candidate, applicationId, parts: ['office'] })).rejects.toMatchObject({ code: 'not_found' })
  await expect(go(applicationId, candidate, 'check')).rejects.toMatchObject({ code: 'not_found' })
})

test('a scheme is taken over once, and a second time only when it changed', async () => {
  expect(await importSchemes({ folder: 'content' })).toEqual([])
  expect(await db.schemeVersion.count()).toBe(4)
})

test('why a decider sends back is kept and told with who said it, in which part and round; so is why an assessor was replaced', async () => {
  const own = { ...cast, candidate: (await makePerson()).actor }
  const id = await applied(own.candidate)
  await go(id, own.office, 'check')
  await go(id, own.office, 'assign', { person: own.assessor.personId })
  const replace = (note: string) => go(id, own.office, 'assign', { person: own.second.personId, note })
  await expect(replace('')).rejects.toMatchObject({ code: 'invalid_form', fields: { note: {} } })
  await replace('Asesor pertama sakit.')
  await assessAssigned(own, id, own.second, 'NK.PENDAMPING.02')
  await go(id, own.second, 'report')
  await go(id, own.office, 'review')
  await expect(go(id, own.decider, 'decide', { outcome: 'sent-back' })).rejects.toMatchObject({ code: 'invalid_form', fields: { note: {} } })
  await go(id, own.decider, 'decide', { outcome: 'sent-back', note: 'Bukti CB-2 tidak dijelaskan.' })
  const { history } = await readAssessment({ actor: own.candidate, applicationId: id, parts: ['candidate'] })
  const decider = await db.person.findUniqueOrThrow({ where: { id: own.decider.personId } })
  expect(history.at(-1)).toMatchObject({
    ...{ kind: 'decide', part: 'decider', round: 1, by: decider.name, outcome: 'sent-back' },
    reason: 'Bukti CB-2 tidak dijelaskan.',
  })
  const second = await db.person.findUniqueOrThrow({ where: { id: own.second.personId } })
  const assigned = history.filter(({ kind }) => kind === 'assign')
  expect(assigned.map(({ chosen, reason }) => [chosen, reason])).toEqual([
    [expect.any(String), null],
    [second.name, 'Asesor pertama sakit.'],
  ])
})

test('a candidate who joins the assessor’s batch after BK freezes nothing: the office puts another assessor in', async () => {
  const own = { ...cast, candidate: (await makePerson()).actor }
  const id = await applied(own.candidate)
  await go(id, own.office, 'check')
  await assessBy(own, id, own.assessor, 'NK.PENDAMPING.02')
  const { batchId, trainer } = await makeEnrolment({ learner: own.candidate })
  await db.batchRole.updateMany({ where: { batchId, personId: trainer.personId }, data: { personId: own.assessor.personId } })
  await expect(go(id, own.assessor, 'report')).rejects.toMatchObject({ code: 'own_duty_trainer' })
  const seen = await readAssessment({ actor: own.office, applicationId: id, parts: ['office'] })
  expect(seen).toMatchObject({ isAssessorBarred: true, steps: ['assign'] })
  await go(id, own.office, 'assign', { person: own.second.personId, note: 'Asesor melatih asesi sejak kemarin.' })
  await closeBy(own, id, own.second)
  expect(await stageOf(id)).toBe('not-yet')
})

test('one question about one criterion is no K: each criterion needs evidence, of the assessor who recommends', async () => {
  const own = { ...cast, candidate: (await makePerson()).actor }
  const id = await applied(own.candidate)
  await go(id, own.office, 'check')
  await go(id, own.office, 'assign', { person: own.assessor.personId })
  await plan(id, own.assessor, ['IA.07'])
  await go(id, own.candidate, 'consent')
  const unit = 'NK.PENDAMPING.01'
  const ask = (actor: Actor, codes: readonly string[]) => {
    const rows = codes.flatMap((code, at) =>
      Object.entries({ about: code, question: 'Apa?', answer: 'Itu.', result: 'K' }).map(([part, said]) => [`q${at + 1}.${part}`, said]),
    )
    const values = { ...Object.fromEntries(rows), assessorName: 'A', candidateName: 'B' }
    return saveUnitForm({ actor, applicationId: id, unit, kind: 'IA.07', values })
  }
  const record = (actor: Actor) => go(id, actor, 'record', { unit, result: 'K', instruments: 'IA.07' })
  const all = ['CB-1', 'CB-2', 'CB-3', 'CB-4', 'CB-5']
  await ask(own.assessor, all.slice(0, 1))
  await expect(record(own.assessor)).rejects.toMatchObject({ code: 'criteria_unmet', params: { count: 4, lacks: 'CB-2, CB-3, CB-4, CB-5' } })
  await ask(own.assessor, all)
  await go(id, own.office, 'assign', { person: own.second.personId, note: 'Sakit.' })
  await plan(id, own.second)
  await go(id, own.candidate, 'consent')
  await expect(record(own.second)).rejects.toMatchObject({ code: 'unit_unobserved' })
  await ask(own.second, all)
  await record(own.second)
})
