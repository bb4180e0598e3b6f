import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { parseFields } from '#app/platform/read-form.server.ts'
import { type AssessmentEvent, certificateDue, step } from './assessment-state.ts'
import { assessmentPassedJob } from './jobs.ts'
import { type LoadedAssessment, loadAssessment } from './load-assessment.server.ts'
import { requirePart } from './require-part.ts'
import { requireAssessed, requireMapped, requireRequirements, requireSelfAssessed } from './required-forms.server.ts'
import { fieldsOf } from './requirement-fields.ts'
import { sendNotices } from './send-notices.server.ts'
import { type FormBody, mukEdition, type StepKind, stepForms } from './step-forms.ts'
import { refusalError } from './step-refusal.ts'
import { schemaOfStep } from './step-schema.ts'

/**
 * Takes the assessment one step on: checks who asks, what they filled in and whether the step may happen now, then keeps
 * form and event in one transaction. `values` are the fields of stepForms[kind] as typed. Throws `not_found` for a
 * stranger, `invalid_form`, `competency_stage` and the other refusals of `step`.
 */
export async function takeStep({
  actor,
  applicationId,
  kind,
  values,
}: {
  actor: Actor
  applicationId: string
  kind: StepKind
  values: Record<string, unknown>
}): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select 1 from competency_application where id = ${applicationId}::uuid for update`
    const loaded = await loadAssessment(tx, { applicationId })
    requirePart({ actor, part: stepForms[kind].part, assessment: loaded.assessment })
    const documents = kind === 'submit' ? await readDocuments(tx, applicationId) : []
    const body = parseFields(values, schemaOfStep(fieldsOf(kind, { requirements: loaded.scheme.requirements, documents })))
    await requireReady(tx, { loaded, kind, body })
    const event = await eventOf(tx, { actor, loaded, kind, body })
    const { assessment, refused } = step(loaded.assessment, event)
    if (refused) throw refusalError(refused)
    const seq = loaded.events.length + 1
    await tx.competencyEvent.create({ data: { applicationId, seq, kind, actorId: actor.personId, detail: event } })
    await tx.competencyApplication.update({
      where: { id: applicationId },
      data: {
        stage: assessment.stage,
        appealOpen: assessment.appeal === 'open',
        // What was read before applying holds to the end.
        ...(kind === 'submit' && !loaded.isTermsKept && { terms: loaded.terms }),
      },
    })
    await sendNotices(tx, { applicationId, actorId: actor.personId, event, before: loaded.assessment, assessment })
    if (certificateDue(assessment)) await sendJob(tx, assessmentPassedJob, { applicationId }, { key: applicationId })
    const held = Object.entries(assessment.people.held).map(([personId, duty]) => ({ applicationId, personId, duty }))
    await tx.competencyDuty.createMany({ data: held, skipDuplicates: true })
    const { form } = stepForms[kind]
    // Who was chosen stands in the event; a form is kept where something was written.
    const { person: _chosen, ...written } = body
    if (form && Object.values(written).some((value) => value.length > 0)) {
      const about = { unit: kind === 'record' ? String(body.unit) : null, round: loaded.assessment.round }
      await tx.competencyForm.create({
        data: { applicationId, edition: mukEdition, ...form, step: kind, eventSeq: seq, ...about, filledById: actor.personId, body: written },
      })
    }
    await recordAudit(tx, {
      actorId: actor.personId,
      action: `competency.${kind}`,
      subjectType: 'competency_application',
      subjectId: applicationId,
      detail: { seq },
    })
  })
}

type Asked = { loaded: LoadedAssessment; kind: StepKind; body: FormBody }

async function requireReady(tx: Tx, { loaded, kind, body }: Asked): Promise<void> {
  if (kind === 'plan') await requireMapped(tx, loaded)
  if (kind === 'submit') await requireSelfAssessed(tx, loaded)
  if (kind === 'check') requireRequirements({ requirements: loaded.scheme.requirements, body })
  if (kind === 'record')
    await requireAssessed(tx, { loaded, unit: String(body.unit), result: body.result === 'K' ? 'K' : 'BK', chosen: [body.instruments ?? []].flat() })
  const mustSayWhy =
    (kind === 'assign' && loaded.assessment.assessor !== null) ||
    (kind === 'check' && body.outcome !== 'complete') ||
    (kind === 'record' && body.result === 'BK') ||
    (kind === 'decide' && body.outcome === 'sent-back')
  if (mustSayWhy && body.note === '') throw new AppError('invalid_form', { fields: { note: { key: 'form.required' } } })
}

/** The event as the rules know it; instants are the database's. */
async function eventOf(tx: Tx, { actor, loaded, kind, body }: Asked & { actor: Actor }): Promise<AssessmentEvent> {
  const by = actor.personId
  const outcome = String(body.outcome)
  switch (kind) {
    case 'check':
      return { kind, by, outcome: outcome as 'complete' | 'repair' | 'reject' }
    case 'assign':
      return { kind, by, assessor: await requireAssessor(tx, String(body.person)) }
    case 'appoint-panel':
      return { kind, by, panel: await requireAssessor(tx, String(body.person)) }
    case 'record':
      return { kind, by, unit: String(body.unit), result: body.result === 'K' ? 'K' : 'BK' }
    case 'tell':
      return { kind, by, at: await now(tx), appealUntil: await now(tx, loaded.terms.appealDays) }
    case 'appeal':
      return { kind, by, at: await now(tx), answerUntil: await now(tx, loaded.terms.panelDays) }
    case 'settle':
      return { kind, by, outcome: outcome as 'granted' | 'dismissed' }
    case 'decide':
      return { kind, by, outcome: outcome as 'confirmed' | 'sent-back', appealUntil: await now(tx, loaded.terms.appealDays) }
    default:
      return { kind, by }
  }
}

function readDocuments(tx: Tx, applicationId: string): Promise<{ id: string; name: string }[]> {
  return tx.competencyDocument.findMany({ where: { applicationId, removedAt: null }, select: { id: true, name: true } })
}

async function requireAssessor(tx: Tx, personId: string): Promise<string> {
  const found = await tx.person.findFirst({ where: { id: personId, grants: { some: { role: 'assessor', revokedAt: null } } }, select: { id: true } })
  if (!found) throw new AppError('not_found')
  return found.id
}

/** The database's now, or so many days after it; milliseconds. */
async function now(tx: Tx, days = 0): Promise<number> {
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`select now() + make_interval(days => ${days}::int) as at`
  if (!clock) throw new Error('the database told no time')
  return clock.at.getTime()
}
