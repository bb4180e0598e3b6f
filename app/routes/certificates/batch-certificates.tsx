import { z } from 'zod'
import { countHandingOver } from '#app/certificates/handing-over/read-handing-over.server.ts'
import { TakeAway } from '#app/certificates/handing-over/take-away.tsx'
import { HeldBackList } from '#app/certificates/issuing/held-back.tsx'
import { IssueRunPanel } from '#app/certificates/issuing/issue-run-panel.tsx'
import { readBatchCertificates } from '#app/certificates/issuing/read-batch-certificates.server.ts'
import { startIssueRun } from '#app/certificates/issuing/start-issue-run.server.ts'
import { resumeIssueRun, stopIssueRun } from '#app/certificates/issuing/steer-issue-run.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'

type Data = Awaited<ReturnType<typeof loader>>

const isRunning = (data: unknown) => (data as Data | undefined)?.run?.state === 'running'

export const handle = {
  access: ['operator', 'decider'],
  noindex: true,
  script: (data) => (isRunning(data) ? 'issuing' : null),
  refresh: (data) => (isRunning(data) ? 4 : null),
} satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: [tFor(matches)('issuing.title'), data?.batch.name].filter(Boolean).join(' · ') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const own = { actor: signedIn(context), batchId: idParam(params, 'batch') }
  const [certificates, handover] = await Promise.all([readBatchCertificates(own), countHandingOver(own)])
  return { ...certificates, handover }
}

const form = z.object({ intent: z.enum(['start', 'stop', 'resume']) })
const steps = { start: startIssueRun, stop: stopIssueRun, resume: resumeIssueRun }

export async function action({ request, context, params }: ActionFunctionArgs) {
  const order = { actor: signedIn(context), batchId: idParam(params, 'batch') }
  const { intent } = await readForm({ request, context }, form)
  await steps[intent](order)
  return redirect(`/sertifikat/angkatan/${order.batchId}#penerbitan`)
}

export default function BatchCertificates() {
  const { batch, issued, ready, learning, run, held, isHeldCut, handover } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('issuing.title')} lead={<span lang="id">{`${batch.name} · ${batch.programmeName}`}</span>} width="wide">
      <StatRow>
        <Stat value={issued} label={t('issuing.issued')} />
        <Stat value={ready} label={t('issuing.ready')} />
        <Stat value={learning} label={t('issuing.learning')} />
      </StatRow>
      <IssueRunPanel run={run} ready={ready} learning={learning} />
      {handover.count > 0 && <TakeAway batchId={batch.batchId} {...handover} />}
      {held.length > 0 && <HeldBackList held={held} isCut={isHeldCut} />}
    </Page>
  )
}
