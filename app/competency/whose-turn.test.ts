import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { applied, assess, close, go, makeCast } from '#tests/builders/competency.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { remindOffice } from './remind-office.server.ts'

/** What was sent about an assessment since the last call: whose name, and where it leads. */
async function told(applicationId: string, names: Map<string, string>, from: number) {
  const jobs = await db.$queryRaw<{ data: { notices: { personId: string; href: string; kind: string }[] } }[]>`
    select data from jobs.job where name = 'write-notices' and data::text like ${`%${applicationId}%`} order by created_on, id`
  return jobs
    .slice(from)
    .map(({ data }) =>
      data.notices.flatMap(({ personId, kind, href }) =>
        names.has(personId) ? [`${names.get(personId)} ${kind.slice(11)} ${href.split('/')[1]}`] : [],
      ),
    )
}

test('each step tells those whose turn it is, and never whoever took it', async () => {
  const cast = { ...(await makeCast()), candidate: (await makePerson()).actor }
  const names = new Map(Object.entries(cast).map(([name, { personId }]) => [personId, name]))
  const applicationId = await applied(cast.candidate)
  await go(applicationId, cast.office, 'check')
  await assess(cast, applicationId, cast.assessor, 'NK.PENDAMPING.02')
  await go(applicationId, cast.candidate, 'appeal')
  await go(applicationId, cast.office, 'appoint-panel', { person: cast.panel.personId })
  await go(applicationId, cast.panel, 'settle', { outcome: 'dismissed' })
  await close(cast, applicationId, cast.assessor)
  expect(await told(applicationId, names, 0)).toEqual([
    ['office turn pengelola'],
    ['candidate news asesmen'],
    ['assessor turn asesor', 'candidate news asesmen'],
    ['candidate turn asesmen'],
    ['assessor turn asesor'],
    ['candidate turn asesmen'],
    ['office turn pengelola'],
    ['panel turn asesor'],
    ['candidate news asesmen', 'assessor turn asesor'],
    ['office turn pengelola'],
    ['decider turn pemutus'],
    ['candidate news asesmen'],
  ])
})

test('a panel whose time is over and an assessor who may not go on are told to the office, once each', async () => {
  const cast = { ...(await makeCast()), candidate: (await makePerson()).actor }
  const applicationId = await applied(cast.candidate)
  await go(applicationId, cast.office, 'check')
  await assess(cast, applicationId, cast.assessor, 'NK.PENDAMPING.02')
  await go(applicationId, cast.candidate, 'appeal')
  const names = new Map([[cast.office.personId, 'office']])
  const before = (await told(applicationId, names, 0)).length
  await remindOffice()
  expect(await told(applicationId, names, before)).toEqual([])
  await db.$transaction([
    db.$executeRaw`alter table competency_event disable trigger append_only`,
    db.$executeRaw`update competency_event set detail = detail || '{"answerUntil": 1}' where application_id = ${applicationId}::uuid and kind = 'appeal'`,
    db.$executeRaw`alter table competency_event enable trigger append_only`,
  ])
  await remindOffice()
  await remindOffice()
  expect(await told(applicationId, names, before)).toEqual([['office turn pengelola'], ['office turn pengelola']])
  const sent = await db.$queryRaw<{ id: string }[]>`
    select distinct notice ->> 'id' as id from jobs.job, jsonb_array_elements(data -> 'notices') as notice
    where name = 'write-notices' and notice ->> 'personId' = ${cast.office.personId} and notice ->> 'href' like ${`%${applicationId}`}
      and created_on > now() - interval '1 hour'`
  // Two tellings by the sweep bear one id, so the list of news holds it once; the others are those of the steps.
  expect(sent).toHaveLength((await told(applicationId, names, 0)).filter((one) => one.length > 0).length - 1)
  await go(applicationId, cast.office, 'appoint-panel', { person: cast.panel.personId })
  await go(applicationId, cast.panel, 'settle', { outcome: 'dismissed' })
  const { batchId, trainer } = await makeEnrolment({ learner: cast.candidate })
  expect(await remindOffice()).toBe(0)
  await db.batchRole.updateMany({ where: { batchId, personId: trainer.personId }, data: { personId: cast.assessor.personId } })
  expect(await remindOffice()).toBe(1)
})
