import { splitAtVideos } from '#app/courses/split-at-videos.ts'
import { Prose } from '#app/ui/prose.tsx'
import type { LessonVideo } from '#app/videos/watch/lesson-video.ts'
import { LessonVideoPlayer, MissingVideo, type PlainPlayback } from '#app/videos/watch/lesson-video.tsx'

type LessonTextProps = {
  html: string
  /** The lesson's own address. */
  address: string
  videos: readonly LessonVideo[]
  asked: readonly { name: string; share: number }[]
  personId: string | null
  plain: (PlainPlayback & { slug: string }) | null
}

/** The text of a lesson with its videos in their places. */
export function LessonText({ html, address, videos, asked, personId, plain }: LessonTextProps) {
  return splitAtVideos(html).map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never move
    if ('html' in part) return <Prose key={index} html={part.html} lang="id" />
    const video = videos.find(({ slug }) => slug === part.video)
    if (!video) return <MissingVideo key={part.video} />
    return (
      <LessonVideoPlayer
        key={part.video}
        video={video}
        lesson={address}
        watcher={personId ? { report: '/belajar/tontonan', personId } : null}
        share={asked.find(({ name }) => name === part.video)?.share}
        plain={plain?.slug === part.video ? plain : null}
      />
    )
  })
}
