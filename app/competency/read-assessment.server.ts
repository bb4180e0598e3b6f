import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { type AssessmentEvent, certificateDue, step } from './assessment-state.ts'
import { type LoadedAssessment, loadAssessment } from './load-assessment.server.ts'
import { requirePart } from './require-part.ts'
import { elementsOf } from './scheme-body.ts'
import { type FormBody, type Part, type StepKind, stepForms, stepKinds } from './step-forms.ts'

export type AssessmentView = Awaited<ReturnType<typeof readAssessment>>

/** An assessment as one of its people sees it, with the steps that are theirs to take now. Throws `not_found`. */
export async function readAssessment({ actor, applicationId, parts }: { actor: Actor; applicationId: string; parts: readonly Part[] }) {
  const loaded = await loadAssessment(db, { applicationId })
  const { assessment, scheme, events } = loaded
  const mine = parts.filter((part) => holds(actor, part, loaded))
  if (mine.length === 0) requirePart({ actor, part: parts[0] ?? 'candidate', assessment })
  const [forms, policy, names] = await Promise.all([
    db.competencyForm.findMany({ where: { applicationId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.scheme.findUniqueOrThrow({ where: { id: loaded.schemeId }, select: { appealDays: true, reassessmentRupiah: true, payer: true } }),
    db.person.findMany({
      where: { id: { in: [assessment.people.candidate, ...Object.keys(assessment.people.held)] } },
      select: { id: true, name: true },
    }),
  ])
  const nameOf = (personId: string | null) => names.find(({ id }) => id === personId)?.name ?? null
  const newest = (code: string, unit: string) => forms.findLast((form) => form.code === code && form.unit === unit)
  return {
    applicationId,
    title: scheme.title,
    candidate: nameOf(assessment.people.candidate) ?? '',
    assessor: nameOf(assessment.assessor),
    stage: assessment.stage,
    round: assessment.round,
    appeal: assessment.appeal,
    appealUntil: assessment.appealUntil === null ? null : new Date(assessment.appealUntil),
    certificateDue: certificateDue(assessment),
    policy,
    units: scheme.units.map((unit) => ({
      code: unit.code,
      title: unit.title,
      elements: elementsOf(unit),
      // What is not told yet is the assessor's alone.
      result: toldTo(mine, assessment.stage) || !assessment.units[unit.code]?.open ? (assessment.units[unit.code]?.result ?? null) : null,
      open: assessment.units[unit.code]?.open ?? false,
      selfAssessment: (newest('FR.APL.02', unit.code)?.body ?? null) as FormBody | null,
      observation:
        mine.includes('candidate') && !toldTo(mine, assessment.stage) ? null : ((newest('FR.IA.01', unit.code)?.body ?? null) as FormBody | null),
    })),
    forms: forms
      .filter(({ step: kind, round }) => (kind !== 'record' && kind !== 'observation') || round < assessment.round || toldTo(mine, assessment.stage))
      .map(({ id, code, title, edition, step: kind, unit, round, at, body }) => ({
        id,
        code,
        title,
        edition,
        kind,
        unit,
        round,
        at,
        body: body as FormBody,
      })),
    history: events.filter(({ kind }) => kind !== 'record').map(({ kind, happened }) => ({ kind, at: happened })),
    steps: stepKinds.filter((kind) => (mine as Part[]).includes(stepForms[kind].part) && mayHappen(loaded, kind, actor.personId)),
  }
}

function holds(actor: Actor, part: Part, { assessment }: LoadedAssessment): boolean {
  try {
    requirePart({ actor, part, assessment })
    return true
  } catch {
    return false
  }
}

function toldTo(mine: readonly Part[], stage: LoadedAssessment['assessment']['stage']): boolean {
  return !mine.includes('candidate') || ['recommended', 'reported', 'reviewed', 'competent', 'not-yet'].includes(stage)
}

/** Whether the rules let the step happen, tried with a choice that fits wherever one is still to be made. */
function mayHappen({ assessment }: LoadedAssessment, kind: StepKind, by: string): boolean {
  const [unit = ''] = Object.keys(assessment.units).filter((code) => assessment.units[code]?.open)
  const now = Date.now()
  const chosen = { assessor: '', panel: '', unit, at: now, appealUntil: now }
  const trials: Partial<Record<StepKind, AssessmentEvent>> = {
    check: { kind: 'check', by, outcome: 'complete' },
    record: { kind: 'record', by, unit, result: 'K' },
    settle: { kind: 'settle', by, outcome: 'dismissed' },
    decide: { kind: 'decide', by, outcome: 'confirmed', appealUntil: now },
  }
  return step(assessment, trials[kind] ?? ({ kind, by, ...chosen } as AssessmentEvent)).refused === null
}
