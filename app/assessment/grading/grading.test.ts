import { expect, test } from 'vitest'
import { countBlindWaiting } from '#app/assessment/decisions/count-blind-waiting.server.ts'
import { decide } from '#app/assessment/decisions/decide.server.ts'
import { readBatchProgress } from '#app/assessment/decisions/read-batch-progress.server.ts'
import { joinBatch } from '#app/learning/join-batch.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { nameBatchStaff, removeBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { handIn, passingVerdict, returningVerdict } from '#tests/builders/assessment.ts'
import { type MadeEnrolment, makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { claimItem, claimNextItem, reserveNextItem } from './claim-item.server.ts'
import { gradeSubmission } from './grade-submission.server.ts'
import { readGradingQueue } from './read-grading-queue.server.ts'
import { readLastVerdict } from './read-last-verdict.server.ts'
import { readSubmissionToGrade, type SubmissionToGrade } from './read-submission.server.ts'

async function classmate({ code }: MadeEnrolment, name: string) {
  const { actor } = await makePerson({ name })
  return { learner: actor, ...(await joinBatch({ actor, code })) }
}

async function secondTrainer({ operator, batchId }: MadeEnrolment) {
  const { actor } = await makePerson({ name: 'Pelatih Kedua', roles: ['trainer'] })
  await nameBatchStaff({ actor: operator, batchId, personId: actor.personId, role: 'trainer' })
  return actor
}

async function leaseRunsOut(submissionId: string) {
  await db.$executeRaw`update grading_item set claimed_until = now() - interval '1 second' where id = ${submissionId}::uuid`
}

test('two trainers who take and grade at once: one does both, the other is told who has it', async () => {
  const made = await makeEnrolment()
  const other = await secondTrainer(made)
  const { submissionId } = await handIn(made)
  const graders = [made.trainer, other]
  const claims = await Promise.all(graders.map((actor) => claimItem({ actor, itemId: submissionId })))
  expect(claims.filter(Boolean)).toHaveLength(1)
  const loser = graders[claims.indexOf(false)]!
  const winner = graders[claims.indexOf(true)]!
  expect((await readSubmissionToGrade({ actor: loser, submissionId })).claim).toMatchObject({ by: 'other', name: winner.name })
  await expect(gradeSubmission({ actor: loser, submissionId, verdict: returningVerdict })).rejects.toMatchObject({ code: 'claimed_by_other' })
  await gradeSubmission({ actor: winner, submissionId, verdict: passingVerdict })
  await expect(gradeSubmission({ actor: loser, submissionId, verdict: returningVerdict })).rejects.toMatchObject({ code: 'grade_stale' })
  expect(await db.gradeEvent.count({ where: { submissionId } })).toBe(1)
})

test('the same verdict posted many times at once is one grade, one record and one job', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  await claimItem({ actor: made.trainer, itemId: submissionId })
  const grades = await Promise.all([1, 2, 3, 4].map(() => gradeSubmission({ actor: made.trainer, submissionId, verdict: passingVerdict })))
  expect(new Set(grades.map(({ gradeId }) => gradeId)).size).toBe(1)
  expect(grades[0]).toMatchObject({ outcome: 'graded', points: 4, maxPoints: 4, passed: true })
  expect(await db.gradeEvent.count({ where: { submissionId } })).toBe(1)
  expect(await db.auditEvent.count({ where: { subjectId: submissionId, action: 'submission.graded' } })).toBe(1)
  const jobs = await db.$queryRaw<unknown[]>`select 1 from jobs.job where name = 'submission-graded' and data->>'submissionId' = ${submissionId}`
  expect(jobs).toHaveLength(1)
})

test('after its lease has run out another trainer may take it, and the first one can no longer grade', async () => {
  const made = await makeEnrolment()
  const other = await secondTrainer(made)
  const { submissionId } = await handIn(made)
  await claimItem({ actor: made.trainer, itemId: submissionId })
  expect(await claimItem({ actor: other, itemId: submissionId })).toBe(false)
  await leaseRunsOut(submissionId)
  expect(await claimItem({ actor: other, itemId: submissionId })).toBe(true)
  await expect(gradeSubmission({ actor: made.trainer, submissionId, verdict: passingVerdict })).rejects.toMatchObject({ code: 'claimed_by_other' })
})

test('whoever took longer than the lease still grades when nobody else took it', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  await claimItem({ actor: made.trainer, itemId: submissionId })
  await leaseRunsOut(submissionId)
  expect(await gradeSubmission({ actor: made.trainer, submissionId, verdict: passingVerdict })).toMatchObject({ passed: true })
})

