import { z } from 'zod'
import { PairedPage } from '#app/assessment/paired/paired-page.tsx'
import { readPairedTest } from '#app/assessment/paired/read-paired-test.server.ts'
import { startPairedTest } from '#app/assessment/paired/start-paired-test.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('paired.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readPairedTest({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
}

const form = z.object({ intent: z.enum(['before', 'after']) })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const { intent } = await readForm({ request, context }, form)
  const { attemptId } = await startPairedTest({ actor: signedIn(context), enrolmentId, part: intent })
  return redirect(`/belajar/${enrolmentId}/kuis/${attemptId}`)
}

export default function PairedTest() {
  const test = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('paired.title')} lead={t('paired.lead')} breadcrumbs={[{ href: `/belajar/${test.enrolmentId}`, label: test.course[t.locale] }]}>
      <PairedPage test={test} />
    </Page>
  )
}
