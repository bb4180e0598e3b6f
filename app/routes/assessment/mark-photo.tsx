import { MarkForm } from '#app/assessment/grading/mark-form.tsx'
import { markPhoto, unmarkPhoto } from '#app/assessment/grading/mark-photo.server.ts'
import { boxOfForm, markFormSchema } from '#app/assessment/grading/photo-mark.ts'
import { readSubmissionToGrade } from '#app/assessment/grading/read-submission.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.mark.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const submission = await readSubmissionToGrade({ actor, submissionId: idParam(params, 'submission') })
  const number = submission.photos.findIndex(({ fileId }) => fileId === params.file) + 1
  if (number === 0) throw new AppError('not_found')
  return { submission, number, photo: submission.photos[number - 1]!, personId: actor.personId }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const onPhoto = { actor: signedIn(context), submissionId: idParam(params, 'submission'), fileId: idParam(params, 'file') }
  const form = await readForm({ request, context }, markFormSchema)
  if (form.intent === 'mark') {
    await markPhoto({ ...onPhoto, box: boxOfForm(form), comment: form.comment, criterion: form.criterion || null })
  } else {
    await unmarkPhoto({ ...onPhoto, markId: form.intent.slice('unmark:'.length) })
  }
  return redirect(`/pelatih/nilai/${onPhoto.submissionId}/foto/${onPhoto.fileId}`)
}

export default function MarkPhoto() {
  const { submission, photo, number, personId } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.mark.title')}
      lead={`${t('assessment.task.photo', { number })} · ${submission.learner}`}
      breadcrumbs={[
        { href: '/pelatih', label: t('assessment.trainer.title') },
        { href: `/pelatih/nilai/${submission.submissionId}`, label: submission.learner },
      ]}
    >
      <MarkForm submission={submission} photo={photo} number={number} personId={personId} />
    </Page>
  )
}
