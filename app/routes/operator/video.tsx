import { findLessonsWithVideo } from '#app/courses/find-lessons-with-video.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Page } from '#app/ui/page.tsx'
import { changeVideo } from '#app/videos/library/change-video.server.ts'
import { deleteVideo } from '#app/videos/library/delete-video.server.ts'
import { previewVideo } from '#app/videos/library/preview-video.server.ts'
import { readLibraryVideo } from '#app/videos/library/read-library.server.ts'
import { retryVideo } from '#app/videos/library/retry-video.server.ts'
import { removeCaptions } from '#app/videos/library/set-captions.server.ts'
import { VideoFacts, VideoHistory, VideoPreview } from '#app/videos/library/video-facts.tsx'
import { videoPageForm } from '#app/videos/library/video-forms.ts'
import { DeleteVideoForm, VideoCaptions, VideoTextsForm } from '#app/videos/library/video-page-forms.tsx'
import { VideoStateBadge } from '#app/videos/library/video-state-badge.tsx'
import { VideoStatePanel } from '#app/videos/library/video-state-panel.tsx'
import { uploadTerms } from '#app/videos/upload/upload-terms.server.ts'
import { videoRefusals } from '#app/videos/upload/upload-texts.ts'
import { VideoUploadForm } from '#app/videos/upload/video-upload-form.tsx'

export const handle = { access: 'operator', noindex: true, script: 'upload' } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.video.title ?? tFor(matches)('videos.library.title') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const own = { actor: signedIn(context), videoId: idParam(params, 'video') }
  const video = await readLibraryVideo(own)
  const [lessons, preview] = await Promise.all([findLessonsWithVideo(video), previewVideo(own)])
  const said = new URL(request.url).searchParams.get('ditolak')
  return { video, lessons, preview, upload: uploadTerms(video), refused: videoRefusals.find((reason) => reason === said) ?? null }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), videoId: idParam(params, 'video') }
  const { intent, ...input } = await readForm({ request, context }, videoPageForm)
  if (intent === 'delete') {
    await deleteVideo(own)
    return redirect('/pengelola/video')
  }
  if (intent === 'retry') await retryVideo(own)
  else if (intent === 'remove-captions-id') await removeCaptions({ ...own, language: 'id' })
  else if (intent === 'remove-captions-en') await removeCaptions({ ...own, language: 'en' })
  else if ('title' in input) await changeVideo({ ...own, texts: input })
  return redirect(`/pengelola/video/${own.videoId}`)
}

export default function Video() {
  const { video, lessons, preview, upload, refused } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={<span lang="id">{video.title}</span>}
      status={<VideoStateBadge state={video.state} />}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/video', label: t('videos.library.title') },
      ]}
    >
      <VideoStatePanel video={video} />
      {upload && <VideoUploadForm videoId={video.videoId} {...upload} refused={refused} />}
      <VideoFacts video={video} lessons={lessons} />
      {preview.length > 0 && <VideoPreview addresses={preview} />}
      {video.isFromContent ? (
        <Banner title={t('videos.texts.from-content')}>{t('videos.texts.from-content.text', { slug: video.slug })}</Banner>
      ) : (
        <VideoTextsForm video={video} />
      )}
      <VideoCaptions video={video} />
      <VideoHistory events={video.events} />
      {!video.isFromContent && <DeleteVideoForm video={video} />}
    </Page>
  )
}
