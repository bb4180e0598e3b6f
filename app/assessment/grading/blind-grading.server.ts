import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { enrolmentOfItemSql } from './grading-scope.server.ts'

/**
 * What a grader sees of a learner, as an expression beside `enrolment` and `grading_policy` in SQL: the name, or in a batch
 * that is graded blind a code, so that the name never leaves the database. The code stays the same for all that a
 * learner hands in, and nobody without the seed can tell whose it is.
 */
export const learnerForGraderSql = Prisma.sql`
  case when grading_policy.blind
    then 'Peserta ' || upper(left(encode(sha256(convert_to(grading_policy.seed || enrolment.id::text, 'UTF8')), 'hex'), 5))
    else (select person.name from person where person.id = enrolment.person_id) end`

/** The learner of a submission or of an answer as its graders see them. For callers that have proved that they grade it. */
export async function readLearnerForGrader({ itemId }: { itemId: string }): Promise<string> {
  const rows = await db.$queryRaw<{ learner: string }[]>`
    select ${learnerForGraderSql} as learner
    from ${enrolmentOfItemSql(itemId)} as item
    join enrolment on enrolment.id = item.enrolment_id
    left join grading_policy on grading_policy.batch_id = enrolment.batch_id`
  return rows[0]?.learner ?? ''
}
