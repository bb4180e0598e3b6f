import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { issueBatchJob, runKey } from './jobs.ts'

/** Sets runs going again that say they are running and have not moved for half a minute. Answers how many. */
export async function continueIssueRuns(): Promise<number> {
  const runs = await db.$queryRaw<{ id: string; issued: number; held: number }[]>`
    select id, issued, held from issue_run where state = 'running' and touched_at < now() - interval '30 seconds'`
  for (const run of runs) await inTransaction((tx) => sendJob(tx, issueBatchJob, { runId: run.id }, { key: runKey(run) }))
  return runs.length
}
