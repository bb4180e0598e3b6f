import { z } from 'zod'
import { findLessonVideo } from '#app/learning/find-lesson-video.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readJson } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { renditionKinds } from '#app/videos/library/video-state.ts'
import { openPlayback } from '#app/videos/watch/open-playback.server.ts'
import { viewerFor } from '#app/videos/watch/viewer.server.ts'

/** Lessons are open to everybody, and so are the videos that they show. */
export const handle = { access: 'public', noindex: true } satisfies RouteHandle

const body = z.strictObject({ kind: z.enum(renditionKinds), plain: z.boolean().default(false) })

/** Only for the player's script, which posts. */
export function loader() {
  throw new AppError('not_found')
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { kind, plain } = await readJson({ request, context }, body)
  const [course, lesson, video] = [slugParam(params, 'course'), slugParam(params, 'lesson'), slugParam(params, 'video')]
  const { actor } = context
  const { programmeId } = await findLessonVideo({ actor, course, lesson, video })
  const { key, setCookie } = viewerFor({ actor, cookies: request.headers.get('cookie') ?? '' })
  const playback = await openPlayback({ slug: video, kind, plain, actor, viewer: { key, programmeId } })
  return Response.json(playback, { headers: { 'Cache-Control': 'no-store', ...(setCookie ? { 'Set-Cookie': setCookie } : {}) } })
}
