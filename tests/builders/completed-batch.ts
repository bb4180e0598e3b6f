import { db, inTransaction } from '#app/platform/database.server.ts'
import { makeCompletion } from './certificates.ts'
import type { MadeEnrolment } from './learning.ts'

/**
 * A batch in which `count` learners completed the course and hold no certificate: the first as people do it, the others as
 * copies of what that one did, under names of their own. Answers the enrolments in the order in which they joined.
 */
export async function makeCompletedBatch(count: number): Promise<MadeEnrolment & { enrolmentIds: string[] }> {
  const made = await makeCompletion()
  await inTransaction(
    async (tx) => {
      await tx.$executeRaw`
        create temporary table copied on commit drop as
        select uuidv7() as enrolment_id, uuidv7() as person_id, uuidv7() as submission_id, initcap(translate(n::text, '0123456789', 'aeioubdfgk')) as name
        from generate_series(2, ${count}::int) as n`
      await tx.$executeRaw`
        insert into person select (jsonb_populate_record(person, jsonb_build_object('id', person_id, 'name', 'Siti ' || copied.name, 'phone', null,
          'participant_code', upper(right(person_id::text, 8))))).*
        from person, copied where person.id = ${made.learner.personId}::uuid`
      await tx.$executeRaw`
        insert into enrolment select (jsonb_populate_record(enrolment, jsonb_build_object('id', enrolment_id, 'person_id', copied.person_id,
          'printed_name', 'Siti ' || copied.name))).*
        from enrolment, copied where enrolment.id = ${made.enrolmentId}::uuid`
      await tx.$executeRaw`
        insert into lesson_progress select (jsonb_populate_record(lesson_progress, jsonb_build_object('enrolment_id', copied.enrolment_id))).*
        from lesson_progress, copied where lesson_progress.enrolment_id = ${made.enrolmentId}::uuid`
      await tx.$executeRaw`
        insert into attempt select (jsonb_populate_record(attempt, jsonb_build_object('id', uuidv7(), 'enrolment_id', copied.enrolment_id))).*
        from attempt, copied where attempt.enrolment_id = ${made.enrolmentId}::uuid`
      await tx.$executeRaw`
        insert into submission select (jsonb_populate_record(submission, jsonb_build_object('id', submission_id, 'enrolment_id', copied.enrolment_id))).*
        from submission, copied where submission.enrolment_id = ${made.enrolmentId}::uuid`
      await tx.$executeRaw`
        insert into grade_event select (jsonb_populate_record(grade_event, jsonb_build_object('id', uuidv7(), 'submission_id', copied.submission_id))).*
        from grade_event join submission on submission.id = grade_event.submission_id, copied where submission.enrolment_id = ${made.enrolmentId}::uuid`
      await tx.$executeRaw`
        insert into decision_event select (jsonb_populate_record(decision_event, jsonb_build_object('id', uuidv7(), 'enrolment_id', copied.enrolment_id))).*
        from decision_event, copied where decision_event.enrolment_id = ${made.enrolmentId}::uuid`
    },
    { timeoutMs: 120_000 },
  )
  const rows = await db.enrolment.findMany({ where: { batchId: made.batchId }, orderBy: { id: 'asc' }, select: { id: true } })
  return { ...made, enrolmentIds: rows.map(({ id }) => id) }
}
