import { completionConfirmedJob, decisionSentBackJob } from '#app/assessment/jobs.ts'
import { completeEnrolment } from '#app/learning/complete-enrolment.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import type { Completion } from './completion.ts'
import { readCompletion } from './read-completion.server.ts'

export type Decision = {
  outcome: 'confirmed' | 'sent_back'
  /** Required when sending back. */
  reason: string
  /** The newest decision that the page showed, null for none: a repeat is told from a second decision by it. */
  seen: string | null
  /** The name for the certificate as the page showed it: confirming a name that changed meanwhile is refused. */
  nameSeen?: string
}

type Order = { actor: Actor; enrolmentId: string; decision: Decision }

/**
 * Decides about a completion. Who ever trained the batch or did anything that points of this enrolment come from is refused
 * (`decision_by_grader`); a stranger finds nothing (`not_found`). Repeating a decision returns the first.
 * Confirming ends the enrolment and sends the job that issues the certificate, all in one transaction; sending back
 * puts the task on the trainer's desk again. Throws also `invalid_form`, `requirements_unmet`, `already_decided`,
 * `enrolment_closed`, and `changed_meanwhile` when the learner confirmed another name after the page was opened.
 */
export async function decide({ actor, enrolmentId, decision }: Order): Promise<{ decisionId: string }> {
  await requireIndependentDecider({ actor, enrolmentId })
  if (decision.outcome === 'sent_back' && decision.reason.trim() === '') {
    throw new AppError('invalid_form', { fields: { reason: { key: 'assessment.decide.reason-missing' } } })
  }
  // Read once before, so that the transaction does not wait for course files.
  await readCompletion({ enrolmentId })
  return inTransaction(async (tx) => {
    // One decision at a time for an enrolment.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`decision:${enrolmentId}`}, 0))`
    const newest = await tx.decisionEvent.findFirst({ where: { enrolmentId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
    if (newest && (newest.outcome === 'confirmed' || newest.id !== decision.seen)) {
      if (newest.outcome !== decision.outcome) throw new AppError('already_decided')
      return { decisionId: newest.id }
    }
    const completion = await readCompletion({ enrolmentId, tx })
    if (!completion.readyToDecide) throw new AppError('requirements_unmet')
    await requireNameAsSeen(tx, enrolmentId, decision)
    return record(tx, { actor, enrolmentId, decision }, completion)
  })
}

/**
 * Passes the batch's decider who never trained it nor gave this learner a point: by a grade, by accepting a late answer, or
 * by a correction that raised a result. Throws `decision_by_grader`, `not_found`.
 */
export async function requireIndependentDecider({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<void> {
  const rows = await db.$queryRaw<{ role: string; holds: boolean; is_learner: boolean; gave_points: boolean }[]>`
    select batch_role.role, batch_role.removed_at is null as holds, enrolment.person_id = ${actor.personId}::uuid as is_learner,
      exists (select 1 from grade_event join submission on submission.id = grade_event.submission_id
        where submission.enrolment_id = enrolment.id and grader_id = ${actor.personId}::uuid)
      or exists (select 1 from late_judgement_event join attempt on attempt.id = late_judgement_event.attempt_id
        where attempt.enrolment_id = enrolment.id and judge_id = ${actor.personId}::uuid and outcome = 'accepted')
      or exists (select 1 from score_event join attempt on attempt.id = score_event.attempt_id
        join question_correction on question_correction.id = score_event.correction_id
        where attempt.enrolment_id = enrolment.id and ${actor.personId}::uuid in (proposed_by_id, applied_by_id)) as gave_points
    from enrolment join batch_role on batch_role.batch_id = enrolment.batch_id
    where enrolment.id = ${enrolmentId}::uuid and batch_role.person_id = ${actor.personId}::uuid`
  const [named] = rows
  if (named?.role === 'trainer' || named?.gave_points) throw new AppError('decision_by_grader')
  if (!named?.holds || named.is_learner) throw new AppError('not_found')
}

/** Holds the enrolment until the decision stands, so that its name cannot change under the decider's hand. */
async function requireNameAsSeen(tx: Tx, enrolmentId: string, { outcome, nameSeen }: Decision): Promise<void> {
  const [row] = await tx.$queryRaw<{ printed_name: string | null }[]>`
    select printed_name from enrolment where id = ${enrolmentId}::uuid for update`
  if (outcome === 'confirmed' && nameSeen !== undefined && nameSeen !== row?.printed_name) throw new AppError('changed_meanwhile')
}

async function record(tx: Tx, { actor, enrolmentId, decision }: Order, completion: Completion): Promise<{ decisionId: string }> {
  const { outcome, reason } = decision
  const data = { enrolmentId, deciderId: actor.personId, outcome, reason, basis: frozenBasis(completion) }
  const { id: decisionId } = await tx.decisionEvent.create({ data, select: { id: true } })
  await recordAudit(tx, {
    actorId: actor.personId,
    action: `decision.${outcome}`,
    subjectType: 'enrolment',
    subjectId: enrolmentId,
    detail: { decisionId },
  })
  if (outcome === 'confirmed') {
    await completeEnrolment(tx, { enrolmentId })
    await sendJob(tx, completionConfirmedJob, { enrolmentId }, { key: enrolmentId })
  } else {
    await reopenTask(tx, enrolmentId)
    await sendJob(tx, decisionSentBackJob, { enrolmentId }, { key: decisionId })
  }
  return { decisionId }
}

/** What the decider saw, kept for ever: numbers only. */
function frozenBasis({ requirements }: Completion) {
  return {
    requirements: requirements
      .filter(({ kind }) => kind !== 'decision')
      .map(({ holder: _holder, href: _href, since, ...rest }) => ({ ...rest, since: since?.toISOString() ?? null })),
  }
}

/** The newest graded version goes back to the trainer, who grades anew or returns it to the learner. */
async function reopenTask(tx: Tx, enrolmentId: string): Promise<void> {
  await tx.$executeRaw`
    update submission set state = 'submitted'
    where enrolment_id = ${enrolmentId}::uuid and state = 'graded'
      and number = (select max(number) from submission as newest where newest.enrolment_id = submission.enrolment_id and newest.task = submission.task)`
}
