import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import type { Part } from './field-spec.ts'
import { readAssessment } from './read-assessment.server.ts'
import { readStudy } from './read-study.server.ts'
import type { FormKind } from './step-forms.ts'

/** An assessment as one of its people sees it, with what the courses teach about it. Throws `not_found`. */
export async function openAssessment(asked: { actor: Actor; applicationId: string; parts: readonly Part[] }) {
  const view = await readAssessment(asked)
  return { view, study: await readStudy(view) }
}

/** Which of these steps and forms the form of a page asks for. Throws `not_found`, `invalid_form`. */
export async function readStep<Kind extends FormKind>({ request, context, params }: ActionFunctionArgs, kinds: readonly [Kind, ...Kind[]]) {
  const applicationId = idParam(params, 'application')
  const { intent, ...values } = await readForm({ request, context }, z.looseObject({ intent: z.enum(kinds) }))
  return { actor: signedIn(context), applicationId, kind: intent, values }
}
