import { type CourseBody, courseBodySchema } from '#app/courses/course-body.ts'
import { lockCourseVersions, storeCourseVersion } from '#app/courses/store-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { applyChanges, growOverlay, questionHash } from './bank-changes.ts'
import { readBankCourse } from './bank-scope.server.ts'
import { checkBankPapers, checkBankQuestions } from './check-bank.ts'
import { changesOf, type DraftChange, lockDraft } from './lock-draft.server.ts'
import { readOverlay } from './overlay-banks.server.ts'

type Given = { actor: Actor; course: string; draftId: string }

/**
 * Publishes a draft that somebody else wrote: its questions become part of the next version of the course, which
 * enrolments and exams from now on pin. Papers that were drawn already stay as they are. Throws `not_found`,
 * `bank_own_review`, `changed_meanwhile` (the draft is not in review any more), `bank_overtaken` (one of its questions
 * was changed by another draft since) or `bank_papers`.
 */
export async function publishBankDraft({ actor, course, draftId }: Given): Promise<{ number: number }> {
  const { courseId } = await readBankCourse({ actor, course })
  return inTransaction(
    async (tx) => {
      await lockCourseVersions(tx)
      await lockForReview(tx, { actor, courseId, draftId })
      const body = await currentBody(tx, courseId)
      const changes = await changesOf(tx, draftId)
      refuseOvertaken(body, changes)
      const questions = applyChanges(body.questions, changes)
      const { problems } = checkBankQuestions(
        body,
        changes.flatMap(({ question }) => question ?? []),
      )
      if (problems.length > 0) throw new AppError('bank_overtaken')
      if (checkBankPapers(body, questions).length > 0) throw new AppError('bank_papers')
      const { courseVersionId, version } = await storeCourseVersion(tx, { ...body, questions })
      const { _max } = await tx.bankVersion.aggregate({ where: { courseId }, _max: { number: true } })
      const overlay = growOverlay(await readOverlay(tx, body.slug), changes, body.questions)
      await tx.bankVersion.create({
        data: { courseId, draftId, courseVersionId, number: (_max.number ?? 0) + 1, overlay: overlay as Prisma.InputJsonValue },
      })
      await settle(tx, { actor, draftId, state: 'published', remark: '' })
      return { number: version }
    },
    { timeoutMs: 30_000 },
  )
}

/** Gives a draft back to its writer with a remark. Throws `not_found`, `bank_own_review` or `changed_meanwhile`. */
export async function returnBankDraft({ actor, course, draftId, remark }: Given & { remark: string }): Promise<void> {
  const { courseId } = await readBankCourse({ actor, course })
  await inTransaction(async (tx) => {
    await lockForReview(tx, { actor, courseId, draftId })
    await settle(tx, { actor, draftId, state: 'returned', remark })
  })
}

async function lockForReview(tx: Tx, { actor, ...which }: { actor: Actor; courseId: string; draftId: string }): Promise<void> {
  const draft = await lockDraft(tx, which)
  if (draft.writerId === actor.personId) throw new AppError('bank_own_review')
  if (draft.state !== 'in_review') throw new AppError('changed_meanwhile')
}

/** As it is under the lock: what was read before may be a version old. */
async function currentBody(tx: Tx, courseId: string): Promise<CourseBody> {
  const { currentVersion } = await tx.course.findUniqueOrThrow({ where: { id: courseId }, select: { currentVersion: { select: { body: true } } } })
  return courseBodySchema.parse(currentVersion?.body)
}

/** A change stands on the question it began from; on another it might undo what somebody published since. */
function refuseOvertaken(body: CourseBody, changes: readonly DraftChange[]): void {
  const isOvertaken = ({ id, baseHash }: DraftChange) => {
    const current = body.questions.find((question) => question.id === id)
    return (current ? questionHash(current) : null) !== baseHash
  }
  if (changes.some(isOvertaken)) throw new AppError('bank_overtaken')
}

async function settle(
  tx: Tx,
  { actor, draftId, state, remark }: { actor: Actor; draftId: string; state: 'published' | 'returned'; remark: string },
): Promise<void> {
  await tx.$executeRaw`
    update bank_draft set state = ${state}, reviewer_id = ${actor.personId}::uuid, settled_at = now() where id = ${draftId}::uuid`
  await tx.bankEvent.create({ data: { draftId, actorId: actor.personId, kind: state, remark } })
  await recordAudit(tx, { actorId: actor.personId, action: `bank.${state}`, subjectType: 'bank_draft', subjectId: draftId })
}
