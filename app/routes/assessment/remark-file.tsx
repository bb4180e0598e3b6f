import { boxOfRemark, remarkFormSchema } from '#app/assessment/grading/file-remark.ts'
import { readSubmissionToGrade } from '#app/assessment/grading/read-submission.server.ts'
import { RemarkForm } from '#app/assessment/grading/remark-form.tsx'
import { forgetRemark, remarkOnFile } from '#app/assessment/grading/remark-on-file.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true, script: 'pdf' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.remark.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const submission = await readSubmissionToGrade({ actor, submissionId: idParam(params, 'submission') })
  const file = submission.files.find(({ fileId }) => fileId === params.file)
  if (!file) throw new AppError('not_found')
  return { submission, file, personId: actor.personId }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const onFile = { actor: signedIn(context), submissionId: idParam(params, 'submission'), fileId: idParam(params, 'file') }
  const form = await readForm({ request, context }, remarkFormSchema)
  if (form.intent === 'remark') {
    const place = form.page ?? form.moment
    if (place === undefined) throw new AppError('invalid_form', { fields: { page: { key: 'form.required' }, moment: { key: 'form.required' } } })
    await remarkOnFile({ ...onFile, place, box: boxOfRemark(form), comment: form.comment, criterion: form.criterion || null })
  } else {
    await forgetRemark({ ...onFile, remarkId: form.intent.slice('forget:'.length) })
  }
  const page = 'page' in form && form.box ? `?halaman=${form.page}` : ''
  return redirect(`/pelatih/nilai/${onFile.submissionId}/berkas/${onFile.fileId}${page}`)
}

export default function RemarkFile() {
  const { submission, file, personId } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.remark.title')}
      lead={`${t(`assessment.files.kind.${file.kind}`)} · ${submission.learner}`}
      breadcrumbs={[
        { href: '/pelatih', label: t('assessment.trainer.title') },
        { href: `/pelatih/nilai/${submission.submissionId}`, label: submission.learner },
      ]}
    >
      <RemarkForm submission={submission} file={file} personId={personId} />
    </Page>
  )
}
