import { z } from 'zod'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { log } from '#app/platform/log.server.ts'
import { reconcileVideoJob } from '#app/videos/jobs.ts'
import { mux } from './mux-config.server.ts'

/** Mux's own rule for the past; the SDK leaves the future open. */
const toleranceSeconds = 300

const newsSchema = z.object({
  id: z.string().min(1).max(200),
  type: z.string().max(100),
  data: z.looseObject({ id: z.string().optional(), asset_id: z.string().optional(), upload_id: z.string().optional() }),
})

/**
 * Takes a webhook of Mux. Believed is only what its secret signed in the last minutes, and each only once. What it says is
 * a hint: the state is then asked of Mux itself by a job, so news may come late, twice, or in any order.
 * Throws `forbidden` for what is not believed, `malformed_body`.
 */
export async function receiveMuxNews({ body, signature }: { body: string; signature: string | null }): Promise<'taken' | 'known'> {
  await requireSigned(body, signature)
  const news = newsSchema.safeParse(parse(body))
  if (!news.success) throw new AppError('malformed_body', { cause: news.error })
  const { id, type, data } = news.data
  return inTransaction(async (tx) => {
    const { count } = await tx.webhookReceipt.createMany({ data: [{ id: `mux:${id}`, kind: type }], skipDuplicates: true })
    if (count === 0) return 'known'
    const names = [data.id, data.asset_id, data.upload_id].filter((name) => name !== undefined)
    const videos = await tx.video.findMany({
      where: { provider: 'mux', deletedAt: null, OR: [{ muxUploadId: { in: names } }, { muxAssetId: { in: names } }] },
      select: { id: true },
    })
    for (const video of videos) await sendJob(tx, reconcileVideoJob, { videoId: video.id })
    return 'taken'
  })
}

async function requireSigned(body: string, signature: string | null): Promise<void> {
  const at = Number(/(?:^|,)t=(\d+)/.exec(signature ?? '')?.[1] ?? Number.NaN)
  try {
    if (!(at - Date.now() / 1000 <= toleranceSeconds)) throw new Error('Webhook timestamp lies in the future')
    await mux().webhooks.verifySignature(body, { 'mux-signature': signature ?? '' })
  } catch (error) {
    log.warn({ reason: (error as Error).message }, 'a webhook was not believed')
    throw new AppError('forbidden', { cause: error })
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
