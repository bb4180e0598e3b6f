import { z } from 'zod'
import { BatchProgressTable } from '#app/assessment/decisions/batch-progress-table.tsx'
import { countBlindWaiting } from '#app/assessment/decisions/count-blind-waiting.server.ts'
import { readBatchProgress } from '#app/assessment/decisions/read-batch-progress.server.ts'
import { formatDayRange, formatNumber } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import { seatedStates } from '#app/learning/enrolment-state.ts'
import { UnvouchedLearners } from '#app/learning/unvouched-learners.tsx'
import { readUnvouchedLearners, vouchLearnerPhone } from '#app/learning/vouch-learner-phone.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.batch.name ?? tFor(matches)('assessment.trainer.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const batchId = idParam(params, 'batch')
  const actor = signedIn(context)
  const learners = await readBatchProgress({ actor, batchId })
  const blindWaiting = await countBlindWaiting({ actor, batchId })
  return { learners, blindWaiting, unvouched: await readUnvouchedLearners({ actor, batchId }), batch: await readBatch({ batchId }) }
}

const form = z.object({ personId: z.uuid('form.required') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const batchId = idParam(params, 'batch')
  const { personId } = await readForm({ request, context }, form)
  await vouchLearnerPhone({ actor: signedIn(context), batchId, personId })
  return redirect(`/pelatih/angkatan/${batchId}`)
}

export default function TrainerBatch() {
  const { batch, learners, blindWaiting, unvouched } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={batch.name} lead={batch.programmeName} width="wide" breadcrumbs={[{ href: '/pelatih', label: t('assessment.trainer.title') }]}>
      <Stack gap="large">
        <DataList
          items={[
            blindWaiting !== null && {
              label: t('assessment.trainer.blind.waiting'),
              value: formatNumber(blindWaiting, t.locale),
              note: t('assessment.trainer.blind.note'),
            },
            { label: t('assessment.trainer.batch.code'), value: <code>{batch.code}</code> },
            {
              label: t('assessment.trainer.batch.dates'),
              value: formatDayRange(batch.startsOn, batch.endsOn, t.locale),
              note: `${batch.venue}, ${batch.placeName}`,
            },
            {
              label: t('assessment.trainer.batch.learners'),
              value: t('assessment.trainer.batch.seats.value', {
                count: learners.filter(({ state }) => seatedStates.includes(state)).length,
                seats: batch.seats,
              }),
            },
          ]}
        />
        <Section title={t('assessment.trainer.batch.learners')}>
          {learners.length > 0 ? (
            <BatchProgressTable rows={learners} />
          ) : (
            <Empty title={t('assessment.trainer.batch.empty')}>{t('assessment.trainer.batch.empty.text', { code: batch.code })}</Empty>
          )}
        </Section>
        <Section title={t('exam.batch.title')} lead={t('exam.batch.lead')}>
          <LinkButton variant="secondary" href={`/ujian/angkatan/${batch.batchId}`}>
            {t('exam.batch.open')}
          </LinkButton>
        </Section>
        <div>
          <LinkButton variant="secondary" href={`/pelatih/angkatan/${batch.batchId}/tes`}>
            {t('paired.batch.see')}
          </LinkButton>{' '}
          <LinkButton variant="secondary" href={`/pelatih/angkatan/${batch.batchId}/penilaian`}>
            {t('assessment.policy.title')}
          </LinkButton>
        </div>
        <UnvouchedLearners learners={unvouched} />
      </Stack>
    </Page>
  )
}
