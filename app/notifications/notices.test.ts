import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { makePerson } from '#tests/builders/people.ts'
import { countUnreadNotices } from './count-unread-notices.server.ts'
import { listNotices } from './list-notices.server.ts'
import { markNoticesRead } from './mark-notices-read.server.ts'
import { openNotice } from './open-notice.server.ts'
import { writeNotice } from './write-notice.server.ts'

test('news told twice stands once, leads where it says and is read when opened', async () => {
  const { actor, personId } = await makePerson()
  const id = randomUUID()
  await writeNotice(db, { id, personId, kind: 'submission_graded', href: '/belajar/1' })
  await writeNotice(db, { id, personId, kind: 'submission_graded', href: '/belajar/1' })
  await writeNotice(db, { personId, kind: 'certificate_issued', href: '/sertifikat' })
  expect(await countUnreadNotices({ actor })).toBe(2)
  expect((await listNotices({ actor })).map((line) => line.kind)).toEqual(['certificate_issued', 'submission_graded'])
  expect(await openNotice({ actor, noticeId: id })).toBe('/belajar/1')
  expect(await countUnreadNotices({ actor })).toBe(1)
  await markNoticesRead({ actor })
  expect(await countUnreadNotices({ actor })).toBe(0)
})

test('nobody opens a stranger’s news', async () => {
  const [one, two] = await Promise.all([makePerson(), makePerson()])
  const id = randomUUID()
  await writeNotice(db, { id, personId: one.personId, kind: 'secret_reset', href: '/akun' })
  await expect(openNotice({ actor: two.actor, noticeId: id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await listNotices({ actor: two.actor })).toEqual([])
  expect(await countUnreadNotices({ actor: one.actor })).toBe(1)
})
