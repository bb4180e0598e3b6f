import { decide } from '#app/assessment/decisions/decide.server.ts'
import { DecisionDesk } from '#app/assessment/decisions/decision-desk.tsx'
import { decisionFormSchema } from '#app/assessment/decisions/decision-form.ts'
import { readDecisionBasis } from '#app/assessment/decisions/read-decision-basis.server.ts'
import { hasPdf } from '#app/assessment/evidence/pdf-data.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = {
  access: 'decider',
  noindex: true,
  script: (data) => {
    const submission = (data as Awaited<ReturnType<typeof loader>> | undefined)?.basis.submission
    return submission && hasPdf(submission) ? 'pdf' : null
  },
} satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.basis.learner ?? tFor(matches)('assessment.decider.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { basis: await readDecisionBasis({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const { intent, reason, seen, name } = await readForm({ request, context }, decisionFormSchema)
  await decide({ actor: signedIn(context), enrolmentId, decision: { outcome: intent, reason, seen: seen || null, nameSeen: name } })
  return redirect(`/pemutus/${enrolmentId}`)
}

export default function Decide() {
  const { basis } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={basis.learner}
      lead={`${basis.course[t.locale]} · ${basis.batchName}`}
      width="wide"
      breadcrumbs={[{ href: '/pemutus', label: t('assessment.decider.title') }]}
    >
      <DecisionDesk basis={basis} />
    </Page>
  )
}
