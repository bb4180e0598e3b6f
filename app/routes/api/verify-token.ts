import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { answerToken } from '#app/verification/api/answer-program.server.ts'
import { answerProgram, methodProblem } from '#app/verification/api/problem-answer.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export async function loader({ params, context }: LoaderFunctionArgs) {
  return answerProgram(() => answerToken({ token: params.token ?? '', addressKey: context.addressKey }))
}

export async function action() {
  return methodProblem('GET, HEAD')
}
