import { readMonthSummary, summarySeconds } from '#app/certificates/register/read-month-summary.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** What a month of the register holds, signed: for an auditor to keep. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const note = await readMonthSummary({ month: params.month ?? '' })
  return publicAnswer(request, note, { type: 'text/plain; charset=utf-8', keep: { seconds: summarySeconds } })
}
