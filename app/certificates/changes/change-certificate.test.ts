import { expect, test } from 'vitest'
import { readStatus } from '#app/certificates/credential/status-list.ts'
import { findCertificate } from '#app/certificates/find-certificate.server.ts'
import { readMyCertificates } from '#app/certificates/read-my-certificates.server.ts'
import { setCertificateChoice } from '#app/certificates/set-certificate-choice.server.ts'
import { forgetStatusLists, readStatusList } from '#app/certificates/status/read-status-list.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { correctName, makeCertificate } from '#tests/builders/certificates.ts'
import { makePerson } from '#tests/builders/people.ts'
import { confirmNewName } from './confirm-new-name.server.ts'
import { correctCertificate } from './correct-certificate.server.ts'
import { dropNameProposal } from './drop-name-proposal.server.ts'
import { prepareCorrection } from './prepare-correction.server.ts'
import { pictureCorrection, pictureMyCorrection, previewCorrection } from './preview-correction.server.ts'
import { readNameProposal } from './read-name-proposal.server.ts'
import { lockCertificate, recordChange } from './record-change.server.ts'
import { reinstateCertificate } from './reinstate-certificate.server.ts'
import { revokeCertificate } from './revoke-certificate.server.ts'
import { suspendCertificate } from './suspend-certificate.server.ts'

test('an operator revokes once, with a public reason; history stays and the owner is told', async () => {
  const { certificateId, operator, learner } = await makeCertificate()
  const revoke = () => revokeCertificate({ actor: operator, certificateId, reasonClass: 'data_error' })
  const [first, second] = await Promise.allSettled([revoke(), revoke()])
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
  await expect(revoke()).rejects.toMatchObject({ code: 'certificate_not_active' })
  const found = await findCertificate({ id: certificateId })
  expect(found).toMatchObject({ state: 'revoked', reason: 'data_error', since: expect.any(Date) })
  expect(found?.changes.map(({ kind }) => kind)).toEqual(['issued', 'revoked'])
  expect(await db.auditEvent.findFirst({ where: { subjectId: certificateId, action: 'certificate.revoked' } })).toMatchObject({
    actorId: operator.personId,
    detail: { reasonClass: 'data_error' },
  })
  expect(await readMyCertificates({ actor: learner })).toMatchObject([{ certificateId, state: 'revoked', reason: 'data_error' }])
})

test('a suspension is public with its reason, ends when it is lifted, and each step stands in the register', async () => {
  const { certificateId, operator, learner } = await makeCertificate()
  const suspend = () => suspendCertificate({ actor: operator, certificateId, reasonClass: 'under_review' })
  const reinstate = () => reinstateCertificate({ actor: operator, certificateId })
  await expect(reinstate()).rejects.toMatchObject({ code: 'certificate_not_suspended' })
  expect((await Promise.allSettled([suspend(), suspend()])).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await findCertificate({ id: certificateId })).toMatchObject({ state: 'suspended', reason: 'under_review', since: expect.any(Date) })
  expect(await readMyCertificates({ actor: learner })).toMatchObject([{ state: 'suspended', reason: 'under_review' }])
  expect(await isSet(certificateId, 'suspension')).toBe(true)
  await reinstate()
  await expect(reinstate()).rejects.toMatchObject({ code: 'certificate_not_suspended' })
  expect(await findCertificate({ id: certificateId })).toMatchObject({ state: 'active', reason: null })
  expect(await isSet(certificateId, 'suspension')).toBe(false)
  const entries = await db.registerEntry.findMany({ where: { certificateId }, orderBy: { index: 'asc' }, select: { kind: true } })
  expect(entries.map(({ kind }) => kind)).toEqual(['issued', 'sealed', 'suspended', 'reinstated'])
  const audit = await db.auditEvent.findMany({ where: { subjectId: certificateId }, orderBy: { id: 'asc' }, select: { action: true } })
  expect(audit.map(({ action }) => action)).toEqual(['certificate.issued', 'certificate.suspended', 'certificate.reinstated'])
})

test('what was suspended can be revoked, and then not be reinstated', async () => {
  const { certificateId, operator } = await makeCertificate()
  await suspendCertificate({ actor: operator, certificateId, reasonClass: 'holder_request' })
  await revokeCertificate({ actor: operator, certificateId, reasonClass: 'misuse' })
  await expect(reinstateCertificate({ actor: operator, certificateId })).rejects.toMatchObject({ code: 'certificate_not_suspended' })
  expect(await findCertificate({ id: certificateId })).toMatchObject({ state: 'revoked', reason: 'misuse' })
})

