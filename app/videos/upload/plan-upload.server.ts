import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { lockLibraryVideo } from '#app/videos/library/find-library-video.server.ts'
import { startTry } from '#app/videos/library/start-try.server.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import { providedVideo } from '#app/videos/providers/provided-video.ts'
import type { UploadPlan } from '#app/videos/providers/provider.ts'

const open = ['waiting', 'arriving', 'failed']

/**
 * Asks a video's provider where the browser is to send its file, and how. What comes straight to us begins with the first
 * request there; for another provider a new try begins here. Throws `body_too_large`, `video_busy`, `video_provider_unreachable`.
 */
export async function planUpload(wish: { actor: Actor; videoId: string; bytes: number; origin: string }): Promise<UploadPlan> {
  const { actor, videoId, bytes, origin } = wish
  if (bytes > settings().VIDEO_MAX_MB * 1_000_000) throw new AppError('body_too_large')
  await inTransaction(async (tx) => {
    const { state, contentHash } = await lockLibraryVideo(tx, { actor, videoId })
    if (!open.includes(state) || contentHash !== null) throw new AppError('video_busy')
  })
  const video = await db.video.findUniqueOrThrow({ where: { id: videoId }, select: { ...providedVideo, provider: true } })
  const plan = await findProvider(video.provider).createUpload({ video, bytes, origin, actorId: actor.personId })
  if (plan.protocol === 'put') {
    await inTransaction(async (tx) => {
      const { state } = await lockLibraryVideo(tx, { actor, videoId })
      if (!open.includes(state)) throw new AppError('video_busy')
      await startTry(tx, { actorId: actor.personId, videoId, bytes, mux: { muxUploadId: plan.muxUploadId ?? null } })
    })
  }
  return plan
}
