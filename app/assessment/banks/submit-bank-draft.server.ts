import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { applyChanges } from './bank-changes.ts'
import { readBankCourse } from './bank-scope.server.ts'
import { checkBankPapers } from './check-bank.ts'
import { changesOf, lockDraft } from './lock-draft.server.ts'

type Given = { actor: Actor; course: string; draftId: string }

/** The writer hands the draft over to be reviewed. Throws `not_found`, `bank_empty`, `bank_papers` or `changed_meanwhile`. */
export async function submitBankDraft({ actor, course, draftId, remark = '' }: Given & { remark?: string }): Promise<void> {
  const { courseId, body } = await readBankCourse({ actor, course })
  await inTransaction(async (tx) => {
    const draft = await lockDraft(tx, { courseId, draftId })
    if (draft.writerId !== actor.personId) throw new AppError('not_found')
    if (draft.state !== 'draft' && draft.state !== 'returned') throw new AppError('changed_meanwhile')
    const changes = await changesOf(tx, draftId)
    if (changes.length === 0) throw new AppError('bank_empty')
    if (checkBankPapers(body, applyChanges(body.questions, changes)).length > 0) throw new AppError('bank_papers')
    await tx.$executeRaw`update bank_draft set state = 'in_review', submitted_at = now() where id = ${draftId}::uuid`
    await tx.bankEvent.create({ data: { draftId, actorId: actor.personId, kind: 'submitted', remark } })
    await recordAudit(tx, { actorId: actor.personId, action: 'bank.submitted', subjectType: 'bank_draft', subjectId: draftId })
  })
}

/** The writer takes the draft back before anybody has settled it, or gives it up. Throws `not_found` or `changed_meanwhile`. */
export async function takeBackBankDraft({ actor, course, draftId, discard }: Given & { discard: boolean }): Promise<void> {
  const { courseId } = await readBankCourse({ actor, course })
  await inTransaction(async (tx) => {
    const draft = await lockDraft(tx, { courseId, draftId })
    if (draft.writerId !== actor.personId) throw new AppError('not_found')
    const isOpen = draft.state === 'in_review' || (discard && (draft.state === 'draft' || draft.state === 'returned'))
    if (!isOpen) throw new AppError('changed_meanwhile')
    await tx.bankDraft.update({ where: { id: draftId }, data: { state: discard ? 'discarded' : 'draft' } })
    await tx.bankEvent.create({ data: { draftId, actorId: actor.personId, kind: discard ? 'discarded' : 'withdrawn' } })
  })
}
