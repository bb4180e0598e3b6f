import { db } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'

type Delivered = { bytes: number; seconds: number }

/** Written together every few seconds: a row a month and programme would otherwise be fought over by every piece. */
const flushEvery = 10_000
const counted = new Map<string, Delivered>()
let timer: NodeJS.Timeout | undefined

/** Counts what was delivered on the account of a programme, or of none. */
export function countDelivery(programmeId: string | null, { bytes, seconds }: Delivered): void {
  const sum = counted.get(programmeId ?? '') ?? { bytes: 0, seconds: 0 }
  counted.set(programmeId ?? '', { bytes: sum.bytes + bytes, seconds: sum.seconds + seconds })
  timer ??= setTimeout(() => void flushDeliveries().catch((error) => log.error({ err: error }, 'deliveries not counted')), flushEvery).unref()
}

/** Writes what was counted so far; part of ending a web process. What cannot be written is kept for the next time. */
export async function flushDeliveries(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  for (const [programmeId, { bytes, seconds }] of [...counted]) {
    counted.delete(programmeId)
    try {
      await addDelivery(programmeId || null, { bytes: Math.round(bytes), seconds: Math.round(seconds) })
    } catch (error) {
      countDelivery(programmeId || null, { bytes, seconds })
      throw error
    }
  }
}

/** Adds to this month's row of a programme (Jakarta time). */
async function addDelivery(programmeId: string | null, { bytes, seconds }: Delivered): Promise<void> {
  await db.$executeRaw`
    insert into video_delivery (id, programme_id, month, bytes, seconds)
    values (gen_random_uuid(), ${programmeId}::uuid, date_trunc('month', now() at time zone 'Asia/Jakarta')::date, ${bytes}, ${seconds})
    on conflict (month, programme_id) do update set bytes = video_delivery.bytes + excluded.bytes, seconds = video_delivery.seconds + excluded.seconds`
}
