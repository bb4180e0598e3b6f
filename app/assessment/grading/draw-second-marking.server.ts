import type { Tx } from '#app/platform/database.server.ts'
import { isSampled } from './second-sample.ts'

/**
 * Puts a submission that was just graded before a second trainer when the batch's sample says so. Not where the batch has
 * no other trainer: nobody could do it, and the learner would wait in vain.
 */
export async function drawSecondMarking(
  tx: Tx,
  { submissionId, gradeId, graderId }: { submissionId: string; gradeId: string; graderId: string },
): Promise<void> {
  const [row] = await tx.$queryRaw<{ batchId: string; seed: string; percent: number; others: number }[]>`
    /* kept */ select grading_policy.batch_id as "batchId", seed, second_share_percent as percent, (
      select count(*)::int from batch_role where batch_role.batch_id = submission.batch_id and role = 'trainer' and removed_at is null
        and person_id <> ${graderId}::uuid and person_id <> enrolment.person_id) as others
    from submission join enrolment on enrolment.id = submission.enrolment_id
    join grading_policy on grading_policy.batch_id = submission.batch_id
    where submission.id = ${submissionId}::uuid`
  if (!row || row.others === 0 || !isSampled({ ...row, submissionId })) return
  await tx.secondMarking.createMany({ data: [{ submissionId, batchId: row.batchId, round: 2, firstGradeId: gradeId }], skipDuplicates: true })
}
