import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { countSentTo, flushDeliveries } from '#app/videos/delivery/count-delivery.server.ts'
import { judgeBudget } from '#app/videos/delivery/delivery-budget.ts'
import { readDeliveries } from '#app/videos/delivery/read-deliveries.server.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { anOperator, makePerson } from '#tests/builders/people.ts'
import { forgetWatching } from './forget-watching.server.ts'
import { openPlayback } from './open-playback.server.ts'
import { readLessonVideos } from './read-lesson-videos.server.ts'
import { readWatched } from './read-watched.server.ts'
import { recordWatching, watchingSchema } from './record-watching.server.ts'

const minute = 60_000

/** A ready video of two minutes, and a person who opened it some time ago by the database clock. */
async function watcher({
  openedMinutesAgo = 10,
  provider = 'embedded',
  sentBytes = 1_000,
}: {
  openedMinutesAgo?: number
  provider?: string
  /** Of the thousand that its only rendition weighs. */
  sentBytes?: number
} = {}) {
  const slug = `video-${randomUUID()}`
  const video = await db.video.create({
    data: {
      slug,
      title: 'Video',
      provider: 'embedded',
      state: 'ready',
      durationMs: 2 * minute,
      renditions: { create: { kind: '240p', bytes: 1000n, bandwidth: 1, playlist: '240p/index.m3u8' } },
      files: { create: { name: '240p/index.m3u8', sha256: 'ab'.repeat(32), bytes: 10n, mediaType: 'application/vnd.apple.mpegurl' } },
    },
  })
  const { actor } = await makePerson()
  await openPlayback({ slug, kind: '240p', actor, viewer: { key: `person:${actor.personId}`, programmeId: null } })
  await db.video.update({ where: { id: video.id }, data: { provider } })
  await db.$executeRaw`update video_watch set started_at = now() - make_interval(secs => ${openedMinutesAgo * 60}), delivered_bytes = ${sentBytes} where video_id = ${video.id}::uuid`
  return { slug, videoId: video.id, actor }
}

const op = (video: string, played: [number, number][], more: { id?: string; positionMs?: number; at?: Date } = {}) => ({
  id: more.id ?? randomUUID(),
  video,
  course: 'kursus-contoh',
  played,
  positionMs: more.positionMs ?? played.at(-1)?.[1] ?? 0,
  at: (more.at ?? new Date()).toISOString(),
})

async function percent(actor: Actor, slug: string): Promise<number | undefined> {
  return (await readWatched({ personId: actor.personId, slugs: [slug] })).get(slug)
}

test('stretches of several devices are merged; repeats and the same sending twice count once', async () => {
  const { slug, actor } = await watcher()
  const phone = op(slug, [[0, 60_000]])
  const laptop = op(slug, [[30_000, 90_000]])
  const first = await recordWatching({ actor, ops: [phone] })
  expect(first).toEqual({ settled: [phone.id], refused: [], watched: { [slug]: { percent: 50, positionMs: 60_000 } } })
  await Promise.all([recordWatching({ actor, ops: [phone, laptop] }), recordWatching({ actor, ops: [laptop, phone] })])
  expect(await percent(actor, slug)).toBe(75)
  expect(await db.videoWatchOp.count({ where: { personId: actor.personId } })).toBe(2)
})

test('the place to go on is where the newest playing stopped, however late it arrives', async () => {
  const { slug, actor, videoId } = await watcher()
  await recordWatching({ actor, ops: [op(slug, [[50_000, 60_000]])] })
  const offline = op(slug, [[0, 20_000]], { at: new Date(Date.now() - 5 * minute) })
  expect((await recordWatching({ actor, ops: [offline] })).watched[slug]?.positionMs).toBe(60_000)
  const ahead = op(slug, [[60_000, 65_000]], { at: new Date(Date.now() + 3_600_000) })
  const { watched } = await recordWatching({ actor, ops: [ahead] })
  expect(watched[slug]?.positionMs).toBe(65_000)
  const later = await recordWatching({ actor, ops: [op(slug, [[5_000, 6_000]], { at: new Date(Date.now() + 100) })] })
  expect(later.watched[slug]?.positionMs).toBe(6_000)
  expect(await db.videoWatch.findFirst({ where: { videoId } })).toMatchObject({ positionMs: 6_000, playedMs: 35_000 })
})

