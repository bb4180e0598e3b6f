import { ConditionsDesk } from '#app/assessment/attempts/conditions-desk.tsx'
import { conditionsFormSchema, grantOf } from '#app/assessment/attempts/conditions-form.ts'
import { grantConditions, readConditionsDesk } from '#app/assessment/attempts/grant-conditions.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.conditions.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { desk: await readConditionsDesk({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const form = await readForm({ request, context }, conditionsFormSchema)
  await grantConditions({ actor: signedIn(context), enrolmentId, grant: grantOf(form), reason: form.reason })
  return redirect(`/keringanan/${enrolmentId}`)
}

export default function Conditions() {
  const { desk } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('exam.conditions.title')}
      lead={
        <span lang="id">
          {desk.learner} · {desk.batchName}
        </span>
      }
      width="wide"
    >
      <ConditionsDesk desk={desk} />
    </Page>
  )
}
