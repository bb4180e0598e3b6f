import { BatchExams } from '#app/assessment/exam-day/batch-exams.tsx'
import { examFormSchema, windowOf } from '#app/assessment/exam-day/exam-form.ts'
import { readBatchExams } from '#app/assessment/exam-day/read-exam-board.server.ts'
import { cancelExam, scheduleExam } from '#app/assessment/exam-day/schedule-exam.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.batch.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const batchId = idParam(params, 'batch')
  const exams = await readBatchExams({ actor: signedIn(context), batchId })
  return { exams, batch: await readBatch({ batchId }) }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const batchId = idParam(params, 'batch')
  const input = await readForm({ request, context }, examFormSchema)
  if (input.intent === 'cancel') {
    await cancelExam({ actor, batchId, examSessionId: input.examSessionId })
    return redirect(`/ujian/angkatan/${batchId}`)
  }
  const { timeZone } = await readBatch({ batchId })
  const { examSessionId } = await scheduleExam({ actor, batchId, ...windowOf(input, timeZone) })
  return redirect(`/ujian/${examSessionId}`)
}

export default function BatchExamsPage() {
  const { exams, batch } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={t('exam.batch.title')} lead={<span lang="id">{batch.name}</span>} width="wide">
      <BatchExams exams={exams} timeZone={batch.timeZone} />
    </Page>
  )
}
