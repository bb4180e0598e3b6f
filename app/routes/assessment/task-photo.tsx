import { z } from 'zod'
import { addPhoto } from '#app/assessment/evidence/add-photo.server.ts'
import { evidenceAddress, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import { PhotoForm } from '#app/assessment/evidence/photo-form.tsx'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { settings } from '#app/platform/settings.server.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'learner', noindex: true, script: 'evidence' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.photo.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const task = await readTask({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
  if (task.turn !== 'write') throw redirect(`/belajar/${task.enrolmentId}/tugas`)
  const draft = task.versions.find(({ state }) => state === 'draft')
  return {
    enrolmentId: task.enrolmentId,
    title: task.title,
    evidence: task.evidence,
    photos: draft?.photos ?? [],
    maxMb: settings().UPLOAD_MAX_MB,
    address: evidenceAddress,
    limits: evidenceLimits(),
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') }
  const maxMb = settings().UPLOAD_MAX_MB
  const schema = z.object({ keepsPlace: z.literal('on').optional() })
  const { fields, file, tooLarge } = await readUpload({ request, context }, { schema, fileField: 'photo', maxBytes: maxMb * 1_000_000 })
  if (tooLarge) throw new AppError('photo_too_large', { params: { max: maxMb } })
  if (!file) throw new AppError('invalid_form', { fields: { photo: { key: 'assessment.photo.missing' } } })
  await addPhoto({ ...own, bytes: file, keepsPlace: fields.keepsPlace === 'on' })
  return redirect(`/belajar/${own.enrolmentId}/tugas?tersimpan=foto#bukti`)
}

export default function TaskPhoto() {
  const { title, ...form } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.photo.title')}
      lead={t('assessment.photo.lead')}
      breadcrumbs={[
        { href: `/belajar/${form.enrolmentId}`, label: t('assessment.quiz.course') },
        { href: `/belajar/${form.enrolmentId}/tugas`, label: title[t.locale] },
      ]}
    >
      <PhotoForm {...form} />
    </Page>
  )
}
