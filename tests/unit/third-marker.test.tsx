import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { claimNextSecondMarking } from '#app/assessment/grading/claim-second-marking.server.ts'
import { markAgain } from '#app/assessment/grading/mark-again.server.ts'
import { setGradingPolicy } from '#app/assessment/grading/set-grading-policy.server.ts'
import { ThirdMarkerBanner } from '#app/assessment/grading/third-marker-banner.tsx'
import { GivenLocale } from '#app/i18n/use-translation.ts'
import { nameBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import * as batchPage from '#app/routes/operator/batch.tsx'
import { grade, handIn } from '#tests/builders/assessment.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'

test('the operator’s page of a batch counts disputes that no trainer of it may settle, until a third is named', async () => {
  const made = await makeEnrolment()
  const { operator: actor, batchId } = made
  const another = async () => {
    const { actor: trainer } = await makePerson({ roles: ['trainer'] })
    await nameBatchStaff({ actor, batchId, personId: trainer.personId, role: 'trainer' })
    return trainer
  }
  const stuck = async () => (await batchPage.loader({ params: { batch: batchId }, context: { actor } } as never)).stuck
  const second = await another()
  await setGradingPolicy({ actor, batchId, rules: { blind: false, secondSharePercent: 100 } })
  await grade(made, (await handIn(made)).submissionId)
  expect(await stuck()).toBe(0)
  const markingId = (await claimNextSecondMarking({ actor: second }))!
  await markAgain({ actor: second, markingId, levels: { rapi: '1', jelas: '1' }, comment: 'Rak masih penuh.' })
  expect(await stuck()).toBe(1)
  await another()
  expect(await stuck()).toBe(0)
})

test('it leads to where a trainer is named, and says nothing where nothing waits', () => {
  const render = (count: number, staffHref: string | null) =>
    renderToStaticMarkup(
      <GivenLocale.Provider value="id">
        <ThirdMarkerBanner stuck={count} staffHref={staffHref} />
      </GivenLocale.Provider>,
    )
  expect(render(0, '#pelatih')).toBe('')
  expect(render(2, '#pelatih')).toContain('href="#pelatih"')
  expect(render(2, null)).not.toContain('href')
})
