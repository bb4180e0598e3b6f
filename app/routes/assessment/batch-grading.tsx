import { z } from 'zod'
import { BatchGradingView } from '#app/assessment/grading/batch-grading.tsx'
import { readBatchGrading } from '#app/assessment/grading/read-agreement.server.ts'
import { setGradingPolicy } from '#app/assessment/grading/set-grading-policy.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { hasRole } from '#app/platform/actor.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.policy.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const batchId = idParam(params, 'batch')
  const grading = await readBatchGrading({ actor, batchId })
  return { grading, batch: await readBatch({ batchId }), mayChange: hasRole(actor, 'operator') }
}

const form = z.object({
  blind: z.literal('on').optional(),
  share: z.coerce.number({ error: 'form.percent' }).int('form.percent').min(0, 'form.percent').max(100, 'form.percent'),
})

export async function action({ request, context, params }: ActionFunctionArgs) {
  const batchId = idParam(params, 'batch')
  const { blind, share } = await readForm({ request, context }, form)
  await setGradingPolicy({ actor: signedIn(context), batchId, rules: { blind: blind === 'on', secondSharePercent: share } })
  return redirect(`/pelatih/angkatan/${batchId}/penilaian`)
}

export default function BatchGrading() {
  const { grading, batch, mayChange } = useLoaderData<typeof loader>()
  const t = useT()
  const back = mayChange ? `/pengelola/angkatan/${batch.batchId}` : `/pelatih/angkatan/${batch.batchId}`
  return (
    <Page title={t('assessment.policy.title')} lead={batch.name} width="wide" breadcrumbs={[{ href: back, label: batch.name }]}>
      <BatchGradingView grading={grading} mayChange={mayChange} />
    </Page>
  )
}