test('a correction replaces a certificate once; both name each other, results and last day stay', async () => {
  const { certificateId, number, enrolmentId, operator, learner } = await makeCertificate({ name: 'Siti Amina' })
  const correct = () => correctName({ operator, holder: learner, certificateId, name: 'Siti Aminah' })
  const outcomes = await Promise.allSettled([correct(), correct()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const made = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const corrected = made[0]!
  const [before, after] = await Promise.all([findCertificate({ id: certificateId }), findCertificate({ id: corrected.certificateId })])
  expect(before).toMatchObject({ state: 'superseded', supersededBy: corrected.number, supersedes: null })
  expect(after).toMatchObject({ state: 'active', supersedes: number, supersededBy: null, facts: { name: 'Siti Aminah' } })
  expect(after?.facts).toMatchObject({ results: before?.facts.results, validUntil: before?.facts.validUntil, batch: before?.facts.batch })
  expect(await isSet(certificateId, 'revocation')).toBe(true)
  expect(await isSet(corrected.certificateId, 'revocation')).toBe(false)
  const entries = await db.registerEntry.findMany({ where: { certificateId }, orderBy: { index: 'asc' }, select: { kind: true } })
  expect(entries.map(({ kind }) => kind)).toEqual(['issued', 'sealed', 'superseded'])
  expect(await db.certificate.count({ where: { enrolmentId } })).toBe(2)
  expect((await readMyCertificates({ actor: learner })).map(({ state }) => state)).toEqual(['active', 'superseded'])
  await expect(correct()).rejects.toMatchObject({ code: 'certificate_not_active' })
  // A correction can be corrected in turn.
  const third = await correctName({ operator, holder: learner, certificateId: corrected.certificateId, name: "Siti Nur'aminah" })
  expect(await findCertificate({ id: third.certificateId })).toMatchObject({ supersedes: corrected.number })
})

test('what the holder chose holds for the correction, and a later choice for both', async () => {
  const { certificateId, operator, learner } = await makeCertificate({ name: 'Siti Amina' })
  const closed = { name: 'masked', units: false, results: false, sponsorCopy: false } as const
  await setCertificateChoice({ actor: learner, certificateId, choice: closed })
  const corrected = await correctName({ operator, holder: learner, certificateId, name: 'Siti Aminah' })
  expect(await findCertificate({ id: corrected.certificateId })).toMatchObject({ choice: closed })
  const open = { name: 'full', units: true, results: true, sponsorCopy: true } as const
  for (const [chosenAt, choice] of [
    [corrected.certificateId, open],
    [certificateId, closed],
  ] as const) {
    await setCertificateChoice({ actor: learner, certificateId: chosenAt, choice })
    for (const id of [certificateId, corrected.certificateId]) expect(await findCertificate({ id })).toMatchObject({ choice })
  }
})

test('a choice made while a correction is under way reaches the successor', async () => {
  const { certificateId, operator, learner } = await makeCertificate({ name: 'Siti Amina' })
  const choice = { name: 'masked', units: false, results: false, sponsorCopy: false } as const
  const [corrected] = await Promise.all([
    correctName({ operator, holder: learner, certificateId, name: 'Siti Aminah' }),
    setCertificateChoice({ actor: learner, certificateId, choice }),
  ])
  expect(await findCertificate({ id: corrected.certificateId })).toMatchObject({ choice })
})

test('what is suspended is not corrected, also when both happen at once: only an operator’s word lifts a suspension', async () => {
  const { certificateId, enrolmentId, operator, learner } = await makeCertificate({ name: 'Siti Amina' })
  const correct = () => correctCertificate({ actor: operator, certificateId, name: 'Siti Aminah' })
  await correct()
  const { proposalId } = (await readNameProposal({ actor: learner, certificateId }))!
  // Holds the certificate's row as a suspension does, from after the correction has looked until it wants to issue.
  let suspended = Promise.resolve()
  await inTransaction(async (tx) => {
    const locked = await lockCertificate(tx, { actor: operator, certificateId })
    const attempt = confirmNewName({ actor: learner, certificateId, proposalId })
    suspended = expect(attempt).rejects.toMatchObject({ code: 'certificate_suspended' })
    await expect.poll(() => waitingForRows(tx), { timeout: 20_000 }).toBeGreaterThan(0)
    await recordChange(tx, locked, { actor: operator, kind: 'suspended', reasonClass: 'under_review' })
  })
  await suspended
  await expect(correct()).rejects.toMatchObject({ code: 'certificate_suspended' })
  await expect(prepareCorrection({ actor: operator, certificateId })).rejects.toMatchObject({ code: 'certificate_suspended' })
  expect(await db.certificate.count({ where: { enrolmentId } })).toBe(1)
  expect(await findCertificate({ id: certificateId })).toMatchObject({ state: 'suspended' })
})

test('a new name is issued by nobody before its holder has seen it, and not when they say no', async () => {
  const { certificateId, enrolmentId, operator, learner, trainer } = await makeCertificate({ name: 'Siti Amina' })
  const second = (await makePerson({ roles: ['operator'] })).actor
  const propose = async (name: string) => {
    expect(await correctCertificate({ actor: operator, certificateId, name })).toBeNull()
    return (await readNameProposal({ actor: operator, certificateId }))!
  }
  const { proposalId, canHolderConfirm } = await propose('Siti Aminoh')
  expect(canHolderConfirm).toBe(true)
  for (const actor of [operator, second]) {
    await expect(confirmNewName({ actor, certificateId, proposalId })).rejects.toMatchObject({ code: 'forbidden' })
  }
  for (const use of [confirmNewName, dropNameProposal]) {
    await expect(use({ actor: trainer, certificateId, proposalId })).rejects.toMatchObject({ code: 'not_found' })
  }
  await expect(pictureMyCorrection({ actor: trainer, certificateId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(previewCorrection({ actor: trainer, certificateId, name: 'Siti' })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await pictureMyCorrection({ actor: learner, certificateId })).toContain('<svg')
  expect(await pictureCorrection({ actor: operator, certificateId })).toContain('<svg')
  expect(Buffer.from(await previewCorrection({ actor: operator, certificateId, name: 'Siti Aminah' })).toString('latin1')).toMatch(/^%PDF/)
  await dropNameProposal({ actor: learner, certificateId, proposalId })
  expect(await readNameProposal({ actor: learner, certificateId })).toBeNull()
  const first = await propose('Siti Aminah binti Ali')
  const next = await propose('Siti Aminah')
  // Confirming what was seen before it was replaced is not confirming what replaced it.
  await expect(confirmNewName({ actor: learner, certificateId, proposalId: first.proposalId })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(await db.certificate.count({ where: { enrolmentId } })).toBe(1)
  const issued = await confirmNewName({ actor: learner, certificateId, proposalId: next.proposalId })
  expect(await findCertificate({ id: issued.certificateId })).toMatchObject({ facts: { name: 'Siti Aminah' } })
  expect(await db.certificateNameProposal.count({ where: { certificateId } })).toBe(0)
  const told = await db.auditEvent.findMany({
    where: { subjectId: certificateId, action: { startsWith: 'certificate.name_' } },
    orderBy: { id: 'asc' },
  })
  expect(told.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['certificate.name_proposed', operator.personId],
    ['certificate.name_declined', learner.personId],
    ['certificate.name_proposed', operator.personId],
    ['certificate.name_proposed', operator.personId],
    ['certificate.name_confirmed', learner.personId],
  ])
})

test('for a holder who cannot sign in another operator looks; other corrections are issued at once', async () => {
  const { certificateId, enrolmentId, operator, learner } = await makeCertificate({ name: 'Siti Amina' })
  await db.signInSecret.deleteMany({ where: { personId: learner.personId } })
  await correctCertificate({ actor: operator, certificateId, name: 'Siti Aminah' })
  const { proposalId, canHolderConfirm } = (await readNameProposal({ actor: operator, certificateId }))!
  expect(canHolderConfirm).toBe(false)
  await expect(confirmNewName({ actor: operator, certificateId, proposalId })).rejects.toMatchObject({ code: 'forbidden' })
  const second = (await makePerson({ roles: ['operator'] })).actor
  const issued = await confirmNewName({ actor: second, certificateId, proposalId })
  const { batchId } = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId }, select: { batchId: true } })
  await db.batch.update({ where: { id: batchId }, data: { placeName: 'Desa Lain' } })
  const moved = await correctCertificate({ actor: operator, certificateId: issued.certificateId, name: 'Siti Aminah' })
  expect(await findCertificate({ id: moved!.certificateId })).toMatchObject({ facts: { name: 'Siti Aminah', batch: { place: 'Desa Lain' } } })
})

test.each([
  ['3171234567890001 Suparti 081234567890', 'form.name.digits'],
  ['   ...   ', 'form.name.characters'],
  ['   ', 'form.required'],
  ['Siti '.repeat(20), 'form.name.long'],
])('a correction prints a name and nothing else: %j', async (name, key) => {
  const { certificateId, enrolmentId, operator } = await makeCertificate({ name: 'Siti Aminah' })
  await expect(correctCertificate({ actor: operator, certificateId, name })).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { name: { key } },
  })
  expect(await db.certificate.count({ where: { enrolmentId } })).toBe(1)
})

