import { z } from 'zod'
import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import { QuizPreface } from '#app/assessment/quiz/quiz-preface.tsx'
import { readQuiz } from '#app/assessment/quiz/read-quiz.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

// The script keeps the sealed paper of an exam on the phone.
export const handle = { access: 'learner', noindex: true, script: 'exam-preload' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.paper.title[tFor(matches).locale] }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  return readQuiz({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
}

const form = z.object({ startCode: z.string().max(40, 'error.start_code_wrong').default('') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const enrolmentId = idParam(params, 'enrolment')
  const { startCode } = await readForm({ request, context }, form)
  const { attemptId } = await startAttempt({ actor: signedIn(context), enrolmentId, startCode })
  return redirect(`/belajar/${enrolmentId}/kuis/${attemptId}`)
}

export default function QuizStart() {
  const quiz = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={quiz.paper.title[t.locale]}
      lead={t('assessment.quiz.lead')}
      breadcrumbs={[{ href: `/belajar/${quiz.enrolmentId}`, label: quiz.course[t.locale] }]}
    >
      <QuizPreface quiz={quiz} />
    </Page>
  )
}