test('a grade needs a level that exists for every criterion, a return needs a comment', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  const { trainer: actor } = made
  await claimItem({ actor, itemId: submissionId })
  const missing = gradeSubmission({ actor, submissionId, verdict: { ...passingVerdict, levels: { rapi: '9', __proto__: '1' } } })
  await expect(missing).rejects.toMatchObject({ code: 'invalid_form', fields: { 'tingkat:rapi': {}, 'tingkat:jelas': {} } })
  const silent = gradeSubmission({ actor, submissionId, verdict: { ...returningVerdict, comment: ' ' } })
  await expect(silent).rejects.toMatchObject({ code: 'invalid_form', fields: { comment: {} } })
  expect(await db.gradeEvent.count({ where: { submissionId } })).toBe(0)
})

test('trainers who ask for the next one at once never get the same', async () => {
  const made = await makeEnrolment()
  const others = await Promise.all([secondTrainer(made), secondTrainer(made)])
  const ids = [(await handIn(made)).submissionId]
  for (const name of ['Budi', 'Wati']) ids.push((await handIn({ ...made, ...(await classmate(made, name)) })).submissionId)
  const taken = await Promise.all([made.trainer, ...others].map((actor) => claimNextItem({ actor })))
  expect(taken.map((item) => item!.itemId).toSorted()).toEqual(ids.toSorted())
  expect(await claimNextItem({ actor: made.trainer })).toEqual(taken[0])
})

test('the queue holds only own batches, the oldest first, and pages by key', async () => {
  const made = await makeEnrolment()
  const elsewhere = await makeEnrolment()
  await handIn(elsewhere)
  const { submissionId } = await handIn(made)
  await db.$executeRaw`
    insert into submission (id, enrolment_id, batch_id, course_version_id, task, number, state, submitted_at)
    select gen_random_uuid(), enrolment_id, batch_id, course_version_id, task, n + 1, 'submitted', submitted_at + make_interval(secs => n % 7 + 1)
    from submission, generate_series(1, 59) as n where id = ${submissionId}::uuid`
  const seen: string[] = []
  let after: string | null = null
  do {
    const page = await readGradingQueue({ actor: made.trainer, after })
    expect(page.total).toBe(60)
    seen.push(...page.items.map(({ itemId }) => itemId))
    after = page.next
  } while (after !== null)
  expect(seen).toHaveLength(60)
  expect(new Set(seen).size).toBe(60)
  expect(seen[0]).toBe(submissionId)
  const times = await db.submission.findMany({ where: { id: { in: seen } }, select: { id: true, submittedAt: true } })
  const timeOf = new Map(times.map(({ id, submittedAt }) => [id, submittedAt!.getTime()]))
  expect(seen.map((id) => timeOf.get(id)!)).toEqual(seen.map((id) => timeOf.get(id)!).toSorted((a, b) => a - b))
})

test('only a trainer of the batch may take, read or grade, and never their own work', async () => {
  const made = await makeEnrolment()
  const elsewhere = await makeEnrolment()
  const { submissionId } = await handIn(made)
  const notFound = { code: 'not_found' }
  for (const actor of [elsewhere.trainer, made.decider, made.learner]) {
    await expect(claimItem({ actor, itemId: submissionId })).rejects.toMatchObject(notFound)
    await expect(readSubmissionToGrade({ actor, submissionId })).rejects.toMatchObject(notFound)
    await expect(gradeSubmission({ actor, submissionId, verdict: passingVerdict })).rejects.toMatchObject(notFound)
    await expect(readBatchProgress({ actor, batchId: made.batchId })).rejects.toMatchObject(notFound)
  }
  await db.batchRole.create({ data: { batchId: made.batchId, personId: made.learner.personId, role: 'trainer' } })
  await expect(claimItem({ actor: made.learner, itemId: submissionId })).rejects.toMatchObject(notFound)
})

test('the batch page tells how far each learner is', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  await classmate(made, 'Aminah')
  const rows = await readBatchProgress({ actor: made.trainer, batchId: made.batchId })
  expect(rows.map(({ learner }) => learner)).toEqual(['Aminah', 'Siti Contoh'])
  expect(rows[1]).toMatchObject({ submissionId, state: 'active' })
  expect(rows[1]!.completion.requirements.find(({ kind }) => kind === 'task')).toMatchObject({
    state: 'waiting',
    holder: { role: 'trainer', names: ['Pelatih Contoh'] },
  })
})

