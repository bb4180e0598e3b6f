import { db } from '#app/platform/database.server.ts'
import { watchable } from '#app/videos/providers/provided-video.ts'

export type MediaFile = { sha256: string; bytes: number; mediaType: string }
export type MediaFiles = {
  slug: string
  files: ReadonlyMap<string, MediaFile>
  /** How long one byte of a rendition plays, for counting what was delivered. */
  secondsPerByte: ReadonlyMap<string, number>
}

/** A player asks for pieces every few seconds; what a video consists of is asked of the database twice a minute. */
const rememberedFor = 30_000
const mostRemembered = 200
const remembered = new Map<string, { found: Promise<MediaFiles | null>; until: number }>()

/** What one try at a video made and the embedded provider serves; null when that was deleted or replaced. */
export function findMediaFiles({ videoId, attempt }: { videoId: string; attempt: number }): Promise<MediaFiles | null> {
  const key = `${videoId}.${attempt}`
  const known = remembered.get(key)
  if (known && known.until > Date.now()) return known.found
  if (remembered.size >= mostRemembered) remembered.clear()
  const found = readMediaFiles(videoId, attempt)
  remembered.set(key, { found, until: Date.now() + rememberedFor })
  found.catch(() => remembered.delete(key))
  return found
}

async function readMediaFiles(videoId: string, attempt: number): Promise<MediaFiles | null> {
  const video = await db.video.findFirst({
    where: { ...watchable, id: videoId, servedAttempt: attempt },
    select: { slug: true, durationMs: true, files: true, renditions: { select: { kind: true, bytes: true } } },
  })
  if (!video) return null
  const seconds = (video.durationMs ?? 0) / 1000
  return {
    slug: video.slug ?? '',
    files: new Map(video.files.map(({ name, sha256, bytes, mediaType }) => [name, { sha256, bytes: Number(bytes), mediaType }])),
    secondsPerByte: new Map(video.renditions.map(({ kind, bytes }) => [kind, bytes > 0 ? seconds / Number(bytes) : 0])),
  }
}
