import { z } from 'zod'
import { defineJob } from '#app/platform/jobs.server.ts'

/** An embedded video's file is here and is to be made watchable. Sent once for each try. */
export const prepareVideoJob = defineJob('prepare-video', z.object({ videoId: z.uuid(), attempt: z.number().int() }), {
  timeLimitSeconds: 3 * 60 * 60,
})

/** A provider has news of a video, or should have: its state is asked for. */
export const reconcileVideoJob = defineJob('reconcile-video', z.object({ videoId: z.uuid() }), { retries: 10, timeLimitSeconds: 120 })

/** Every few minutes: for videos on their way at a provider whose news did not come. */
export const reconcileVideosJob = defineJob('reconcile-videos', z.object({}).strict())

/** Daily: what deleted videos and cut-short uploads left. */
export const sweepVideosJob = defineJob('sweep-videos', z.object({}).strict(), { timeLimitSeconds: 3600 })