test('a correction that changes nothing, or that cannot be printed, issues nothing', async () => {
  const { certificateId, enrolmentId, operator } = await makeCertificate({ name: 'Siti Aminah' })
  await expect(correctCertificate({ actor: operator, certificateId, name: 'Siti Aminah' })).rejects.toMatchObject({ code: 'invalid_form' })
  await expect(correctCertificate({ actor: operator, certificateId, name: '王小明' })).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { name: { key: 'form.name.characters' } },
  })
  await expect(correctCertificate({ actor: operator, certificateId, name: 'Siti \uab32' })).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { name: { key: 'certificates.name.unprintable' } },
  })
  expect(await prepareCorrection({ actor: operator, certificateId })).toMatchObject({ differs: [] })
  const { batchId } = await db.enrolment.findUniqueOrThrow({ where: { id: enrolmentId }, select: { batchId: true } })
  await db.batch.update({ where: { id: batchId }, data: { placeName: 'Desa Lain' } })
  expect(await prepareCorrection({ actor: operator, certificateId })).toMatchObject({ differs: ['batch'], after: { batch: { place: 'Desa Lain' } } })
  expect(await db.certificate.count({ where: { enrolmentId } })).toBe(1)
})

test('nobody else changes a certificate, and nobody changes their own', async () => {
  const { certificateId, learner, trainer, decider } = await makeCertificate()
  const changes = (actor: typeof learner) => [
    () => revokeCertificate({ actor, certificateId, reasonClass: 'misuse' }),
    () => suspendCertificate({ actor, certificateId, reasonClass: 'under_review' }),
    () => reinstateCertificate({ actor, certificateId }),
    () => correctCertificate({ actor, certificateId, name: 'Orang Lain' }),
  ]
  for (const actor of [learner, trainer, decider]) {
    for (const change of changes(actor)) await expect(change()).rejects.toMatchObject({ code: 'forbidden' })
  }
  const ownOperator = { ...learner, roles: ['operator' as const] }
  for (const change of changes(ownOperator)) await expect(change()).rejects.toMatchObject({ code: 'own_certificate' })
  expect(await findCertificate({ id: certificateId })).toMatchObject({ state: 'active' })
})

test('the history of a certificate cannot be changed', async () => {
  const { certificateId } = await makeCertificate()
  await expect(db.$executeRaw`update certificate_event set kind = 'revoked' where certificate_id = ${certificateId}::uuid`).rejects.toThrow(
    /append-only/,
  )
  await expect(db.$executeRaw`delete from certificate_event where certificate_id = ${certificateId}::uuid`).rejects.toThrow(/append-only/)
})

/** How many sessions of this database wait for a row or a lock of another. */
async function waitingForRows(tx: Tx): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: bigint }]>`
    select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return Number(row.count)
}

/** What a status list that is signed now says about a certificate. */
async function isSet(certificateId: string, purpose: 'revocation' | 'suspension'): Promise<boolean> {
  forgetStatusLists()
  const proof = await db.certificateProof.findUniqueOrThrow({ where: { certificateId } })
  const list = await readStatusList({ list: proof[`${purpose}List`]! })
  return readStatus((list as unknown as { credentialSubject: { encodedList: string } }).credentialSubject.encodedList, proof[`${purpose}Index`]!)
}
