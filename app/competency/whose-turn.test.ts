import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { applied, assess, close, go, makeCast } from '#tests/builders/competency.ts'
import { makePerson } from '#tests/builders/people.ts'

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
