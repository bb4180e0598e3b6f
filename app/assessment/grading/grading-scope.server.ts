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

/**
 * Ids and times of what waits for a grade in the actor's batches, the oldest first, at most `limit`. It reads no more than
 * `limit` rows of an index for each batch, or `perBatch`. `where` is a further condition on `submission`.
 */
export function waitingInBatchesOf(
  actor: Actor,
  { where = Prisma.sql`true`, limit, perBatch = limit }: { where?: Prisma.Sql; limit: number; perBatch?: number },
): Prisma.Sql {
  return Prisma.sql`
    select waiting.id, waiting.submitted_at
    from batch_role cross join lateral (
      select submission.id, submission.submitted_at
      from submission join enrolment on enrolment.id = submission.enrolment_id
      where submission.batch_id = batch_role.batch_id and submission.state = 'submitted'
        and enrolment.state = 'active' and enrolment.person_id <> ${actor.personId}::uuid and ${where}
      order by submission.submitted_at, submission.id
      limit ${perBatch}) as waiting
    where batch_role.person_id = ${actor.personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null
    order by waiting.submitted_at, waiting.id
    limit ${limit}`
}

/** As many of them as there are, up to `limit`, in no order: for counting. */
export function anyWaitingInBatchesOf(actor: Actor, { limit }: { limit: number }): Prisma.Sql {
  return Prisma.sql`
    select submission.id
    from batch_role
    join submission on submission.batch_id = batch_role.batch_id and submission.state = 'submitted'
    join enrolment on enrolment.id = submission.enrolment_id and enrolment.state = 'active' and enrolment.person_id <> ${actor.personId}::uuid
    where batch_role.person_id = ${actor.personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null
    limit ${limit}`
}
