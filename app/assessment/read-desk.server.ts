import { formatTime } from '#app/i18n/format.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

/**
 * Until when the actor holds an item of the queue (a time of day where it was handed in; null when they do not), and the
 * addresses of the files that its page shows.
 */
export async function readDesk({ actor, itemId }: { actor: Actor; itemId: string }): Promise<{ until: string | null; files: string[] }> {
  const [row] = await db.$queryRaw<{ until: Date; timeZone: string; files: string[] }[]>`
    select grading_item.claimed_until as until, batch.time_zone as "timeZone",
      array(select '/bukti/' || id from submission_file
        where submission_id = grading_item.id and kind = 'photo' and removed_at is null order by created_at, id) as files
    from grading_item join batch on batch.id = grading_item.batch_id
    where grading_item.id = ${itemId}::uuid and claimed_by_id = ${actor.personId}::uuid and claimed_until > now()`
  return { until: row ? formatTime(row.until, actor.locale, row.timeZone) : null, files: row?.files ?? [] }
}
