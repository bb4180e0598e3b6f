import { evidenceAddress, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import { FileForm } from '#app/assessment/evidence/file-form.tsx'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { evidenceRefusals } from '#app/assessment/evidence/upload-page.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'learner', noindex: true, script: 'evidence' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.file.title') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const task = await readTask({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
  if (task.turn !== 'write') throw redirect(`/belajar/${task.enrolmentId}/tugas`)
  const draft = task.versions.find(({ state }) => state === 'draft')
  const said = new URL(request.url).searchParams.get('ditolak')
  const refused = evidenceRefusals.find((reason) => reason === said) ?? null
  return { enrolmentId: task.enrolmentId, title: task.title, files: draft?.files ?? [], address: evidenceAddress, limits: evidenceLimits(), refused }
}

export default function TaskFile() {
  const { title, ...form } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('assessment.file.title')}
      lead={t('assessment.file.lead')}
      breadcrumbs={[
        { href: `/belajar/${form.enrolmentId}`, label: t('assessment.quiz.course') },
        { href: `/belajar/${form.enrolmentId}/tugas`, label: title[t.locale] },
      ]}
    >
      <FileForm {...form} />
    </Page>
  )
}
