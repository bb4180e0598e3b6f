import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { isNoticeKind, type NoticeKind } from './notice-kinds.ts'

export type NoticeLine = { noticeId: string; kind: NoticeKind; createdAt: Date; isRead: boolean }

/** The person's news of late, the newest first. */
export async function listNotices({ actor }: { actor: Actor }): Promise<NoticeLine[]> {
  const rows = await db.notice.findMany({
    where: { personId: actor.personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, kind: true, createdAt: true, readAt: true },
  })
  return rows.flatMap(({ id, kind, createdAt, readAt }) => (isNoticeKind(kind) ? [{ noticeId: id, kind, createdAt, isRead: readAt !== null }] : []))
}
