import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'

/** Notes, once, when a learner was first shown what was right and wrong in their own attempt: what comes after that is judged by it. */
export async function noteExplained({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<void> {
  await db.$executeRaw`
    update attempt set explained_at = now() from enrolment
    where attempt.id = ${attemptId}::uuid and attempt.state <> 'open' and attempt.explained_at is null
      and enrolment.id = attempt.enrolment_id and enrolment.person_id = ${actor.personId}::uuid`
}
