import { z } from 'zod'
import { requirePrintableName } from '#app/certificates/require-printable-name.server.ts'
import { AssessmentDesk } from '#app/competency/assessment-desk.tsx'
import { readAssessment } from '#app/competency/read-assessment.server.ts'
import { stepKinds } from '#app/competency/step-forms.ts'
import { takeStep } from '#app/competency/take-step.server.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.candidate ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const view = await readAssessment({ actor: signedIn(context), applicationId, parts: ['candidate'] })
  return { view }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const { intent, ...values } = await readForm({ request, context }, z.looseObject({ intent: z.enum(stepKinds) }))
  if (intent === 'submit') await requirePrintableName(String(values.name ?? ''))
  await takeStep({ actor: signedIn(context), applicationId, kind: intent, values })
  return redirect(`/asesmen/${applicationId}`)
}

export default function Assessment() {
  const { view } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={view.title[t.locale]} lead={t('competency.lead')} width="wide" breadcrumbs={[{ href: '/asesmen', label: t('competency.title') }]}>
      <AssessmentDesk
        view={view}
        portfolio={`/asesmen/${view.applicationId}/portofolio`}
        unitPage={['draft', 'repair'].includes(view.stage) ? { href: (code) => `/asesmen/${view.applicationId}/mandiri/${code}` } : null}
      />
    </Page>
  )
}
