import { answerFormId } from '#app/assessment/answer-files/answer-form-id.ts'
import { findAnswerPlace } from '#app/assessment/answer-files/answer-place.server.ts'
import { UploadAnswerForm } from '#app/assessment/answer-files/upload-answer-form.tsx'
import { evidenceAddress, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import { evidenceRefusals } from '#app/assessment/evidence/upload-page.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam, slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: tFor(matches)('assessment.answer-file.title', { number: data?.number ?? 0 }) },
]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const which = { attemptId: idParam(params, 'attempt'), question: slugParam(params, 'question') }
  const { attemptId, enrolmentId, question, number, takes } = await findAnswerPlace({ actor: signedIn(context), ...which })
  const action = `${evidenceAddress}/formulir/${answerFormId({ enrolment: enrolmentId, attempt: attemptId, question: question.id })}`
  const said = new URL(request.url).searchParams.get('ditolak')
  const refused = evidenceRefusals.find((reason) => reason === said) ?? null
  const quiz = `/belajar/${enrolmentId}/kuis/${attemptId}#berkas-${question.id}`
  return { number, text: question.text, form: { action, quiz, takes, refused, limits: evidenceLimits() } }
}

export default function QuizFile() {
  const { number, text, form } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.answer-file.title', { number })}
      lead={t('assessment.answer-file.lead')}
      breadcrumbs={[{ href: form.quiz, label: t('assessment.answer-file.back') }]}
    >
      <p lang="id">{text}</p>
      <UploadAnswerForm {...form} />
    </Page>
  )
}
