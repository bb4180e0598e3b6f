import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { countDelivery } from '#app/videos/delivery/count-delivery.server.ts'
import type { Watched } from './lesson-video.ts'
import { type Interval, lengthOf, unionOf, watchedPercent } from './played-intervals.ts'
import { believableClaims, countedMs } from './watch-rules.ts'

const moment = z.number().int().min(0).max(86_400_000)

/** What a device sends: stretches that were played, in small batches, each with an id of its own. */
export const watchingSchema = z.strictObject({
  ops: z
    .array(
      z.strictObject({
        id: z.uuid(),
        video: z.string().regex(/^[a-z0-9-]{1,100}$/),
        course: z
          .string()
          .regex(/^[a-z0-9-]{0,100}$/)
          .default(''),
        played: z.array(z.tuple([moment, moment]).refine(([from, to]) => from < to)).max(50),
        positionMs: moment,
        // A phone that lost its clock says 1970; before that the database knows no such moment.
        at: z.iso.datetime().refine((at) => at >= '1970'),
      }),
    )
    .max(20),
})

type Op = z.output<typeof watchingSchema>['ops'][number]

/** Players measure lengths a little differently. */
const endSlackMs = 5_000

/** A player makes six in a minute; a phone that was offline sends the rest a minute later. */
const storedInAMinute = 60

/** `settled` need not be sent again: stored now or before, or refused for good. The others may come again later. */
export type WatchingReceipt = { settled: string[]; refused: string[]; watched: Record<string, Watched> }

/**
 * Adds what a person's devices played. Repeats change nothing; devices are merged, so that nothing counts twice.
 * Refused is what nobody can have played: nothing, past the end, before the person opened the video, or more than the
 * time since then allows.
 */
export async function recordWatching({
  actor,
  ops,
  programmes = new Map(),
}: {
  actor: Actor
  ops: readonly Op[]
  /** The programme in which the person learns each course. */
  programmes?: ReadonlyMap<string, string>
}): Promise<WatchingReceipt> {
  const receipt: WatchingReceipt = { settled: [], refused: [], watched: {} }
  for (const slug of new Set(ops.map(({ video }) => video))) {
    const mine = ops.filter(({ video }) => video === slug)
    const video = await db.video.findFirst({
      where: { slug, deletedAt: null },
      select: { id: true, durationMs: true, provider: true, renditions: { select: { bytes: true } } },
    })
    const result = video?.durationMs ? await record(actor.personId, { ...video, durationMs: video.durationMs }, mine) : null
    // What we serve ourselves is counted where it is sent.
    if (result && video && video.provider !== 'embedded') countPlayed(result.added, programmes)
    receipt.refused.push(...(result?.refused ?? mine.map(({ id }) => id)))
    receipt.settled.push(...mine.map(({ id }) => id).filter((id) => !result?.later.includes(id)))
    if (result) receipt.watched[slug] = result.watched
  }
  return receipt
}

type KnownVideo = { id: string; durationMs: number; renditions: readonly { bytes: bigint }[] }

type Recorded = { refused: string[]; later: string[]; added: Op[]; watched: Watched }

async function record(personId: string, video: KnownVideo, ops: readonly Op[]): Promise<Recorded | null> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('video_watch_op'), hashtext(${personId}))`
    const [begun] = await tx.$queryRaw<{ since_ms: number }[]>`
      select (extract(epoch from clock_timestamp() - started_at) * 1000)::float8 as since_ms
      from video_watch where person_id = ${personId}::uuid and video_id = ${video.id}::uuid for update`
    if (!begun) return null
    const known = await tx.videoWatchOp.findMany({ where: { personId, opId: { in: ops.map(({ id }) => id) } }, select: { opId: true } })
    const knownIds = new Set(known.map(({ opId }) => opId))
    const fresh = ops.filter(({ id }, index) => !knownIds.has(id) && ops.findIndex((other) => other.id === id) === index)
    const within = fresh
      .filter(({ played }) => isInside(played, video.durationMs))
      .map((op) => ({ ...op, played: clip(op.played, video.durationMs) }))
    const room = Math.max(0, storedInAMinute - (await storedLately(tx, personId)))
    const later = within.slice(room).map(({ id }) => id)
    const believed = believableClaims(within.slice(0, room), {
      claimedBeforeMs: await claimedMs(tx, personId, video.id),
      sinceBeginningMs: begun.since_ms,
    })
    await tx.videoWatchOp.createMany({
      data: believed.map(({ id, played, positionMs, at }) => ({
        personId,
        opId: id,
        videoId: video.id,
        played,
        positionMs: Math.min(positionMs, video.durationMs),
        playedAt: new Date(at),
      })),
    })
    const refused = fresh.map(({ id }) => id).filter((id) => !later.includes(id) && !believed.some((op) => op.id === id))
    return { refused, later, added: believed, watched: await merge(tx, personId, video, believed) }
  })
}

function countPlayed(ops: readonly Op[], programmes: ReadonlyMap<string, string>): void {
  for (const { course, played } of ops) countDelivery(programmes.get(course) ?? null, { bytes: 0, seconds: lengthOf(played) / 1000 })
}

/** Something was played, and all of it lies in the video. */
function isInside(played: readonly Interval[], durationMs: number): boolean {
  return played.length > 0 && played.every(([from, to]) => from < durationMs && to <= durationMs + endSlackMs)
}

async function storedLately(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from video_watch_op
    where person_id = ${personId}::uuid and received_at > clock_timestamp() - interval '1 minute'`
  return row?.count ?? 0
}

function clip(played: readonly Interval[], durationMs: number): [number, number][] {
  return played.map(([from, to]): [number, number] => [from, Math.min(to, durationMs)]).filter(([from, to]) => from < to)
}

async function claimedMs(tx: Tx, personId: string, videoId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ claimed: number }[]>`
    select coalesce(sum((stretch ->> 1)::int - (stretch ->> 0)::int), 0)::float8 as claimed
    from video_watch_op, jsonb_array_elements(played) as stretch
    where person_id = ${personId}::uuid and video_id = ${videoId}::uuid`
  return row?.claimed ?? 0
}

/** The place to go on is where the newest playing stopped; a phone whose clock runs ahead counts as now. */
async function merge(tx: Tx, personId: string, video: KnownVideo, added: readonly Op[]): Promise<Watched> {
  const { id: videoId, durationMs } = video
  const key = { personId_videoId: { personId, videoId } }
  const before = await tx.videoWatch.findUniqueOrThrow({ where: key, select: { played: true, positionMs: true, deliveredBytes: true } })
  const percentOf = (played: readonly Interval[]) => watchedPercent(countedMs(lengthOf(played), before.deliveredBytes, video), durationMs)
  if (added.length === 0) {
    return { percent: percentOf(before.played as unknown as Interval[]), positionMs: before.positionMs }
  }
  const played = unionOf([...(before.played as unknown as Interval[]), ...added.flatMap((op) => op.played)], durationMs)
  const [newest] = await tx.$queryRaw<{ position_ms: number }[]>`
    select position_ms from video_watch_op where person_id = ${personId}::uuid and video_id = ${videoId}::uuid
    order by least(played_at, received_at) desc, op_id desc limit 1`
  const positionMs = newest?.position_ms ?? 0
  await tx.videoWatch.update({
    where: key,
    data: { played: played.map(([from, to]) => [from, to]), playedMs: lengthOf(played), positionMs, updatedAt: new Date() },
  })
  return { percent: percentOf(played), positionMs }
}
