import { claimItem, claimNextItem, releaseClaim, renewClaim } from '#app/assessment/grading/claim-item.server.ts'
import { keepComments } from '#app/assessment/grading/keep-comments.server.ts'
import { readLastVerdict } from '#app/assessment/grading/read-last-verdict.server.ts'
import { readSavedComments, withSavedComments } from '#app/assessment/grading/saved-comments.server.ts'
import { VerdictSaved } from '#app/assessment/grading/verdict-saved.tsx'
import { addressAfter } from '#app/assessment/grading/waiting-item.ts'
import { judgeAnswer } from '#app/assessment/judging/judge-answer.server.ts'
import { judgingFormSchema } from '#app/assessment/judging/judgement.ts'
import { JudgingDesk } from '#app/assessment/judging/judging-desk.tsx'
import { readAnswerToJudge } from '#app/assessment/judging/read-answer-to-judge.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true, script: 'desk' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.judging.judge') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const answerId = idParam(params, 'answer')
  const judged = new URL(request.url).searchParams.get('sesudah')
  await renewClaim({ actor, itemId: answerId })
  const [answer, verdict] = await Promise.all([readAnswerToJudge({ actor, answerId }), readLastVerdict({ actor, itemId: judged })])
  return { answer, verdict, saved: await readSavedComments({ actor, courseId: answer.courseId }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const answerId = idParam(params, 'answer')
  const form = await readForm({ request, context }, judgingFormSchema)
  if (form.intent === 'claim') {
    await claimItem({ actor, itemId: answerId })
    return redirect(`/pelatih/jawaban/${answerId}`)
  }
  if (form.intent === 'release') {
    await releaseClaim({ actor, itemId: answerId })
    return redirect('/pelatih')
  }
  const comment = await withSavedComments({ actor, ids: form.saved, comment: form.comment })
  await judgeAnswer({ actor, answerId, judgement: { met: form.met, comment }, seen: form.seen, about: form.about })
  await keepComments({ actor, itemId: answerId, comment: form.comment, used: comment, keep: form.keep === 'on' })
  return redirect(addressAfter(answerId, await claimNextItem({ actor })))
}

export default function JudgeAnswer() {
  const { answer, verdict, saved } = useLoaderData<typeof loader>()
  const t = useT()
  const { learner, paper, question, batchId, batchName } = answer
  return (
    <Page
      title={<span lang="id">{question.text}</span>}
      lead={`${learner} · ${paper[t.locale]}`}
      width="wide"
      breadcrumbs={[
        { href: '/pelatih', label: t('assessment.trainer.title') },
        { href: `/pelatih/angkatan/${batchId}`, label: batchName },
      ]}
    >
      <section id="meja" tabIndex={-1} aria-label={learner}>
        <Stack>
          <VerdictSaved verdict={verdict} />
          <JudgingDesk answer={answer} saved={saved} />
        </Stack>
      </section>
    </Page>
  )
}
