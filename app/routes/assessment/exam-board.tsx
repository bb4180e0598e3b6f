import { z } from 'zod'
import { ExamBoard } from '#app/assessment/exam-day/exam-board.tsx'
import { showLongCode } from '#app/assessment/exam-day/preload/show-long-code.server.ts'
import { readExamBoard } from '#app/assessment/exam-day/read-exam-board.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('exam.board.title') }]

/** Renewed by the browser itself, so that it works without script; `?diam` leaves it still. */
export function headers({ loaderHeaders }: { loaderHeaders: Headers }) {
  return loaderHeaders
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const isStill = new URL(request.url).searchParams.has('diam')
  const board = await readExamBoard({ actor: signedIn(context), examSessionId: idParam(params, 'exam') })
  return data({ board, isStill }, { headers: isStill ? {} : { Refresh: '15', 'Cache-Control': 'private, no-store' } })
}

const form = z.object({ intent: z.literal('show-code') })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const examSessionId = idParam(params, 'exam')
  await readForm({ request, context }, form)
  await showLongCode({ actor: signedIn(context), examSessionId })
  return redirect(`/ujian/${examSessionId}`)
}

export default function ExamBoardPage() {
  const { board, isStill } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('exam.board.title')}
      lead={<span lang="id">{board.batchName}</span>}
      width="wide"
      breadcrumbs={[{ href: `/ujian/angkatan/${board.batchId}`, label: t('exam.batch.title') }]}
    >
      <ExamBoard board={board} isStill={isStill} />
    </Page>
  )
}
