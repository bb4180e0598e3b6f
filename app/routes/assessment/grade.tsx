import { VersionBadge } from '#app/assessment/evidence/version-card.tsx'
import { claimItem, claimNextItem, releaseClaim, renewClaim } from '#app/assessment/grading/claim-item.server.ts'
import { gradeSubmission } from '#app/assessment/grading/grade-submission.server.ts'
import { GradingDesk } from '#app/assessment/grading/grading-desk.tsx'
import { gradingFormSchema, verdictOf } from '#app/assessment/grading/grading-form.ts'
import { keepComments } from '#app/assessment/grading/keep-comments.server.ts'
import { readLastVerdict } from '#app/assessment/grading/read-last-verdict.server.ts'
import { readSubmissionToGrade } from '#app/assessment/grading/read-submission.server.ts'
import { readSavedComments, withSavedComments } from '#app/assessment/grading/saved-comments.server.ts'
import { VerdictSaved } from '#app/assessment/grading/verdict-saved.tsx'
import { addressAfter } from '#app/assessment/grading/waiting-item.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true, script: 'desk' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: data?.submission.learner ?? tFor(matches)('assessment.grade.rubric') },
]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const submissionId = idParam(params, 'submission')
  const graded = new URL(request.url).searchParams.get('sesudah')
  await renewClaim({ actor, itemId: submissionId })
  const [submission, verdict] = await Promise.all([readSubmissionToGrade({ actor, submissionId }), readLastVerdict({ actor, itemId: graded })])
  return { submission, verdict, saved: await readSavedComments({ actor, courseId: submission.courseId }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const submissionId = idParam(params, 'submission')
  const form = await readForm({ request, context }, gradingFormSchema)
  if (form.intent === 'claim') {
    await claimItem({ actor, itemId: submissionId })
    return redirect(`/pelatih/nilai/${submissionId}`)
  }
  if (form.intent === 'release') {
    await releaseClaim({ actor, itemId: submissionId })
    return redirect('/pelatih')
  }
  const given = verdictOf(form)
  const verdict = { ...given, comment: await withSavedComments({ actor, ids: form.saved, comment: given.comment }) }
  await gradeSubmission({ actor, submissionId, verdict })
  await keepComments({ actor, itemId: submissionId, comment: given.comment, used: verdict.comment, keep: form.keep === 'on' })
  return redirect(addressAfter(submissionId, await claimNextItem({ actor })))
}

export default function Grade() {
  const { submission, verdict, saved } = useLoaderData<typeof loader>()
  const t = useT()
  const { learner, task, number, submittedAt, batchId, batchName, timeZone } = submission
  return (
    <Page
      title={learner}
      lead={`${task[t.locale]} · ${t('assessment.task.version', { number })}${submittedAt ? ` · ${formatDateTime(submittedAt, t.locale, timeZone)}` : ''}`}
      status={!submission.concealed && <VersionBadge version={submission} />}
      width="wide"
      breadcrumbs={[
        { href: '/pelatih', label: t('assessment.trainer.title') },
        { href: `/pelatih/angkatan/${batchId}`, label: batchName },
      ]}
    >
      <section id="meja" tabIndex={-1} aria-label={learner}>
        <Stack>
          <VerdictSaved verdict={verdict} />
          <GradingDesk submission={submission} saved={saved} />
        </Stack>
      </section>
    </Page>
  )
}
