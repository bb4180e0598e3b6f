import { BatchPairsPage } from '#app/assessment/paired/batch-pairs-page.tsx'
import { readBatchPairs } from '#app/assessment/paired/read-batch-pairs.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('paired.batch.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readBatchPairs({ actor: signedIn(context), batchId: idParam(params, 'batch') })
}

export default function BatchPairs() {
  const pairs = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('paired.batch.title')} lead={t('paired.batch.lead')} status={<span lang="id">{pairs.batchName}</span>} width="wide">
      <BatchPairsPage pairs={pairs} />
    </Page>
  )
}
