import type { Actor } from '#app/platform/actor.ts'
import { Prisma } from '#prisma/client/client.ts'

/**
 * A condition on `submission` in SQL: it waits for its second marker, and the actor did not give the first grade. Any trainer
 * of the batch may become that marker, so until then no page tells another one what the first said.
 */
export function isConcealedFrom({ personId }: Actor): Prisma.Sql {
  return Prisma.sql`(
    exists (select 1 from second_marking where second_marking.submission_id = submission.id and second_marking.round = 2
      and not exists (select 1 from second_mark_event where second_mark_event.marking_id = second_marking.id))
    and not exists (select 1 from grade_event where grade_event.submission_id = submission.id and grade_event.grader_id = ${personId}::uuid))`
}
