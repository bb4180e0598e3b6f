import { expect, test } from 'vitest'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { readWaitingCertificates } from '#app/certificates/issuing/read-waiting-certificates.server.ts'
import { withdraw } from '#app/learning/withdraw.server.ts'
import { listNotices } from '#app/notifications/list-notices.server.ts'
import { writeNotice } from '#app/notifications/write-notice.server.ts'
import { db } from '#app/platform/database.server.ts'
import { readBatchStaff } from '#app/programmes/read-batch-staff.server.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { makeCertificate, makeCompletion } from '#tests/builders/certificates.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { anOperator, aVisitor, makePerson } from '#tests/builders/people.ts'
import { erasePerson } from './erase-person.server.ts'
import { grantRole } from './grant-role.server.ts'
import { personErasedJob } from './jobs.ts'
import { readActor } from './read-actor.server.ts'
import { readPerson } from './read-person.server.ts'
import { resetSecret } from './reset-secret.server.ts'
import { searchPeople } from './search-people.server.ts'
import { signIn } from './sign-in.server.ts'

const rowOf = (id: string) => db.person.findUniqueOrThrow({ where: { id }, include: { secret: true, sessions: true, grants: true, consents: true } })

async function runJob(personId: string): Promise<void> {
  await jobHandlers.find(({ job }) => job.name === personErasedJob.name)!.handler({ personId }, { signal: AbortSignal.timeout(60_000) })
}

test('an erased account leaves no name, number, code, secret or session, and opens no door', async () => {
  const actor = await anOperator()
  const person = await makePerson({ name: 'Karsinem Wulandari', roles: ['trainer'] })
  await erasePerson({ actor, personId: person.personId })
  const row = await rowOf(person.personId)
  expect(row).toMatchObject({ name: 'Akun dihapus', phone: null, phoneVouchedBy: null, erasedAt: expect.any(Date), secret: null, sessions: [] })
  expect(row.participantCode).not.toBe(person.participantCode)
  expect(row.grants.map(({ revokedAt }) => revokedAt)).toEqual([expect.any(Date)])
  expect(row.consents.map(({ withdrawnAt }) => withdrawnAt)).toEqual([expect.any(Date)])
  expect(await readActor(person.cookie)).toBeNull()
  for (const who of [person.phone!, person.participantCode, row.participantCode])
    await expect(signIn({ who, secret: person.secret, visitor: aVisitor() })).rejects.toMatchObject({ code: 'sign_in_failed' })
  expect((await makePerson({ phone: person.phone })).personId).not.toBe(person.personId)
})

test('it is recorded once, without a name, and the job is sent once', async () => {
  const actor = await anOperator()
  const { personId, phone } = await makePerson({ name: 'Karsinem' })
  await Promise.all([erasePerson({ actor, personId }), erasePerson({ actor, personId })])
  const events = await db.auditEvent.findMany({ where: { subjectId: personId, action: 'person.erased' } })
  expect(events).toMatchObject([{ actorId: actor.personId, detail: { roles: 0, sessions: 1 } }])
  for (const told of ['Karsinem', phone!]) expect(JSON.stringify(events)).not.toContain(told)
  const [{ sent }] = (await db.$queryRaw`
    select count(*)::int as sent from jobs.job where name = 'person-erased' and data->>'personId' = ${personId}`) as [{ sent: number }]
  expect(sent).toBe(1)
})

test('what remains is no account to operators', async () => {
  const actor = await anOperator()
  const { personId } = await makePerson()
  await erasePerson({ actor, personId })
  expect(await readPerson({ actor, personId })).toMatchObject({ erasedAt: expect.any(Date), phone: null, grants: [] })
  expect((await searchPeople({ actor, query: 'Akun dihapus', page: 1 })).people).toEqual([])
  await expect(grantRole({ actor, personId, role: 'trainer' })).rejects.toMatchObject({ code: 'not_found' })
  await expect(resetSecret({ actor, personId })).rejects.toMatchObject({ code: 'not_found' })
})

test('who is in a batch or waits for a seat withdraws first', async () => {
  const { learner, enrolmentId, operator: actor } = await makeEnrolment()
  const { personId } = learner
  await expect(erasePerson({ actor, personId })).rejects.toMatchObject({ code: 'withdraw_first' })
  expect(await rowOf(personId)).toMatchObject({ erasedAt: null, name: 'Siti Contoh' })
  await withdraw({ actor: learner, enrolmentId, reason: null })
  await erasePerson({ actor, personId })
  expect(await rowOf(personId)).toMatchObject({ erasedAt: expect.any(Date) })
})

test('nobody erases themselves, and of two operators who erase each other one stays', async () => {
  const first = await anOperator()
  await expect(erasePerson({ actor: first, personId: first.personId })).rejects.toMatchObject({ code: 'forbidden' })
  const [one, two] = await Promise.all([makePerson({ roles: ['operator'] }), makePerson({ roles: ['operator'] })])
  await db.$executeRaw`update role_grant set revoked_at = now() where role = 'operator' and person_id not in (${one.personId}::uuid, ${two.personId}::uuid)`
  const answers = await Promise.allSettled([
    erasePerson({ actor: one.actor, personId: two.personId }),
    erasePerson({ actor: two.actor, personId: one.personId }),
  ])
  expect(answers.filter((answer) => answer.status === 'rejected')).toMatchObject([{ reason: { code: 'last_operator' } }])
})

test('a certificate keeps the name it was issued with; names confirmed and news are forgotten', async () => {
  const { learner, operator: actor, certificateId, enrolmentId } = await makeCertificate({ name: 'Karsinem Wulandari' })
  const { personId } = learner
  await writeNotice(db, { personId, kind: 'certificate_issued', href: '/sertifikat' })
  await erasePerson({ actor, personId })
  await runJob(personId)
  await runJob(personId)
  expect(await db.enrolment.findUnique({ where: { id: enrolmentId } })).toMatchObject({
    printedName: null,
    nameConfirmedAt: null,
    state: 'completed',
  })
  expect(await listNotices({ actor: learner })).toEqual([])
  const certificate = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  expect(certificate.facts).toMatchObject({ name: 'Karsinem Wulandari' })
  expect(await db.gradeEvent.count({ where: { submission: { enrolmentId } } })).toBe(1)
})

test('no certificate is issued to an erased account, nor does it wait for one', async () => {
  const { learner, operator: actor, enrolmentId } = await makeCompletion()
  await erasePerson({ actor, personId: learner.personId })
  await runJob(learner.personId)
  await expect(issueCertificate({ enrolmentId })).rejects.toMatchObject({ code: 'issue_refused' })
  expect((await readWaitingCertificates({ actor })).map(({ basis }) => basis)).not.toContainEqual({ enrolmentId })
})

test('an erased trainer no longer stands on the batch’s certificates', async () => {
  const { trainer, operator: actor, batchId } = await makeEnrolment()
  await erasePerson({ actor, personId: trainer.personId })
  expect((await readBatchStaff({ batchId })).trainers).toEqual([])
})
