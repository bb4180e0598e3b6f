import { hasPdf } from '#app/assessment/evidence/pdf-data.ts'
import { readTask } from '#app/assessment/evidence/read-task.server.ts'
import { removePhoto } from '#app/assessment/evidence/remove-photo.server.ts'
import { saveDraft } from '#app/assessment/evidence/save-draft.server.ts'
import { submitTask } from '#app/assessment/evidence/submit-task.server.ts'
import { fileToRemove, taskFormSchema } from '#app/assessment/evidence/task-form.ts'
import { TaskPage } from '#app/assessment/evidence/task-page.tsx'
import { type SavedPart, TaskWorkspace } from '#app/assessment/evidence/task-workspace.tsx'
import { VersionCard } from '#app/assessment/evidence/version-card.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { RubricTable } from '#app/assessment/grading/rubric-table.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'

export const handle = {
  access: 'learner',
  noindex: true,
  script: (data) => ((data as Awaited<ReturnType<typeof loader>> | undefined)?.task.versions.some(hasPdf) ? 'pdf' : null),
} satisfies RouteHandle

const savedParts: Record<string, SavedPart | undefined> = { catatan: 'note', foto: 'photo', berkas: 'file' }

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.task.title[tFor(matches).locale] }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const task = await readTask({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
  const saved = new URL(request.url).searchParams.get('tersimpan')
  return { task, saved: savedParts[saved ?? ''] ?? null }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') }
  const here = `/belajar/${own.enrolmentId}/tugas`
  const form = await readForm({ request, context }, taskFormSchema)
  const fileId = fileToRemove(form)
  if (fileId !== null) {
    await removePhoto({ ...own, fileId })
  } else if ('note' in form && form.next === 'submit' && form.submissionId) {
    await submitTask({ ...own, submissionId: form.submissionId, note: form.note })
    return redirect(here)
  } else if ('note' in form) {
    await saveDraft({ ...own, note: form.note })
    return redirect(form.next === 'photo' ? `${here}/foto` : form.next === 'file' ? `${here}/berkas` : `${here}?tersimpan=catatan#bukti`)
  } else {
    await saveDraft(own)
  }
  return redirect(`${here}#bukti`)
}

export default function Task() {
  const { task, saved } = useLoaderData<typeof loader>()
  const t = useT()
  const writing = task.turn === 'write'
  const handedIn = task.versions.filter(({ state }) => state !== 'draft')
  return (
    <TaskPage task={task}>
      <Stack gap="large">
        {!writing && <TaskWorkspace task={task} saved={saved} />}
        <Stack gap="small">
          <Fold title={t('assessment.task.instructions')} open={task.versions.length === 0}>
            <Prose html={task.instructionsHtml} lang="id" />
          </Fold>
          <Fold title={t('assessment.task.rubric')}>
            <RubricTable rubric={task.rubric} />
          </Fold>
        </Stack>
        {writing && <TaskWorkspace task={task} saved={saved} />}
        {handedIn.length > 0 && (
          <Section title={t(writing ? 'assessment.task.earlier' : 'assessment.task.handed-in')}>
            {handedIn.map((version) => (
              <VersionCard key={version.submissionId} version={version} timeZone={task.timeZone} />
            ))}
          </Section>
        )}
      </Stack>
    </TaskPage>
  )
}
