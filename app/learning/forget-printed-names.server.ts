import { db } from '#app/platform/database.server.ts'

/** Forgets the names that an erased person confirmed for certificates; those already issued keep theirs. For the job `person-erased`. */
export async function forgetPrintedNames({ personId }: { personId: string }): Promise<void> {
  await db.enrolment.updateMany({ where: { personId }, data: { printedName: null, nameConfirmedAt: null } })
}
