import type { Tx } from '#app/platform/database.server.ts'
import type { NoticeKind } from './notice-kinds.ts'

/** `id` when the same news may be told twice, as by a job that runs again: it is written once. `href` is a path of the portal. */
export type NewNotice = { id?: string; personId: string; kind: NoticeKind; href: string }

/** Adds a line to a person's list of news. */
export async function writeNotice(tx: Tx, notice: NewNotice): Promise<void> {
  await writeNotices(tx, [notice])
}

/** The same for many at once. */
export async function writeNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  await tx.notice.createMany({ data: [...notices], skipDuplicates: true })
}
