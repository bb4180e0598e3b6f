import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** States in which a draft is not settled yet; a writer has one such draft of a course at most. */
export const openStates = ['draft', 'in_review', 'returned'] as const

/** The writer's own draft, locked for the rest of the transaction, made where there is none. Throws `bank_in_review`. */
export async function openDraft(tx: Tx, { courseId, writerId }: { courseId: string; writerId: string }): Promise<string> {
  await tx.$executeRaw`
    insert into bank_draft (id, course_id, writer_id) values (gen_random_uuid(), ${courseId}::uuid, ${writerId}::uuid)
    on conflict (course_id, writer_id) where state in ('draft', 'in_review', 'returned') do nothing`
  const [draft] = await tx.$queryRaw<{ id: string; state: string }[]>`
    select id, state from bank_draft
    where course_id = ${courseId}::uuid and writer_id = ${writerId}::uuid and state in ('draft', 'in_review', 'returned') for update`
  if (!draft) throw new AppError('changed_meanwhile')
  if (draft.state === 'in_review') throw new AppError('bank_in_review')
  return draft.id
}
