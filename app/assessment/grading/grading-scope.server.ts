import type { Actor } from '#app/platform/actor.ts'
import { Prisma } from '#prisma/client/client.ts'

/** Submissions of learners in the actor's own batches, never the actor's own. */
export function gradableBy(actor: Actor): Prisma.SubmissionWhereInput {
  return {
    state: { not: 'draft' },
    enrolment: { personId: { not: actor.personId }, batch: { roles: { some: { personId: actor.personId, role: 'trainer', removedAt: null } } } },
  }
}

/** A condition on `enrolment` in SQL: somebody else's, in a batch that the actor trains. */
export function trainedBySql({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`enrolment.person_id <> ${personId}::uuid and exists (
    select 1 from batch_role where batch_role.batch_id = enrolment.batch_id
      and batch_role.person_id = ${personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null)`
}

/** Whoever left is graded no more; an answer is still judged when its learner has completed the course since. */
const isOpen = Prisma.sql`(enrolment.state = 'active' or (grading_item.kind = 'answer' and enrolment.state = 'completed'))`

/** A condition on `grading_item` in SQL: the actor may grade it. */
export function gradableItemSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`exists (select 1 from enrolment where enrolment.id = grading_item.enrolment_id and ${isOpen} and ${trainedBySql(actor)})`
}

/** A table with the `enrolment_id` of a handed-in submission or of an answer to judge, whether it still waits or not. */
export function enrolmentOfItemSql(itemId: string): Prisma.Sql {
  return Prisma.sql`(
    select enrolment_id from submission where id = ${itemId}::uuid and state <> 'draft'
    union all
    select attempt.enrolment_id from answer_to_judge join attempt on attempt.id = answer_to_judge.attempt_id where answer_to_judge.id = ${itemId}::uuid)`
}

/**
 * Ids and times of what waits in the actor's batches, the oldest first, at most `limit`. It reads no more than `limit` rows
 * of an index for each batch, or `perBatch`. `where` is a further condition on `grading_item`.
 */
export function waitingInBatchesOf(
  actor: Actor,
  { where = Prisma.sql`true`, limit, perBatch = limit }: { where?: Prisma.Sql; limit: number; perBatch?: number },
): Prisma.Sql {
  return Prisma.sql`
    select waiting.id, waiting.since
    from batch_role cross join lateral (
      select grading_item.id, grading_item.since
      from grading_item join enrolment on enrolment.id = grading_item.enrolment_id
      where grading_item.batch_id = batch_role.batch_id and ${isOpen} and enrolment.person_id <> ${actor.personId}::uuid and ${where}
      order by grading_item.since, grading_item.id
      limit ${perBatch}) as waiting
    where batch_role.person_id = ${actor.personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null
    order by waiting.since, waiting.id
    limit ${limit}`
}

/** As many of them as there are, up to `limit`, in no order: for counting. */
export function anyWaitingInBatchesOf(actor: Actor, { limit }: { limit: number }): Prisma.Sql {
  return Prisma.sql`
    select grading_item.id
    from batch_role
    join grading_item on grading_item.batch_id = batch_role.batch_id
    join enrolment on enrolment.id = grading_item.enrolment_id and ${isOpen} and enrolment.person_id <> ${actor.personId}::uuid
    where batch_role.person_id = ${actor.personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null
    limit ${limit}`
}
