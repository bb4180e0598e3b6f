import { WaitingAssessments } from '#app/competency/assessment-table.tsx'
import { listAssessments } from '#app/competency/list-assessments.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'decider', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('competency.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { rows: await listAssessments({ actor: signedIn(context), part: 'decider' }) }
}

export default function Assessments() {
  const { rows } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('competency.title')} lead={t('competency.decider.lead')} width="wide">
      <WaitingAssessments rows={rows} base="/pemutus/asesmen" part="decider" />
    </Page>
  )
}
