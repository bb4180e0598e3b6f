import { db } from '#app/platform/database.server.ts'

/** Notes that the phone of an exam was heard of, at most every ten seconds unless it keeps more or less than before. */
export async function notePresence({ attemptId, unsent }: { attemptId: string; unsent: number }): Promise<void> {
  await db.$executeRaw`
    insert into attempt_presence (attempt_id, unsent) values (${attemptId}::uuid, ${unsent})
    on conflict (attempt_id) do update set seen_at = now(), unsent = excluded.unsent
    where attempt_presence.seen_at < now() - interval '10 seconds' or attempt_presence.unsent <> excluded.unsent`
}
