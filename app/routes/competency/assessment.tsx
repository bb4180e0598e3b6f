import { requirePrintableName } from '#app/certificates/require-printable-name.server.ts'
import { AssessmentPage } from '#app/competency/assessment-page.tsx'
import { openAssessment, readStep } from '#app/competency/open-assessment.server.ts'
import { stepKinds } from '#app/competency/step-forms.ts'
import { takeStep } from '#app/competency/take-step.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.candidate ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return openAssessment({ actor: signedIn(context), applicationId: idParam(params, 'application'), parts: ['candidate'] })
}

export async function action(args: ActionFunctionArgs) {
  const asked = await readStep(args, stepKinds)
  if (asked.kind === 'submit') await requirePrintableName(String(asked.values.name ?? ''))
  await takeStep(asked)
  return redirect(`/asesmen/${asked.applicationId}`)
}

export default function Assessment() {
  const opened = useLoaderData<typeof loader>()
  const base = `/asesmen/${opened.view.applicationId}`
  return (
    <AssessmentPage
      {...opened}
      home="/asesmen"
      portfolio={`${base}/portofolio`}
      unitPage={['draft', 'repair'].includes(opened.view.stage) ? { href: (code) => `${base}/mandiri/${code}` } : null}
    />
  )
}
