import { judgeAnswer } from '#app/assessment/judging/judge-answer.server.ts'
import { judgementFormSchema } from '#app/assessment/judging/judgement.ts'
import { JudgingDesk } from '#app/assessment/judging/judging-desk.tsx'
import { readAnswerToJudge } from '#app/assessment/judging/read-answer-to-judge.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam, slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.judging.judge') }]

function whichAnswer({ context, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  return { actor: signedIn(context), attemptId: idParam(params, 'attempt'), question: slugParam(params, 'question') }
}

export async function loader(args: LoaderFunctionArgs) {
  return readAnswerToJudge(whichAnswer(args))
}

export async function action(args: ActionFunctionArgs) {
  const which = whichAnswer(args)
  await readAnswerToJudge(which)
  const { seen, ...judgement } = await readForm(args, judgementFormSchema)
  await judgeAnswer({ ...which, judgement, seen })
  return redirect('/pelatih/jawaban?dinilai')
}

export default function JudgeAnswer() {
  const answer = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={<span lang="id">{answer.question.text}</span>}
      lead={`${answer.learner} · ${answer.batchName} · ${answer.paper[t.locale]}`}
      breadcrumbs={[
        { href: '/pelatih', label: t('assessment.trainer.title') },
        { href: '/pelatih/jawaban', label: t('assessment.judging.title') },
      ]}
    >
      <JudgingDesk answer={answer} />
    </Page>
  )
}
