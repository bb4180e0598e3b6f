import { questionSchema } from '#app/courses/question-body.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { BankChange } from './bank-changes.ts'

export type DraftChange = BankChange & { baseHash: string | null }

/** A draft of this course, locked for the rest of the transaction. Throws `not_found`. */
export async function lockDraft(tx: Tx, { courseId, draftId }: { courseId: string; draftId: string }): Promise<{ state: string; writerId: string }> {
  const [draft] = await tx.$queryRaw<{ state: string; writerId: string }[]>`
    select state, writer_id as "writerId" from bank_draft where id = ${draftId}::uuid and course_id = ${courseId}::uuid for update`
  if (!draft) throw new AppError('not_found')
  return draft
}

/** What a draft changes, in the order in which it came. */
export async function changesOf(tx: Tx, draftId: string): Promise<DraftChange[]> {
  const rows = await tx.bankDraftQuestion.findMany({ where: { draftId }, orderBy: [{ createdAt: 'asc' }, { question: 'asc' }] })
  return rows.map(({ question: id, body, baseHash }) => ({ id, baseHash, question: body === null ? null : questionSchema.parse(body) }))
}
