import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { makeCourse } from '#tests/builders/courses.ts'
import { anOperator, makePerson } from '#tests/builders/people.ts'
import { makeBatch } from '#tests/builders/programmes.ts'
import { changeBatch } from './change-batch.server.ts'
import { nameBatchStaff, removeBatchStaff } from './name-batch-staff.server.ts'
import { readBatch } from './read-batch.server.ts'
import { readBatchRole, requireBatchRole } from './read-batch-role.server.ts'
import { readBatchStaff } from './read-batch-staff.server.ts'
import { readBatchesAs } from './read-my-batches.server.ts'

const { slug } = await makeCourse()

async function makeStaffed() {
  const operator = await anOperator()
  const { actor: both } = await makePerson({ name: 'Serba Bisa', roles: ['trainer', 'decider'] })
  const { batchId } = await makeBatch({ operator, courseSlug: slug, trainer: both })
  const name = (role: 'trainer' | 'decider') => nameBatchStaff({ actor: operator, batchId, personId: both.personId, role })
  const remove = () => removeBatchStaff({ actor: operator, batchId, personId: both.personId })
  return { operator, both, batchId, name, remove }
}

test('whoever was taken off a batch has no right in it, on any way of asking', async () => {
  const { both, batchId, remove } = await makeStaffed()
  expect(await readBatchRole({ actor: both, batchId })).toBe('trainer')
  await remove()
  expect(await readBatchRole({ actor: both, batchId })).toBeNull()
  await expect(requireBatchRole({ actor: both, batchId, role: 'trainer' })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readBatchStaff({ batchId })).toEqual({ trainers: [], deciders: [] })
  expect(await readBatchesAs({ actor: both, role: 'trainer' })).toEqual([])
})

test('whoever ever trained a batch does not become its decider, also not after being taken off', async () => {
  const { batchId, name, remove } = await makeStaffed()
  await expect(name('decider')).rejects.toMatchObject({ code: 'same_person_two_roles' })
  await remove()
  await expect(name('decider')).rejects.toMatchObject({ code: 'same_person_two_roles' })
  expect((await readBatchStaff({ batchId })).deciders).toEqual([])
})

test('the same role can be given back; taking off and naming twice changes and records nothing more', async () => {
  const { both, batchId, name, remove } = await makeStaffed()
  await remove()
  await remove()
  await name('trainer')
  await name('trainer')
  expect(await readBatchRole({ actor: both, batchId })).toBe('trainer')
  expect((await db.batchRole.findMany({ where: { batchId } })).map(({ removedAt }) => removedAt)).toEqual([null])
  const audit = await db.auditEvent.findMany({ where: { subjectId: batchId, action: { not: 'batch.created' } }, orderBy: { id: 'asc' } })
  expect(audit.map(({ action }) => action)).toEqual(['batch.trainer_named', 'batch.staff_removed', 'batch.trainer_named'])
})

test('an unknown batch is not found', async () => {
  const { operator, both } = await makeStaffed()
  const nowhere = { actor: operator, batchId: both.personId, personId: both.personId, role: 'trainer' } as const
  await expect(nameBatchStaff(nowhere)).rejects.toMatchObject({ code: 'not_found' })
})

test('a batch is not changed to end before it starts, and the form says where', async () => {
  const { operator, batchId } = await makeStaffed()
  const { startsOn, seats, codeExpiresOn } = await readBatch({ batchId })
  const before = new Date(Date.parse(startsOn) - 86_400_000).toISOString().slice(0, 10)
  const change = (endsOn: string) =>
    changeBatch({ actor: operator, batchId, change: { seats: seats + 1, endsOn, codeExpiresOn, contactPhone: null } })
  await expect(change(before)).rejects.toMatchObject({ code: 'invalid_form', fields: { endsOn: { key: 'form.ends_before_start' } } })
  expect((await readBatch({ batchId })).seats).toBe(seats)
  await change(startsOn)
  expect(await readBatch({ batchId })).toMatchObject({ endsOn: startsOn, seats: seats + 1 })
})