test('more playing than the clock allows is refused, and what was true before stays', async () => {
  const { slug, actor } = await watcher({ openedMinutesAgo: 0.5 })
  const true_ = op(slug, [[0, 40_000]])
  const false_ = op(slug, [[40_000, 120_000]])
  const receipt = await recordWatching({ actor, ops: [true_, false_] })
  expect(receipt.refused).toEqual([false_.id])
  expect(receipt.settled).toEqual([true_.id, false_.id])
  expect(await percent(actor, slug)).toBe(33)
  // The same claim again, in small pieces, is still more than was possible.
  const pieces = Array.from({ length: 8 }, (_, i) => op(slug, [[40_000 + i * 10_000, 50_000 + i * 10_000]]))
  const { refused } = await recordWatching({ actor, ops: pieces })
  expect(refused.length).toBeGreaterThanOrEqual(6)
})

test('the same minute claimed over and over uses up the time too', async () => {
  const { slug, actor } = await watcher({ openedMinutesAgo: 1 })
  const again = Array.from({ length: 5 }, () => op(slug, [[0, 60_000]]))
  const { refused } = await recordWatching({ actor, ops: again })
  expect(refused).toHaveLength(4)
  expect(await percent(actor, slug)).toBe(50)
})

test('nobody watches for somebody else, without opening, or a video that is not there', async () => {
  const { slug, actor } = await watcher()
  const { actor: stranger } = await makePerson()
  const claim = op(slug, [[0, 10_000]])
  expect(await recordWatching({ actor: stranger, ops: [claim] })).toEqual({ settled: [claim.id], refused: [claim.id], watched: {} })
  const missing = op('tidak-ada', [[0, 10_000]])
  expect((await recordWatching({ actor, ops: [missing] })).refused).toEqual([missing.id])
  expect(await percent(stranger, slug)).toBe(0)
})

test('what lies past the end, or is nothing at all, is refused and not stored', async () => {
  const { slug, actor } = await watcher()
  const ops = [
    op(slug, [], { positionMs: 90_000 }),
    op(slug, [[120_000, 121_000]]),
    op(slug, [[100_000, 500_000]]),
    op(slug, [
      [0, 1_000],
      [130_000, 131_000],
    ]),
  ]
  const receipt = await recordWatching({ actor, ops })
  expect(receipt).toMatchObject({ refused: ops.map(({ id }) => id), settled: ops.map(({ id }) => id) })
  expect(await db.videoWatchOp.count({ where: { personId: actor.personId } })).toBe(0)
  expect(await db.videoWatch.findFirst({ where: { personId: actor.personId } })).toMatchObject({ positionMs: 0, playedMs: 0 })
})

test('of one person sixty stretches are stored in a minute; the rest may come again later', async () => {
  const { slug, actor } = await watcher()
  const ops = Array.from({ length: 65 }, (_, i) => op(slug, [[i * 1_000, i * 1_000 + 500]]))
  const receipt = await recordWatching({ actor, ops })
  expect(receipt).toMatchObject({ settled: ops.slice(0, 60).map(({ id }) => id), refused: [] })
  expect((await recordWatching({ actor, ops: ops.slice(60) })).settled).toEqual([])
  expect(await db.videoWatchOp.count({ where: { personId: actor.personId } })).toBe(60)
})

test('a request holds few stretches, and moments that the database knows', () => {
  const one = op('video', [[0, 1_000]])
  const isTaken = (ops: unknown[]) => watchingSchema.safeParse({ ops }).success
  expect([isTaken([one]), isTaken(Array(20).fill(one)), isTaken(Array(21).fill(one))]).toEqual([true, true, false])
  expect(isTaken([{ ...one, at: '0000-01-01T00:00:00Z' }])).toBe(false)
  expect(isTaken([{ ...one, at: '1970-01-01T00:00:00Z' }])).toBe(true)
})

