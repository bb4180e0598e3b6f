import { HandingOverList } from '#app/certificates/handing-over/handing-over-list.tsx'
import { readHandingOver } from '#app/certificates/handing-over/read-handing-over.server.ts'
import { formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['operator', 'decider'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: [tFor(matches)('handover.list.title'), data?.batch.name].filter(Boolean).join(' · ') },
]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { batch, certificates } = await readHandingOver({ actor: signedIn(context), batchId: idParam(params, 'batch') })
  return { batch, certificates: certificates.map(({ number, name }) => ({ number, name })) }
}

export default function HandingOver() {
  const { batch, certificates } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      width="wide"
      title={t('handover.list.title')}
      lead={<span lang="id">{`${batch.programmeName} · ${batch.name} · ${batch.placeName}`}</span>}
      breadcrumbs={[{ href: `/sertifikat/angkatan/${batch.batchId}`, label: t('issuing.title') }]}
    >
      <p>{formatDayRange(batch.startsOn, batch.endsOn, t.locale)}</p>
      <p data-screen-only>{t('handover.list.how')}</p>
      <HandingOverList certificates={certificates} />
    </Page>
  )
}
