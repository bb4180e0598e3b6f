import { db } from '#app/platform/database.server.ts'

/** Ends all links of an erased person. May run twice; for the job `person-erased`. */
export async function forgetPassportLinks({ personId }: { personId: string }): Promise<void> {
  await db.passportLink.deleteMany({ where: { personId } })
}
