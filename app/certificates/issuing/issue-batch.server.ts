import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { issueEnrolments } from './issue-enrolments.server.ts'
import { issueInTurn } from './issue-in-turn.server.ts'
import { type Refusal, refusalOf } from './issue-refusal.ts'

/** As many as keep the page's bar moving; each chunk has two checkpoints of the register, so smaller ones cost more. */
const issueChunkSize = 200

/**
 * Issues for a run until it is through or somebody stops it. Each chunk is one transaction, so that whenever the process
 * ends, also in the middle, each certificate is there once or not yet; several may work on one run. An error of a chunk
 * marks the run as troubled and is thrown, to be tried again.
 */
export async function issueBatch({ runId, chunkSize = issueChunkSize }: { runId: string; chunkSize?: number }): Promise<void> {
  try {
    while (await issueInTurn((tx) => issueNextChunk(tx, { runId, chunkSize })));
  } catch (error) {
    await db.$executeRaw`update issue_run set troubled_at = coalesce(troubled_at, now()) where id = ${runId}::uuid and state = 'running'`
    throw error
  }
}

type Run = { batch_id: string; started_at: Date; state: string }

/** False when nothing is left to do. */
async function issueNextChunk(tx: Tx, { runId, chunkSize }: { runId: string; chunkSize: number }): Promise<boolean> {
  // One chunk of a run at a time.
  const [run] = await tx.$queryRaw<Run[]>`select batch_id, started_at, state from issue_run where id = ${runId}::uuid for update`
  if (run?.state !== 'running') return false
  const enrolmentIds = await readNext(tx, runId, run, chunkSize)
  if (enrolmentIds.length === 0) {
    // Whoever got a certificate or left meanwhile was not this run's.
    await tx.$executeRaw`
      update issue_run set state = 'done', total = issued + held, touched_at = now(), troubled_at = null where id = ${runId}::uuid`
    return false
  }
  const outcome = [...(await issueEnrolments(tx, { enrolmentIds }))]
  const holds = outcome.flatMap(([enrolmentId, one]) => (one instanceof AppError ? [{ runId, enrolmentId, ...knownRefusal(one) }] : []))
  await tx.issueHold.createMany({ data: holds })
  await tx.$executeRaw`
    update issue_run set issued = issued + ${outcome.length - holds.length}, held = held + ${holds.length}, touched_at = now(), troubled_at = null
    where id = ${runId}::uuid`
  return true
}

/** In the order in which people joined, so that numbers follow the list of the batch. */
async function readNext(tx: Tx, runId: string, run: Run, count: number): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select enrolment.id from enrolment join person on person.id = enrolment.person_id
    where enrolment.batch_id = ${run.batch_id}::uuid and enrolment.state in ('active', 'completed') and enrolment.joined_at <= ${run.started_at}
      and person.erased_at is null
      and not exists (select from certificate where certificate.enrolment_id = enrolment.id)
      and not exists (select from issue_hold where issue_hold.run_id = ${runId}::uuid and issue_hold.enrolment_id = enrolment.id)
    order by enrolment.id limit ${count}`
  return rows.map(({ id }) => id)
}

function knownRefusal(error: AppError): Refusal {
  const refusal = refusalOf(error)
  if (!refusal) throw error
  return refusal
}
