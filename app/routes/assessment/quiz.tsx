import { readQuestionAt } from '#app/assessment/answer-files/answer-place.server.ts'
import { finishAttempt } from '#app/assessment/attempts/finish-attempt.server.ts'
import { readAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { QuizConfirmation } from '#app/assessment/quiz/quiz-confirmation.tsx'
import { changedAnswers, quizFormSchema } from '#app/assessment/quiz/quiz-form.ts'
import { QuizSheet } from '#app/assessment/quiz/quiz-sheet.tsx'
import { saveAnswerForm } from '#app/assessment/quiz/save-answer-form.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'learner', noindex: true, script: 'quiz' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.attempt.title[tFor(matches).locale] }]

function addressOf(params: LoaderFunctionArgs['params']): string {
  return `/belajar/${idParam(params, 'enrolment')}/kuis/${idParam(params, 'attempt')}`
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const attemptId = idParam(params, 'attempt')
  const attempt = await readAttempt({ actor, attemptId })
  if (attempt.overdue) await finishAttempt({ actor, attemptId })
  if (attempt.overdue || attempt.state !== 'open') throw redirect(`${addressOf(params)}/hasil`)
  return { attempt, personId: actor.personId, confirming: new URL(request.url).searchParams.get('langkah') === 'kirim' }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const attemptId = idParam(params, 'attempt')
  const form = await readForm({ request, context }, quizFormSchema)
  const { state } = await saveAnswerForm({ actor, attemptId, changes: changedAnswers(form) })
  if (form.intent === 'finish' && state === 'open') await finishAttempt({ actor, attemptId })
  if (form.intent === 'finish' || state !== 'open') return redirect(`${addressOf(params)}/hasil`)
  const [, verb, question] = /^(save|file):(\d+)$/.exec(form.intent) ?? []
  if (verb === 'file') return redirect(`${addressOf(params)}/berkas/${await readQuestionAt({ actor, attemptId, number: Number(question) })}`)
  return redirect(question ? `${addressOf(params)}#soal-${question}` : `${addressOf(params)}?langkah=kirim`)
}

export default function Quiz() {
  const { attempt, personId, confirming } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={confirming ? t('assessment.quiz.confirm.title') : attempt.title[t.locale]}
      lead={confirming ? undefined : t('assessment.quiz.attempt', { number: attempt.number })}
      breadcrumbs={[{ href: `/belajar/${attempt.enrolmentId}`, label: t('assessment.quiz.course') }]}
    >
      {confirming ? <QuizConfirmation attempt={attempt} personId={personId} /> : <QuizSheet attempt={attempt} personId={personId} />}
    </Page>
  )
}