test('a little beyond the end is cut off', async () => {
  const { slug, actor } = await watcher()
  await recordWatching({ actor, ops: [op(slug, [[100_000, 123_000]], { positionMs: 500_000 })] })
  expect(await percent(actor, slug)).toBe(16)
  expect(await db.videoWatch.findFirst({ where: { personId: actor.personId } })).toMatchObject({ positionMs: 120_000 })
})

test('minutes that another provider delivers count for the programme of the course, each once; ours are counted where they are sent', async () => {
  const { programmeId } = await makeEnrolment()
  const programmes = new Map([['kursus-contoh', programmeId]])
  const elsewhere = await watcher({ provider: 'mux' })
  const claim = op(elsewhere.slug, [[0, 90_000]])
  await recordWatching({ actor: elsewhere.actor, ops: [claim], programmes })
  await recordWatching({ actor: elsewhere.actor, ops: [claim, op(elsewhere.slug, [[0, 30_000]])], programmes })
  const here = await watcher()
  await recordWatching({ actor: here.actor, ops: [op(here.slug, [[0, 90_000]])], programmes })
  await flushDeliveries()
  const { deliveries } = await readDeliveries({ actor: await anOperator() })
  expect(deliveries.find((row) => row.programmeId === programmeId)).toMatchObject({ minutes: 2, bytes: 0, budget: 'none' })
})

test('what was never sent was not watched: claims count as far as the bytes that this person got can account for', async () => {
  const { slug, actor, videoId } = await watcher({ sentBytes: 0 })
  const claim = op(slug, [[0, 2 * minute]])
  // A little is given, for what is on its way and not counted yet.
  expect((await recordWatching({ actor, ops: [claim] })).watched[slug]?.percent).toBe(12)
  expect(await percent(actor, slug)).toBe(12)
  countSentTo({ personId: actor.personId, videoId, bytes: 200 })
  countSentTo({ personId: actor.personId, videoId, bytes: 50.4 })
  await flushDeliveries()
  expect(await percent(actor, slug)).toBe(62)
  // Half of the smallest rendition accounts for all of it: a phone plays what it stored, and a crash may lose some counting.
  countSentTo({ personId: actor.personId, videoId, bytes: 250 })
  await flushDeliveries()
  expect(await percent(actor, slug)).toBe(100)
  const [shown] = await readLessonVideos({ slugs: [slug], actor, viewerKey: null })
  expect(shown?.watched?.percent).toBe(100)
})

test('what was watched before anything was measured stays, and so does what another provider sends', async () => {
  for (const provider of ['embedded', 'mux']) {
    const { slug, actor, videoId } = await watcher({ provider })
    await db.videoWatch.updateMany({ where: { videoId }, data: { deliveredBytes: null } })
    await recordWatching({ actor, ops: [op(slug, [[0, 2 * minute]])] })
    countSentTo({ personId: actor.personId, videoId, bytes: 1 })
    await flushDeliveries()
    expect(await percent(actor, slug)).toBe(100)
  }
})

test('a budget warns from four fifths on', () => {
  expect([0, 79, 80, 99, 100, 500].map((minutes) => judgeBudget(minutes, 100))).toEqual(['fine', 'fine', 'near', 'near', 'over', 'over'])
  expect(judgeBudget(500, 0)).toBe('none')
})

test('an erased person leaves no trace of how far they watched', async () => {
  const { slug, actor } = await watcher()
  await recordWatching({ actor, ops: [op(slug, [[0, 10_000]])] })
  await forgetWatching({ personId: actor.personId })
  await forgetWatching({ personId: actor.personId })
  expect(await db.videoWatch.count({ where: { personId: actor.personId } })).toBe(0)
})
