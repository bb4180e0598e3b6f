import { AnswersToJudge } from '#app/assessment/judging/judging-desk.tsx'
import { readAnswersToJudge } from '#app/assessment/judging/read-answer-to-judge.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.judging.title') }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queue = await readAnswersToJudge({ actor: signedIn(context) })
  return { ...queue, saved: new URL(request.url).searchParams.has('dinilai') }
}

export default function AnswersToJudgePage() {
  const { answers, more, saved } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.judging.title')}
      lead={t('assessment.judging.queue.lead')}
      width="wide"
      breadcrumbs={[{ href: '/pelatih', label: t('assessment.trainer.title') }]}
    >
      <Stack>
        {saved && <Banner kind="success" title={t('assessment.judging.saved')} />}
        <AnswersToJudge answers={answers} more={more} />
      </Stack>
    </Page>
  )
}
