import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { continueIssueRuns } from '#app/certificates/issuing/continue-issue-runs.server.ts'
import { issueBatch } from '#app/certificates/issuing/issue-batch.server.ts'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { readBatchCertificates } from '#app/certificates/issuing/read-batch-certificates.server.ts'
import { startIssueRun } from '#app/certificates/issuing/start-issue-run.server.ts'
import { resumeIssueRun, stopIssueRun } from '#app/certificates/issuing/steer-issue-run.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { blindedHash } from '#app/certificates/register/register-entry.ts'
import * as frontPage from '#app/certificates/render/front.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { makeCompletedBatch } from '#tests/builders/completed-batch.ts'
import { makePerson } from '#tests/builders/people.ts'

vi.mock('#app/certificates/render/front.ts', { spy: true })

const folder = settings().DATA_DIR
afterEach(() => {
  settings().DATA_DIR = folder
  vi.restoreAllMocks()
})

/** Serial numbers of everything drawn so far, in order: certificates' and void ones. */
async function serials(): Promise<number[]> {
  const rows = await db.$queryRaw<{ number: string }[]>`select number from certificate union all select number from certificate_void`
  return rows.map(({ number }) => Number(number.split('-')[2])).sort((left, right) => left - right)
}

async function expectNoGap(): Promise<void> {
  const drawn = await serials()
  expect(drawn).toEqual(Array.from({ length: drawn.length }, (_, at) => at + 1))
}

async function expectEachOnce(enrolmentIds: string[]): Promise<void> {
  const rows = await db.certificate.findMany({ where: { enrolmentId: { in: enrolmentIds } }, include: { events: true, proof: true } })
  expect(rows.map(({ enrolmentId }) => enrolmentId).sort()).toEqual([...enrolmentIds].sort())
  expect(rows.every(({ events }) => events.length === 1 && events[0]?.kind === 'issued')).toBe(true)
  const entries = await db.registerEntry.findMany({ where: { certificateId: { in: rows.map(({ id }) => id) } } })
  expect(entries).toHaveLength(rows.length * 2)
}

test('a batch is issued in chunks: each once, numbers in the order of joining, one checkpoint pair a chunk, held back with the reason', async () => {
  const { enrolmentIds, batchId, operator, code, decider } = await makeCompletedBatch(11)
  const { actor } = await makePerson()
  await joinBatch({ actor, code })
  await db.$executeRaw`update enrolment set printed_name = 'Siti Ɂaminah' where id = ${enrolmentIds[3]}::uuid`
  await readIssuer(settings().PUBLIC_URL!)
  const before = await db.registerCheckpoint.count()

  const { runId } = await startIssueRun({ actor: operator, batchId })
  expect(await startIssueRun({ actor: decider, batchId })).toEqual({ runId })
  await issueBatch({ runId, chunkSize: 4 })

  const issued = enrolmentIds.filter((_, at) => at !== 3)
  await expectEachOnce(issued)
  await expectNoGap()
  const numbers = await db.certificate.findMany({ where: { enrolmentId: { in: issued } }, orderBy: { number: 'asc' }, select: { enrolmentId: true } })
  expect(numbers.map(({ enrolmentId }) => enrolmentId)).toEqual(issued)
  expect((await db.registerCheckpoint.count()) - before).toBe(6)
  const view = await readBatchCertificates({ actor: decider, batchId })
  expect(view.run).toMatchObject({ state: 'done', total: 12, issued: 10, held: 2 })
  expect(view.held.map(({ reason, learner }) => [reason, learner])).toEqual([
    ['character', 'Siti Ɂaminah'],
    ['not_completed', actor.name],
  ])

  // Once more harms nothing, and takes up whoever can be issued by then.
  await db.$executeRaw`update enrolment set printed_name = 'Siti Aminah' where id = ${enrolmentIds[3]}::uuid`
  await issueBatch({ runId })
  const second = await startIssueRun({ actor: operator, batchId })
  expect(second.runId).not.toBe(runId)
  await issueBatch(second)
  await expectEachOnce(enrolmentIds)
  await expectNoGap()
  expect((await readBatchCertificates({ actor: operator, batchId })).run).toMatchObject({ state: 'done', total: 2, issued: 1, held: 1 })
})

