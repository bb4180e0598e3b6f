import { db } from '#app/platform/database.server.ts'

/** Empties the list of news of an erased person. For the job `person-erased`. */
export async function forgetNotices({ personId }: { personId: string }): Promise<void> {
  await db.notice.deleteMany({ where: { personId } })
}
