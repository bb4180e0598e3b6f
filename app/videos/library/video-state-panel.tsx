import { formatBytes } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Progress } from '#app/ui/progress.tsx'
import type { LibraryVideoPage } from './read-library.server.ts'

/** Where a video is on its way, why it may have stopped, and what to do then. The page's script keeps it fresh. */
export function VideoStatePanel({ video }: { video: LibraryVideoPage }) {
  return (
    <div data-video-state={video.state}>
      <StateNow video={video} />
    </div>
  )
}

function StateNow({ video }: { video: LibraryVideoPage }) {
  const t = useT()
  const { state, failure, progress } = video
  if (state === 'failed' && failure) {
    return (
      <Banner kind="danger" title={t(`videos.failure.${failure}`)} action={video.canRetry ? <Retry /> : undefined}>
        <p>{t(`videos.failure.${failure}.way`)}</p>
        <StillWatched video={video} />
      </Banner>
    )
  }
  if (state === 'ready') return video.servesOriginal ? <OriginalOnly video={video} /> : null
  if (state === 'waiting') return <Banner title={t('videos.state.waiting')}>{t('videos.state.waiting.text')}</Banner>
  return (
    <Banner
      title={t(`videos.state.${state === 'arriving' ? 'arriving' : 'preparing'}`)}
      action={<Progress label={t('videos.state.progress')} value={progress} max={100} words={t('videos.state.percent', { percent: progress })} />}
    >
      <p>{t(`videos.state.${state === 'arriving' ? 'arriving' : 'preparing'}.text`, { percent: progress })}</p>
      <StillWatched video={video} />
    </Banner>
  )
}

/** What an earlier try made stays in the lessons until a new one is ready. */
function StillWatched({ video }: { video: LibraryVideoPage }) {
  const t = useT()
  return video.choices.length > 0 ? <p>{t('videos.state.still-watched')}</p> : null
}

/** What serving the file as it came costs learners, and the way out of it. */
function OriginalOnly({ video }: { video: LibraryVideoPage }) {
  const t = useT()
  const size = formatBytes(video.choices[0]?.bytes ?? 0, t.locale)
  return (
    <Banner kind="warning" title={t('videos.original.title')} action={video.hasPrograms ? <Retry /> : undefined}>
      <p>{t('videos.original.text', { size })}</p>
      <p>{t(video.hasPrograms ? 'videos.original.there' : 'videos.original.missing')}</p>
    </Banner>
  )
}

function Retry() {
  const t = useT()
  return (
    <Form intent="retry">
      <Button variant="secondary" icon="undo">
        {t('videos.retry')}
      </Button>
    </Form>
  )
}
