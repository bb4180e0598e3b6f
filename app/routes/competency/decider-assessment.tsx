import { AssessmentPage } from '#app/competency/assessment-page.tsx'
import { openAssessment, readStep } from '#app/competency/open-assessment.server.ts'
import { stepKinds } from '#app/competency/step-forms.ts'
import { takeStep } from '#app/competency/take-step.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'decider', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.candidate ?? '' }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return openAssessment({ actor: signedIn(context), applicationId: idParam(params, 'application'), parts: ['decider'] })
}

export async function action(args: ActionFunctionArgs) {
  const asked = await readStep(args, stepKinds)
  await takeStep(asked)
  return redirect(`/pemutus/asesmen/${asked.applicationId}`)
}

export default function Assessment() {
  return <AssessmentPage {...useLoaderData<typeof loader>()} home="/pemutus/asesmen" />
}
