import type { RouteHandle } from '#app/platform/access.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { answerQuestion } from '#app/verification/api/answer-program.server.ts'
import { answerProgram, methodProblem } from '#app/verification/api/problem-answer.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export async function loader() {
  return methodProblem('POST')
}

export async function action({ request, context }: ActionFunctionArgs) {
  return answerProgram(() => answerQuestion({ request, context }))
}
