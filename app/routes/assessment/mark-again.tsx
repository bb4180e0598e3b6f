import { z } from 'zod'
import { claimNextSecondMarking } from '#app/assessment/grading/claim-second-marking.server.ts'
import { levelsIn } from '#app/assessment/grading/grading-form.ts'
import { markAgain } from '#app/assessment/grading/mark-again.server.ts'
import { readSecondMarking } from '#app/assessment/grading/read-second-marking.server.ts'
import { SecondDesk } from '#app/assessment/grading/second-desk.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true, script: 'pdf' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.second.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { desk: await readSecondMarking({ actor: signedIn(context), markingId: idParam(params, 'marking') }) }
}

const form = z.object({ comment: z.string().trim().max(5000, 'form.too_long').default('') }).catchall(z.unknown())

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const given = await readForm({ request, context }, form)
  await markAgain({ actor, markingId: idParam(params, 'marking'), levels: levelsIn(given), comment: given.comment.replaceAll('\r\n', '\n') })
  const next = await claimNextSecondMarking({ actor })
  return redirect(next ? `/pelatih/nilai-kedua/${next}` : '/pelatih')
}

export default function MarkAgain() {
  const { desk } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t(desk.round === 2 ? 'assessment.second.title' : 'assessment.second.title.third')}
      lead={`${desk.submission.task[t.locale]} · ${desk.submission.learner}`}
      width="wide"
      breadcrumbs={[{ href: '/pelatih', label: t('assessment.trainer.title') }]}
    >
      <p>{t(desk.round === 2 ? 'assessment.second.lead' : 'assessment.second.lead.third')}</p>
      <SecondDesk desk={desk} />
    </Page>
  )
}