test('a trainer who was taken off the batch grades nothing more, and does not become its decider by that', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  await claimItem({ actor: made.trainer, itemId: submissionId })
  await removeBatchStaff({ actor: made.operator, batchId: made.batchId, personId: made.trainer.personId })
  await expect(gradeSubmission({ actor: made.trainer, submissionId, verdict: passingVerdict })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readGradingQueue({ actor: made.trainer })).toMatchObject({ total: 0, items: [] })
  const decision = { outcome: 'confirmed', reason: '', seen: null } as const
  await expect(decide({ actor: made.trainer, enrolmentId: made.enrolmentId, decision })).rejects.toMatchObject({ code: 'decision_by_grader' })
})

test('trainers who race through one queue take each submission once, and leave none', async () => {
  const made = await makeEnrolment()
  const others = await Promise.all(Array.from({ length: 7 }, () => secondTrainer(made)))
  const { submissionId } = await handIn(made)
  await db.$executeRaw`
    insert into submission (id, enrolment_id, batch_id, course_version_id, task, number, state, submitted_at)
    select gen_random_uuid(), enrolment_id, batch_id, course_version_id, task, n + 1, 'submitted', submitted_at + make_interval(secs => n)
    from submission, generate_series(1, 199) as n where id = ${submissionId}::uuid`
  const taken: string[] = []
  const race = async (actor: Actor) => {
    for (let next = await claimNextItem({ actor }); next !== null; next = await claimNextItem({ actor })) {
      taken.push(next.itemId)
      await gradeSubmission({ actor, submissionId: next.itemId, verdict: passingVerdict })
    }
  }
  await Promise.all([made.trainer, ...others].map(race))
  expect(taken).toHaveLength(200)
  expect(new Set(taken).size).toBe(200)
})

test('what comes next is held while something is on the desk, and is what comes next', async () => {
  const made = await makeEnrolment()
  const other = await secondTrainer(made)
  const { submissionId } = await handIn(made)
  const second = await handIn({ ...made, ...(await classmate(made, 'Budi')) })
  await claimItem({ actor: made.trainer, itemId: submissionId })
  const next = () => reserveNextItem({ actor: made.trainer, itemId: submissionId })
  const item = { kind: 'submission', itemId: second.submissionId }
  expect(await next()).toEqual(item)
  expect(await next()).toEqual(item)
  expect(await claimNextItem({ actor: other })).toBeNull()
  await gradeSubmission({ actor: made.trainer, submissionId, verdict: passingVerdict })
  expect(await claimNextItem({ actor: made.trainer })).toEqual(item)
  expect(await reserveNextItem({ actor: made.trainer, itemId: second.submissionId })).toBeNull()
})

test('in a batch that is graded blind nothing that is read for grading tells who the learner is', async () => {
  const made = await makeEnrolment()
  const { submissionId } = await handIn(made)
  const person = await db.person.findUniqueOrThrow({ where: { id: made.learner.personId } })
  const identity = [person.id, person.name, person.phone!, person.participantCode, made.enrolmentId]
  const { trainer: actor } = made
  const readAll = async () => {
    const read = [
      await readGradingQueue({ actor }),
      await readSubmissionToGrade({ actor, submissionId }),
      await readLastVerdict({ actor, itemId: submissionId }),
    ]
    return { text: JSON.stringify(read), learner: (read[1] as SubmissionToGrade).learner }
  }
  expect((await readAll()).text).toContain(person.name)
  await db.gradingPolicy.create({ data: { batchId: made.batchId, blind: true, seed: 'benih' } })
  await claimItem({ actor, itemId: submissionId })
  const waiting = await readAll()
  await gradeSubmission({ actor, submissionId, verdict: { ...returningVerdict } })
  const again = await handIn(made)
  const after = await readAll()
  for (const clue of identity) expect(waiting.text + after.text).not.toContain(clue)
  expect(waiting.learner).toMatch(/^Peserta [0-9A-F]{5}$/)
  expect((await readSubmissionToGrade({ actor, submissionId: again.submissionId })).learner).toBe(waiting.learner)
  // On the page of the batch one that waits alone would name its code.
  const [row] = await readBatchProgress({ actor, batchId: made.batchId })
  expect([row!.submissionId, row!.isBlind, row!.completion.requirements.map(({ kind }) => kind)]).toEqual([null, true, ['lessons', 'quiz', 'name']])
  expect(await countBlindWaiting({ actor, batchId: made.batchId })).toBe(1)
  await expect(countBlindWaiting({ actor: made.learner, batchId: made.batchId })).rejects.toMatchObject({ code: 'not_found' })
})