test('stopped behind a chunk it goes on where it stood, and one that was left standing is taken up again', async () => {
  const { enrolmentIds, batchId, operator, decider } = await makeCompletedBatch(6)
  const { runId } = await startIssueRun({ actor: operator, batchId })
  await stopIssueRun({ actor: decider, batchId })
  await issueBatch({ runId, chunkSize: 2 })
  expect((await readBatchCertificates({ actor: operator, batchId })).run).toMatchObject({ state: 'stopped', issued: 0, total: 6 })
  await stopIssueRun({ actor: operator, batchId })
  await resumeIssueRun({ actor: operator, batchId })
  await resumeIssueRun({ actor: operator, batchId })
  await db.$executeRaw`delete from jobs.job where name = 'issue-batch'`
  expect(await continueIssueRuns()).toBe(0)
  await db.$executeRaw`update issue_run set touched_at = now() - interval '1 minute' where id = ${runId}::uuid`
  expect(await continueIssueRuns()).toBe(1)
  const sent = await db.$queryRaw<{ data: unknown }[]>`select data from jobs.job where name = 'issue-batch'`
  expect(sent).toEqual([{ data: { runId } }])
  await issueBatch({ runId, chunkSize: 2 })
  await expectEachOnce(enrolmentIds)
  const audit = await db.auditEvent.findMany({ where: { subjectId: batchId, action: { startsWith: 'issue-run' } }, orderBy: { at: 'asc' } })
  expect(audit.map(({ action }) => action)).toEqual(['issue-run.started', 'issue-run.stopped', 'issue-run.resumed'])
})

test('whatever works on a run at once and fails in between, each certificate is there once and no number is missing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ learners: fc.integer({ min: 1, max: 7 }), chunkSize: fc.integer({ min: 1, max: 4 }), workers: fc.integer({ min: 1, max: 3 }) }),
      fc.infiniteStream(fc.boolean()),
      async ({ learners, chunkSize, workers }, breaks) => {
        const { enrolmentIds, batchId, operator } = await makeCompletedBatch(learners)
        const { runId } = await startIssueRun({ actor: operator, batchId })
        for (let tries = 0; tries < 30; tries += 1) {
          if (breaks.next().value && tries < 4) settings().DATA_DIR = '/dev/null'
          const alone = enrolmentIds.slice(0, 2).map((enrolmentId) => issueCertificate({ enrolmentId }))
          const all = await Promise.allSettled([...Array.from({ length: workers }, () => issueBatch({ runId, chunkSize })), ...alone])
          settings().DATA_DIR = folder
          if (all.every(({ status }) => status === 'fulfilled')) break
        }
        await expectEachOnce(enrolmentIds)
        await expectNoGap()
        expect(await db.issueRun.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ state: 'done', troubledAt: null })
      },
    ),
    { numRuns: 6 },
  )
}, 60_000)

test('one whose drawing fails leaves a void number in the register, the others are issued; what strikes all leaves nothing', async () => {
  const { enrolmentIds, batchId, operator } = await makeCompletedBatch(4)
  const real = (await vi.importActual<typeof frontPage>('#app/certificates/render/front.ts')).drawFront
  const unlucky = (await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentIds[1]! } })).printedName
  vi.mocked(frontPage.drawFront).mockImplementation((template, facts, ...rest) => {
    if (facts.name === unlucky) throw new RangeError('no room')
    return real(template, facts, ...rest)
  })
  const first = await startIssueRun({ actor: operator, batchId })
  await issueBatch(first)
  const [voided] = await db.certificateVoid.findMany({ where: { enrolmentId: enrolmentIds[1]! } })
  const entry = await db.registerEntry.findUniqueOrThrow({ where: { index: voided!.registerEntry } })
  expect(JSON.parse(Buffer.from(entry.entry).toString('utf8'))).toMatchObject({
    kind: 'void',
    series: 'NK-2026',
    hash: Buffer.from(blindedHash(createHash('sha256').update(voided!.number).digest(), voided!.blind)).toString('hex'),
  })
  await expectEachOnce(enrolmentIds.filter((_, at) => at !== 1))
  await expectNoGap()
  expect((await readBatchCertificates({ actor: operator, batchId })).held).toMatchObject([{ reason: 'drawing', enrolmentId: enrolmentIds[1] }])
  await expect(db.$executeRaw`delete from certificate_void`).rejects.toThrow(/append-only/)

  const size = await db.registerEntry.count()
  const second = await startIssueRun({ actor: operator, batchId })
  await expect(issueBatch(second)).rejects.toThrow('no room')
  expect((await readBatchCertificates({ actor: operator, batchId })).run).toMatchObject({ state: 'running', isTroubled: true })
  expect(await db.registerEntry.count()).toBe(size)
  vi.mocked(frontPage.drawFront).mockImplementation(real)
  await issueBatch(second)
  await expectEachOnce(enrolmentIds)
  await expectNoGap()
})

test('only operators and the batch’s decider steer it, for others it does not exist', async () => {
  const { batchId, trainer, learner } = await makeCompletedBatch(1)
  const { actor: otherDecider } = await makePerson({ roles: ['decider'] })
  for (const actor of [trainer, learner, otherDecider]) {
    for (const act of [startIssueRun, stopIssueRun, resumeIssueRun, readBatchCertificates]) {
      await expect(act({ actor, batchId })).rejects.toMatchObject({ code: 'not_found' })
    }
  }
  expect(await db.issueRun.count({ where: { batchId } })).toBe(0)
})
