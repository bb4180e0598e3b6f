import { isLocale } from '#app/i18n/locale.ts'
import { findLessonVideo } from '#app/learning/find-lesson-video.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { readCaption } from '#app/videos/library/read-caption.server.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** Captions as WebVTT, from the portal itself whoever serves the video. */
export async function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const [course, lesson, video] = [slugParam(params, 'course'), slugParam(params, 'lesson'), slugParam(params, 'video')]
  const { language } = params
  if (!isLocale(language)) throw new AppError('not_found')
  await findLessonVideo({ actor: context.actor, course, lesson, video })
  const vtt = await readCaption({ slug: video, language })
  return new Response(vtt, { headers: { 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'private, max-age=3600' } })
}
