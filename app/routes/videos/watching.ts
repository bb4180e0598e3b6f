import { readProgrammesOfCourses } from '#app/learning/read-programmes-of-courses.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readJson } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { recordWatching, watchingSchema } from '#app/videos/watch/record-watching.server.ts'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

/** Only for the player's script, which posts. */
export function loader() {
  throw new AppError('not_found')
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { ops } = await readJson({ request, context }, watchingSchema)
  const actor = signedIn(context)
  const programmes = await readProgrammesOfCourses({ actor, courses: ops.map(({ course }) => course) })
  const receipt = await recordWatching({ actor, ops, programmes })
  return Response.json(receipt, { headers: { 'Cache-Control': 'no-store' } })
}
