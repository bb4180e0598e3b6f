import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { QuizPreface } from '#app/assessment/quiz/quiz-preface.tsx'
import { readQuiz } from '#app/assessment/quiz/read-quiz.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam, slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.paper.title[tFor(matches).locale] }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readQuiz({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment'), practice: slugParam(params, 'paper') })
}

export async function action({ context, params }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const { attemptId } = await startAttempt({ actor: signedIn(context), enrolmentId, practice: slugParam(params, 'paper') })
  return redirect(`/belajar/${enrolmentId}/kuis/${attemptId}`)
}

export default function PracticeStart() {
  const practice = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={practice.paper.title[t.locale]}
      lead={t('assessment.practice.lead')}
      breadcrumbs={[{ href: `/belajar/${practice.enrolmentId}`, label: practice.course[t.locale] }]}
    >
      <QuizPreface quiz={practice} />
    </Page>
  )
}
