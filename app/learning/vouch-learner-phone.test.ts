import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { readUnvouchedLearners, vouchLearnerPhone } from './vouch-learner-phone.server.ts'

test('a trainer stands for the numbers of learners in the own batch, and of nobody else', async () => {
  const { learner, trainer: actor, batchId } = await makeEnrolment()
  expect(await readUnvouchedLearners({ actor, batchId })).toEqual([])
  // Joining by the code vouched for it; take that back to see the trainer do it.
  await db.person.update({ where: { id: learner.personId }, data: { phoneVouchedBy: null, phoneVouchedAt: null } })
  expect((await readUnvouchedLearners({ actor, batchId })).map(({ personId }) => personId)).toEqual([learner.personId])
  const { actor: stranger } = await makePerson()
  const elsewhere = await makeEnrolment()
  const notFound = { code: 'not_found' }
  await expect(vouchLearnerPhone({ actor, batchId, personId: stranger.personId })).rejects.toMatchObject(notFound)
  await expect(vouchLearnerPhone({ actor: elsewhere.trainer, batchId, personId: learner.personId })).rejects.toMatchObject(notFound)
  await expect(readUnvouchedLearners({ actor: learner, batchId })).rejects.toMatchObject(notFound)
  await vouchLearnerPhone({ actor, batchId, personId: learner.personId })
  const { phoneVouchedBy } = await db.person.findUniqueOrThrow({ where: { id: learner.personId } })
  expect(phoneVouchedBy).toBe('trainer')
  expect(await db.auditEvent.count({ where: { action: 'person.phone_vouched', actorId: actor.personId, subjectId: learner.personId } })).toBe(1)
})
