import { z } from 'zod'
import { defineJob } from '#app/platform/jobs.server.ts'

/** Goes on with an issue run until it is through or stopped. Keyed with how far the run is, see `runKey`. */
export const issueBatchJob = defineJob('issue-batch', z.strictObject({ runId: z.uuid() }), { timeLimitSeconds: 4 * 3600 })

/** Each minute: sets runs going again whose worker vanished. */
export const continueIssueRunsJob = defineJob('continue-issue-runs', z.strictObject({}))

/** One job waits or runs for a run that has come so far; one that vanished with its worker does not keep the next from coming. */
export function runKey({ id, issued, held }: { id: string; issued: number; held: number }): string {
  return `${id}:${issued + held}`
}
