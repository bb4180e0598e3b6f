import { regradeAttemptsJob } from '#app/assessment/jobs.ts'
import type { AskedQuestion } from '#app/assessment/papers/find-asked-question.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { type Correction, fitsQuestion } from './correction.ts'
import { lockScoring } from './read-corrections.server.ts'

/**
 * Proposes to correct a question; nothing changes until an operator applies it. The same proposal again is the first one.
 * For callers that have found the question with its scope. Throws `invalid_form` when the question cannot take the answer.
 */
export async function proposeCorrection({
  actor,
  asked,
  correction,
  reason,
}: {
  actor: Actor
  asked: AskedQuestion
  correction: Correction
  reason: string
}): Promise<{ correctionId: string }> {
  if (!fitsQuestion(asked.question, correction))
    throw new AppError('invalid_form', { fields: { answer: { key: 'assessment.correction.answer-wrong' } } })
  const answer = correction.kind === 'accept' ? correction.answer : null
  const same = { courseVersionId: asked.courseVersionId, question: asked.question.id, kind: correction.kind, declinedAt: null }
  return inTransaction(async (tx) => {
    await lockScoring(tx, asked.courseVersionId, 'correct')
    const known = await tx.questionCorrection.findMany({ where: same, select: { id: true, answer: true } })
    const first = known.find((other) => JSON.stringify(other.answer) === JSON.stringify(answer))
    if (first) return { correctionId: first.id }
    const { id } = await tx.questionCorrection.create({
      data: {
        courseVersionId: asked.courseVersionId,
        question: asked.question.id,
        kind: correction.kind,
        ...(answer === null ? {} : { answer }),
        reason,
        proposedById: actor.personId,
      },
      select: { id: true },
    })
    await recordAudit(tx, { actorId: actor.personId, action: 'correction.proposed', subjectType: 'question_correction', subjectId: id })
    return { correctionId: id }
  })
}

/** Applies a proposal: attempts that end from now on know it, a job goes through those that have ended. Again, it changes nothing. */
export async function applyCorrection({ actor, correctionId }: { actor: Actor; correctionId: string }): Promise<void> {
  requireOperator(actor)
  await settle(correctionId, async (tx, courseVersionId) => {
    await lockScoring(tx, courseVersionId, 'correct')
    const applied = await tx.$executeRaw`
      update question_correction set applied_by_id = ${actor.personId}::uuid, applied_at = now()
      where id = ${correctionId}::uuid and applied_at is null and declined_at is null`
    if (applied === 0) return
    await recordAudit(tx, { actorId: actor.personId, action: 'correction.applied', subjectType: 'question_correction', subjectId: correctionId })
    await sendJob(tx, regradeAttemptsJob, { correctionId }, { key: correctionId })
  })
}

/** Says no to a proposal that was not applied yet. */
export async function declineCorrection({ actor, correctionId }: { actor: Actor; correctionId: string }): Promise<void> {
  requireOperator(actor)
  await settle(correctionId, async (tx) => {
    const declined = await tx.$executeRaw`
      update question_correction set declined_at = now() where id = ${correctionId}::uuid and applied_at is null and declined_at is null`
    if (declined === 0) return
    await recordAudit(tx, { actorId: actor.personId, action: 'correction.declined', subjectType: 'question_correction', subjectId: correctionId })
  })
}

async function settle(
  correctionId: string,
  work: (tx: Parameters<Parameters<typeof inTransaction>[0]>[0], courseVersionId: string) => Promise<void>,
) {
  const row = await db.questionCorrection.findUnique({ where: { id: correctionId }, select: { courseVersionId: true } })
  if (!row) throw new AppError('not_found')
  await inTransaction((tx) => work(tx, row.courseVersionId))
}
