import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import { GivenLocale } from '#app/i18n/use-translation.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { answerOp, letTimePass, openAttempt } from '#tests/builders/assessment.ts'
import { LateDesk } from './late-desk.tsx'
import { readLateDesk } from './read-late-answers.server.ts'

vi.mock('#app/platform/remix.ts', () => ({ useActionData: () => undefined, useRouteLoaderData: () => ({ locale: 'id' }) }))

test('the decider is warned that accepting bars them from the decision; a trainer is not, nor anybody once nothing can be judged', async () => {
  const { actor, attemptId, trainer, decider, enrolmentId } = await openAttempt()
  await letTimePass(attemptId, 15 * 60)
  await saveAnswers({ actor, attemptId, ops: [answerOp('tiga', 'true', 2)] })
  const warns = async (reader: Actor) => {
    const html = renderToStaticMarkup(
      <GivenLocale.Provider value="id">
        <LateDesk desk={await readLateDesk({ actor: reader, attemptId })} />
      </GivenLocale.Provider>,
    )
    return html.includes('tidak bisa memutuskan kelulusan')
  }
  expect([await warns(decider), await warns(trainer)]).toEqual([true, false])
  await db.enrolment.update({ where: { id: enrolmentId }, data: { state: 'completed' } })
  expect(await warns(decider)).toBe(false)
})
