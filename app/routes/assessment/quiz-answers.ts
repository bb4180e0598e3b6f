import { answerBatchSchema } from '#app/assessment/attempts/answer-op.ts'
import { saveAnswers } from '#app/assessment/attempts/save-answers.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readJson } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

/** Only for the quiz page's script, which posts. */
export function loader() {
  throw new AppError('not_found')
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const batch = await readJson({ request, context }, answerBatchSchema, { cleans: true })
  const receipt = await saveAnswers({ actor: signedIn(context), attemptId: idParam(params, 'attempt'), ...batch })
  return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } })
}
