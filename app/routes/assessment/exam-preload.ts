import { z } from 'zod'
import { notePreload } from '#app/assessment/exam-day/preload/note-preload.server.ts'
import { readSealedPaper } from '#app/assessment/exam-day/preload/read-sealed-paper.server.tsx'
import { startSealed } from '#app/assessment/exam-day/preload/start-sealed.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readJson } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

const own = { headers: { 'Cache-Control': 'private, no-store' } }

/** The learner's paper of the coming exam, sealed; for the script of the exam's start. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const paper = await readSealedPaper({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment'), locale: context.locale })
  return Response.json(paper, own)
}

const message = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('held'), attempt: z.uuid() }),
  z.object({ intent: z.literal('start'), attempt: z.uuid(), code: z.string().max(40), offline: z.boolean() }),
])

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const enrolmentId = idParam(params, 'enrolment')
  const input = await readJson({ request, context }, message)
  if (input.intent === 'held') return Response.json({ attempt: await notePreload({ actor, enrolmentId, attemptId: input.attempt }) }, own)
  return Response.json(await startSealed({ actor, enrolmentId, attemptId: input.attempt, code: input.code, isOpened: input.offline }), own)
}
