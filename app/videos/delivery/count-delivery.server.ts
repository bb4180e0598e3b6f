import { db } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'

type Delivered = { bytes: number; seconds: number }

/** Written together every few seconds: a row a month and programme would otherwise be fought over by every piece. */
const flushEvery = 5_000
const counted = new Map<string, Delivered>()
/** Bytes by person and video. */
const sent = new Map<string, number>()
let timer: NodeJS.Timeout | undefined

/** Counts what was delivered on the account of a programme, or of none. */
export function countDelivery(programmeId: string | null, { bytes, seconds }: Delivered): void {
  const sum = counted.get(programmeId ?? '') ?? { bytes: 0, seconds: 0 }
  counted.set(programmeId ?? '', { bytes: sum.bytes + bytes, seconds: sum.seconds + seconds })
  flushSoon()
}

/** Counts what one person was sent of one video's picture and sound, whatever the rendition. */
export function countSentTo({ personId, videoId, bytes }: { personId: string; videoId: string; bytes: number }): void {
  const key = `${personId} ${videoId}`
  sent.set(key, (sent.get(key) ?? 0) + bytes)
  flushSoon()
}

function flushSoon(): void {
  timer ??= setTimeout(() => void flushDeliveries().catch((error) => log.error({ err: error }, 'deliveries not counted')), flushEvery).unref()
}

/** Writes what was counted so far; part of ending a web process. What cannot be written is kept for the next time. */
export async function flushDeliveries(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  await addSent()
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

async function addSent(): Promise<void> {
  const rows = [...sent].map(([key, bytes]) => [...key.split(' '), bytes] as [string, string, number])
  sent.clear()
  if (rows.length === 0) return
  try {
    await db.$executeRaw`
      update video_watch set delivered_bytes = delivered_bytes + sent.bytes
      from unnest(${rows.map(([personId]) => personId)}::uuid[], ${rows.map(([, videoId]) => videoId)}::uuid[],
        ${rows.map(([, , bytes]) => bytes)}::float8[]) as sent (person_id, video_id, bytes)
      where video_watch.person_id = sent.person_id and video_watch.video_id = sent.video_id and delivered_bytes is not null`
  } catch (error) {
    for (const [personId, videoId, bytes] of rows) countSentTo({ personId, videoId, bytes })
    throw error
  }
}

/** Adds to this month's row of a programme (Jakarta time). */
async function addDelivery(programmeId: string | null, { bytes, seconds }: Delivered): Promise<void> {
  await db.$executeRaw`
    insert into video_delivery (id, programme_id, month, bytes, seconds)
    values (gen_random_uuid(), ${programmeId}::uuid, date_trunc('month', now() at time zone 'Asia/Jakarta')::date, ${bytes}, ${seconds})
    on conflict (month, programme_id) do update set bytes = video_delivery.bytes + excluded.bytes, seconds = video_delivery.seconds + excluded.seconds`
}
