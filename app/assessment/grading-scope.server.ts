import type { Actor } from '#app/platform/actor.ts'
import { Prisma } from '#prisma/client/client.ts'

/** Submissions of active learners in the actor's own batches, never the actor's own. */
export function gradableBy(actor: Actor): Prisma.SubmissionWhereInput {
  return {
    state: { not: 'draft' },
    enrolment: { personId: { not: actor.personId }, batch: { roles: { some: { personId: actor.personId, role: 'trainer', removedAt: null } } } },
  }
}

/** The same as a condition on `submission` in SQL. */
export function gradableBySql(actor: Actor): Prisma.Sql {
  return Prisma.sql`exists (
    select 1 from enrolment join batch_role on batch_role.batch_id = enrolment.batch_id
    where enrolment.id = submission.enrolment_id and enrolment.person_id <> ${actor.personId}::uuid and enrolment.state = 'active'
      and batch_role.person_id = ${actor.personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null)`
}
