import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Ends an active enrolment as completed, in the transaction of the decision that says so. Throws `enrolment_closed`. */
export async function completeEnrolment(tx: Tx, { enrolmentId }: { enrolmentId: string }): Promise<void> {
  const completed =
    await tx.$executeRaw`update enrolment set state = 'completed', ended_at = now() where id = ${enrolmentId}::uuid and state = 'active'`
  if (completed === 0) throw new AppError('enrolment_closed')
}
