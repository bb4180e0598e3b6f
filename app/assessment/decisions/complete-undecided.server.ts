import { completionConfirmedJob } from '#app/assessment/jobs.ts'
import { completeEnrolment } from '#app/learning/complete-enrolment.server.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { readCompletions } from './read-completion.server.ts'

/** Completes what lacks nothing in courses that ask for no decision by a person. Runs each minute; says how many it completed. */
export async function completeUndecided(): Promise<number> {
  const candidates = await db.$queryRaw<{ id: string }[]>`
    select enrolment.id
    from enrolment join course_version on course_version.id = enrolment.course_version_id
    where enrolment.state = 'active' and enrolment.name_confirmed_at is not null and course_version.body->'completion'->>'decision' = 'false'`
  const completions = await readCompletions({ enrolmentIds: candidates.map(({ id }) => id) })
  const completed = [...completions.values()].filter((completion) => completion.completed)
  for (const { enrolmentId } of completed) {
    await inTransaction(async (tx) => {
      await completeEnrolment(tx, { enrolmentId })
      await recordAudit(tx, { actorId: null, action: 'enrolment.completed', subjectType: 'enrolment', subjectId: enrolmentId })
      await sendJob(tx, completionConfirmedJob, { enrolmentId }, { key: enrolmentId })
    })
  }
  return completed.length
}
