import { noteExplained } from '#app/assessment/decisions/note-explained.server.ts'
import { readResult } from '#app/assessment/decisions/read-result.server.ts'
import { QuizReview } from '#app/assessment/quiz/quiz-review.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

// The script clears what the phone kept of this attempt.
export const handle = { access: 'learner', noindex: true, script: 'quiz' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = tFor(matches)
  return [{ title: data && t('assessment.result.title', { quiz: data.result.title[t.locale] }) }]
}

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const attemptId = idParam(params, 'attempt')
  const result = await readResult({ actor, attemptId })
  if (!result) throw redirect(`/belajar/${idParam(params, 'enrolment')}/kuis/${attemptId}`)
  if (result.heldUntil === null) await noteExplained({ actor, attemptId })
  return { result, personId: actor.personId }
}

export default function QuizResult() {
  const { result, personId } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.result.title', { quiz: result.title[t.locale] })}
      lead={t('assessment.quiz.attempt', { number: result.number })}
      breadcrumbs={[{ href: `/belajar/${result.enrolmentId}`, label: t('assessment.quiz.course') }]}
    >
      <QuizReview result={result} personId={personId} />
    </Page>
  )
}
