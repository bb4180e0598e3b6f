import { judgeLateAnswers } from '#app/assessment/late-answers/judge-late-answers.server.ts'
import { LateDesk } from '#app/assessment/late-answers/late-desk.tsx'
import { lateFormSchema } from '#app/assessment/late-answers/late-form.ts'
import { readLateDesk } from '#app/assessment/late-answers/read-late-answers.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'decider'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.late.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { desk: await readLateDesk({ actor: signedIn(context), attemptId: idParam(params, 'attempt') }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const attemptId = idParam(params, 'attempt')
  const { shown, accepted, reason } = await readForm({ request, context }, lateFormSchema)
  await judgeLateAnswers({ actor: signedIn(context), attemptId, verdict: { shown, accepted, reason } })
  return redirect(`/susulan/${attemptId}`)
}

export default function LateAnswer() {
  const { desk } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={desk.learner}
      titleLang="id"
      lead={`${desk.title.id} · ${desk.batchName}`}
      width="wide"
      breadcrumbs={[{ href: '/susulan', label: t('exam.late.title') }]}
    >
      <LateDesk desk={desk} />
    </Page>
  )
}
