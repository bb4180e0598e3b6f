import { AssessmentPage } from '#app/competency/assessment-page.tsx'
import { openAssessment, readStep } from '#app/competency/open-assessment.server.ts'
import { saveAdjustment } from '#app/competency/save-adjustment.server.ts'
import { formKinds } from '#app/competency/step-forms.ts'
import { takeStep } from '#app/competency/take-step.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'assessor', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.candidate ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return openAssessment({ actor: signedIn(context), applicationId: idParam(params, 'application'), parts: ['assessor', 'panel'] })
}

export async function action(args: ActionFunctionArgs) {
  const { kind, ...own } = await readStep(args, formKinds)
  if (kind === 'adjustment') await saveAdjustment(own)
  else await takeStep({ ...own, kind })
  return redirect(`/asesor/${own.applicationId}`)
}

export default function Assessment() {
  const opened = useLoaderData<typeof loader>()
  const base = `/asesor/${opened.view.applicationId}`
  return <AssessmentPage {...opened} home="/asesor" unitPage={{ href: (code) => `${base}/unit/${code}` }} />
}
