import { confirmedDecree } from '#app/courses/unit-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { takenKinds } from './add-document.server.ts'
import { type AssessmentEvent, certificateDue, step } from './assessment-state.ts'
import { dutyConflict } from './duties.ts'
import type { Part } from './field-spec.ts'
import { historyOf, reasonIn } from './history.ts'
import { type LoadedAssessment, loadAssessment } from './load-assessment.server.ts'
import { readRequirements } from './read-requirements.ts'
import { recordsOf } from './records.ts'
import { requirePart } from './require-part.ts'
import { adjustable } from './save-adjustment.server.ts'
import { elementsOf } from './scheme-body.ts'
import { type FormBody, type StepKind, stepForms, stepKinds } from './step-forms.ts'
import { type UnitFormKind, unitFormKinds } from './unit-form-specs.ts'

export type AssessmentView = Awaited<ReturnType<typeof readAssessment>>

/** An assessment as one of its people sees it, with the steps that are theirs to take now. Throws `not_found`. */
export async function readAssessment({ actor, applicationId, parts }: { actor: Actor; applicationId: string; parts: readonly Part[] }) {
  const loaded = await loadAssessment(db, { applicationId })
  const { assessment, scheme, events } = loaded
  const mine = parts.filter((part) => holds(actor, part, loaded))
  if (mine.length === 0) requirePart({ actor, part: parts[0] ?? 'candidate', assessment })
  const [forms, names, documents, submissions] = await Promise.all([
    db.competencyForm.findMany({ where: { applicationId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    db.person.findMany({
      where: { id: { in: [assessment.people.candidate, ...Object.keys(assessment.people.held), ...events.map(({ by }) => by)] } },
      select: { id: true, name: true },
    }),
    db.competencyDocument.findMany({
      where: { applicationId, removedAt: null },
      orderBy: { id: 'asc' },
      select: { id: true, name: true, madeOn: true, units: true, mediaType: true, bytes: true, latitude: true, longitude: true },
    }),
    mine.includes('candidate') ? readHandedIn(actor) : [],
  ])
  const nameOf = (personId: string | null) => names.find(({ id }) => id === personId)?.name ?? null
  const shownDocuments = documents.map(({ madeOn, latitude, longitude, ...document }) => ({
    ...document,
    madeOn: madeOn.toISOString().slice(0, 10),
    place: latitude === null || longitude === null ? null : { latitude, longitude },
  }))
  const isTold = toldTo(mine, assessment.stage)
  const shown = forms.filter(({ code, step: kind, round }) => isTold || round < assessment.round || !(kind === 'record' || code.startsWith('FR.IA.')))
  const newest = (unit: string, kind: UnitFormKind): KeptForm | null => {
    const found = shown.findLast(
      (form) => form.step === kind && form.unit === unit && (form.round === assessment.round || kind === 'self-assessment'),
    )
    return found ? { id: found.id, body: found.body as FormBody } : null
  }
  return {
    applicationId,
    slug: loaded.slug,
    title: scheme.title,
    version: loaded.version,
    candidate: nameOf(assessment.people.candidate) ?? '',
    assessor: nameOf(assessment.assessor),
    stage: assessment.stage,
    round: assessment.round,
    appeal: assessment.appeal,
    appealUntil: assessment.appealUntil === null ? null : new Date(assessment.appealUntil),
    /** When the ruling on the open appeal is due, and whether that is over. */
    answerUntil: assessment.answerUntil === null ? null : new Date(assessment.answerUntil),
    isAnswerLate: assessment.answerUntil !== null && assessment.answerUntil < Date.now(),
    /** Somebody else must be put in the assessor's place. */
    isAssessorBarred: assessment.assessor !== null && dutyConflict(assessment.people, assessment.assessor, 'assessor') !== null,
    certificateDue: certificateDue(assessment),
    terms: loaded.terms,
    requirements: readRequirements({ requirements: scheme.requirements, documents, forms }),
    units: scheme.units.map((unit) => ({
      code: unit.code,
      title: unit.title,
      own: unit.own,
      decree: confirmedDecree(unit),
      elements: elementsOf(unit),
      // What is not told yet is the assessor's alone.
      result: isTold || !assessment.units[unit.code]?.open ? (assessment.units[unit.code]?.result ?? null) : null,
      open: assessment.units[unit.code]?.open ?? false,
      /** What was recommended in earlier rounds, the newest word of each. */
      earlier: recordsOf(shown, unit.code)
        .filter(({ round }) => round < assessment.round)
        .map(({ filledById, ...record }) => ({ ...record, by: nameOf(filledById) })),
      forms: Object.fromEntries(unitFormKinds.map((kind) => [kind, newest(unit.code, kind)])) as Record<UnitFormKind, KeptForm | null>,
      documents: shownDocuments.filter(({ units }) => units.includes(unit.code)),
    })),
    documents: shownDocuments,
    /** Tasks that the candidate handed in on the portal, to be taken over into the portfolio. */
    handedIn: submissions,
    mayAdjust: mine.includes('assessor') && assessment.assessor === actor.personId && adjustable.includes(assessment.stage),
    forms: shown.map(({ id, code, title, edition, step: kind, unit, round, at, filledById, body }) => ({
      by: nameOf(filledById),
      ...{ id, code, title, edition, kind, unit, round, at },
      body: body as FormBody,
    })),
    history: historyOf(loaded).map(({ by, chosen, seq, ...entry }) => ({
      ...entry,
      by: nameOf(by),
      chosen: nameOf(chosen),
      reason: reasonIn(shown.find(({ eventSeq }) => eventSeq === seq)?.body),
    })),
    steps: stepKinds.filter((kind) => (mine as Part[]).includes(stepForms[kind].part) && mayHappen(loaded, kind, actor.personId)),
  }
}

export type KeptForm = { id: string; body: FormBody }

async function readHandedIn(actor: Actor) {
  const rows = await db.submission.findMany({
    where: { state: { not: 'draft' }, files: { some: { removedAt: null, kind: { in: [...takenKinds] } } }, enrolment: { personId: actor.personId } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, submittedAt: true, number: true, enrolment: { select: { batch: { select: { name: true } } } } },
  })
  return rows.map(({ id, submittedAt, number, enrolment }) => ({ submissionId: id, submittedAt, number, batch: enrolment.batch.name }))
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
