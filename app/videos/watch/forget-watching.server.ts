import { inTransaction } from '#app/platform/database.server.ts'

/**
 * Forgets how far an erased person watched. What their devices reported stays, append-only and without a name, as grades
 * do. May run twice; for the job `person-erased`.
 */
export async function forgetWatching({ personId }: { personId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.videoWatch.deleteMany({ where: { personId } })
  })
}
