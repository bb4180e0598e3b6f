import { type ChildProcess, fork } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { continueIssueRuns } from '#app/certificates/issuing/continue-issue-runs.server.ts'
import { startIssueRun } from '#app/certificates/issuing/start-issue-run.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { readCheckpoint } from '#app/certificates/register/read-register.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { makeCompletedBatch } from '#tests/builders/completed-batch.ts'

const learners = 2400
const kills = 4

async function startWorker(): Promise<ChildProcess> {
  const worker = fork(new URL('../../server/worker.ts', import.meta.url))
  onTestFinished(() => void worker.kill('SIGKILL'))
  await new Promise((resolve, reject) => worker.once('message', resolve).once('exit', reject))
  return worker
}

function ended(worker: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => worker.once('exit', resolve))
}

test('a worker killed in the middle of a batch, again and again: each certificate is there once, with its files, and no number is missing', async () => {
  const { batchId, operator, enrolmentIds } = await makeCompletedBatch(learners)
  await readIssuer(settings().PUBLIC_URL!)
  const { runId } = await startIssueRun({ actor: operator, batchId })
  const progress = () => db.issueRun.findUniqueOrThrow({ where: { id: runId } })
  const seen: number[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    const before = (await progress()).issued
    const worker = await startWorker()
    while ((await progress()).issued === before) await pause(20)
    // Somewhere inside a later chunk.
    await pause(50 + 130 * kill)
    worker.kill('SIGKILL')
    await ended(worker)
    const { issued, state } = await progress()
    expect(state).toBe('running')
    expect(await db.certificate.count({ where: { enrolment: { batchId } } })).toBe(issued)
    seen.push(issued)
    // All but the last are helped along; that one is found by the next worker itself.
    if (kill < kills - 1) {
      await db.$executeRaw`update issue_run set touched_at = now() - interval '1 minute' where id = ${runId}::uuid`
      await continueIssueRuns()
    }
  }
  expect(new Set(seen).size).toBe(kills)
  const last = await startWorker()
  while ((await progress()).state === 'running') await pause(200)
  last.disconnect()
  await ended(last)

  const certificates = await db.certificate.findMany({ where: { enrolment: { batchId } }, include: { events: true, proof: true } })
  expect(certificates.map(({ enrolmentId }) => enrolmentId).sort()).toEqual([...enrolmentIds].sort())
  const serials = certificates.map(({ number }) => Number(number.split('-')[2])).sort((left, right) => left - right)
  expect(serials).toEqual(Array.from({ length: learners }, (_, at) => at + 1))
  expect(certificates.every(({ events }) => events.length === 1)).toBe(true)
  for (const { pdfSha256, proof } of certificates) {
    for (const sha256 of [pdfSha256, proof!.credentialSha256!]) {
      const bytes = await fileStore().get(sha256)
      expect(bytes && sha256Hex(bytes)).toBe(sha256)
    }
  }
  const entries = await db.registerEntry.groupBy({ by: ['kind'], _count: true, where: { certificateId: { not: null } } })
  expect(Object.fromEntries(entries.map(({ kind, _count }) => [kind, _count]))).toEqual({ issued: learners, sealed: learners })
  expect(await readCheckpoint()).toContain(`\n${await db.registerEntry.count()}\n`)
  // The holder is told once: what a killed job had written already is in both places, under one id.
  const news = await db.$queryRaw<{ told: number; people: number }[]>`
    select count(*)::int as told, count(distinct person_id)::int as people from (
      select id::text, person_id::text from notice where kind = 'certificate_issued'
      union
      select notice->>'id', notice->>'personId' from jobs.job, jsonb_array_elements(data->'notices') as notice
      where name = 'write-notices' and state <> 'completed'
    ) as news`
  expect(news).toEqual([{ told: learners, people: learners }])
})
