import { findLessonVideo } from '#app/learning/find-lesson-video.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { type LoaderFunctionArgs, redirect } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { renditionKinds } from '#app/videos/library/video-state.ts'
import { openDownload } from '#app/videos/watch/open-download.server.ts'
import { viewerFor } from '#app/videos/watch/viewer.server.ts'

/** Lessons are open to everybody, and so are the videos that they show. */
export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** An address that lasts: each time it asks who is there and leads to one that is for them and soon ends. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const [course, lesson, video] = [slugParam(params, 'course'), slugParam(params, 'lesson'), slugParam(params, 'video')]
  const kind = renditionKinds.find((each) => each === params.kind)
  if (!kind) throw new AppError('not_found')
  const { actor } = context
  const { programmeId } = await findLessonVideo({ actor, course, lesson, video })
  const { key, setCookie } = viewerFor({ actor, cookies: request.headers.get('cookie') ?? '' })
  const address = await openDownload({ slug: video, kind, viewer: { key, programmeId } })
  return redirect(address, { headers: { 'Cache-Control': 'no-store', ...(setCookie ? { 'Set-Cookie': setCookie } : {}) } })
}
