import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

/** Marks one line of the person's news as read and returns the path it leads to. Throws `not_found` for anybody else's. */
export async function openNotice({ actor, noticeId }: { actor: Actor; noticeId: string }): Promise<string> {
  const [notice] = await db.$queryRaw<{ href: string }[]>`
    update notice set read_at = coalesce(read_at, now()) where id = ${noticeId}::uuid and person_id = ${actor.personId}::uuid returning href`
  if (!notice) throw new AppError('not_found')
  return notice.href
}
