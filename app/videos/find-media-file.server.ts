import { db } from '#app/platform/database.server.ts'

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

/** What the embedded provider serves of a video; null when it was deleted or cannot be watched. */
export function findMediaFiles(videoId: string): Promise<MediaFiles | null> {
  const known = remembered.get(videoId)
  if (known && known.until > Date.now()) return known.found
  if (remembered.size >= mostRemembered) remembered.clear()
  const found = readMediaFiles(videoId)
  remembered.set(videoId, { found, until: Date.now() + rememberedFor })
  found.catch(() => remembered.delete(videoId))
  return found
}

async function readMediaFiles(videoId: string): Promise<MediaFiles | null> {
  const video = await db.video.findFirst({
    where: { id: videoId, state: 'ready', deletedAt: null },
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
