import { z } from 'zod'
import { addVoiceNote, removeVoiceNote, voiceMaxMb } from '#app/assessment/grading/add-voice-note.server.ts'
import { readSubmissionToGrade } from '#app/assessment/grading/read-submission.server.ts'
import { VoiceForm } from '#app/assessment/grading/voice-form.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'trainer', noindex: true, script: 'desk' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.voice.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const submission = await readSubmissionToGrade({ actor: signedIn(context), submissionId: idParam(params, 'submission') })
  return { submission, maxMb: voiceMaxMb }
}

const schema = z.object({ intent: z.templateLiteral(['remove:', z.uuid()]).optional() })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const onDesk = { actor: signedIn(context), submissionId: idParam(params, 'submission') }
  const { fields, file, tooLarge } = await readUpload({ request, context }, { schema, fileField: 'voice', maxBytes: voiceMaxMb * 1_000_000 })
  if (fields.intent) {
    await removeVoiceNote({ ...onDesk, noteId: fields.intent.slice('remove:'.length) })
  } else {
    if (tooLarge) throw new AppError('voice_too_large', { params: { max: voiceMaxMb } })
    if (!file) throw new AppError('invalid_form', { fields: { voice: { key: 'assessment.voice.missing' } } })
    await addVoiceNote({ ...onDesk, bytes: file })
  }
  return redirect(`/pelatih/nilai/${onDesk.submissionId}/suara`)
}

export default function VoiceNote() {
  const { submission, maxMb } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.voice.title')}
      lead={`${submission.learner}. ${t('assessment.voice.lead')}`}
      breadcrumbs={[
        { href: '/pelatih', label: t('assessment.trainer.title') },
        { href: `/pelatih/nilai/${submission.submissionId}`, label: submission.learner },
      ]}
    >
      <VoiceForm submission={submission} maxMb={maxMb} />
    </Page>
  )
}
