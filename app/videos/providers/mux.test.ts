import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { type Settings, settings } from '#app/platform/settings.server.ts'
import { createVideo } from '#app/videos/library/create-video.server.ts'
import { deleteVideo } from '#app/videos/library/delete-video.server.ts'
import { setCaptions } from '#app/videos/library/set-captions.server.ts'
import { planUpload } from '#app/videos/upload/plan-upload.server.ts'
import { openDownload } from '#app/videos/watch/open-download.server.ts'
import { openPlayback } from '#app/videos/watch/open-playback.server.ts'
import { readLessonVideos } from '#app/videos/watch/read-lesson-videos.server.ts'
import { anOperator } from '#tests/builders/people.ts'
import { muxCredentials, newsOf, readMuxToken, type StandInAsset, signNews, startMuxStandIn } from '#tests/mux-stand-in.ts'
import { muxProvider } from './mux-provider.server.ts'
import { sweepMuxAssets } from './mux-sweep.server.ts'
import type { Purpose } from './provider.ts'
import { receiveMuxNews } from './receive-mux-news.server.ts'
import { reconcileVideo } from './reconcile-video.server.ts'

let standIn: Awaited<ReturnType<typeof startMuxStandIn>>
const unreachable = { code: 'video_provider_unreachable' }
const viewer = { key: 'person:ratna', programmeId: null }

beforeAll(async () => {
  standIn = await startMuxStandIn()
  const process_ = globalThis as typeof globalThis & { naikKelasSettings?: Settings }
  process_.naikKelasSettings = { ...settings(), ...muxCredentials, VIDEO_PROVIDER: 'mux', MUX_BASE_URL: standIn.origin }
})
afterAll(() => standIn.close())

let count = 0

/** A video whose file was sent to Mux. */
async function makeMuxVideo() {
  count += 1
  const actor = await anOperator()
  const { videoId } = await createVideo({ actor, video: { title: 'Video', slug: `mux-${count}`, rights: '' } })
  const plan = await planUpload({ actor, videoId, bytes: 1_000, origin: 'https://kelas.example.id' })
  const upload = standIn.uploads.get(plan.muxUploadId ?? '')!
  return { actor, videoId, slug: `mux-${count}`, plan, upload, sent: () => standIn.makeAsset(upload) }
}

async function makeReady() {
  const made = await makeMuxVideo()
  const asset = made.sent()
  standIn.finish(asset)
  await reconcileVideo(made)
  return { ...made, asset }
}

const stateOf = (videoId: string) => db.video.findUniqueOrThrow({ where: { id: videoId }, include: { renditions: true, captions: true } })
const tell = (body: string, signature = signNews(body)) => receiveMuxNews({ body, signature })
const jobsFor = async (videoId: string) =>
  Number(
    (await db.$queryRaw<{ n: bigint }[]>`select count(*) as n from jobs.job where name = 'reconcile-video' and data ->> 'videoId' = ${videoId}`)[0]
      ?.n,
  )

test('the browser is sent to Mux with a signed video of our three sizes, and knows only the address', async () => {
  const { plan, upload, videoId } = await makeMuxVideo()
  expect(plan).toMatchObject({ protocol: 'put', address: upload.url })
  expect(upload).toMatchObject({
    cors_origin: 'https://kelas.example.id',
    new_asset_settings: {
      playback_policies: ['signed'],
      passthrough: `naik-kelas:${videoId}`,
      static_renditions: [{ resolution: '480p' }, { resolution: '270p' }, { resolution: 'audio-only' }],
    },
  })
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving', provider: 'mux' })
})

test('a video becomes ready when its files are there too, with their sizes', async () => {
  const { videoId, sent } = await makeMuxVideo()
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving' })
  const asset = sent()
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'preparing', progress: 40, muxAssetId: asset.id })
  standIn.finish(asset, { files: false })
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'preparing', progress: 95 })
  standIn.finish(asset)
  await reconcileVideo({ videoId })
  const ready = await stateOf(videoId)
  expect(ready).toMatchObject({
    state: 'ready',
    durationMs: 61_500,
    width: 854,
    height: 480,
    hasSound: true,
    muxPlaybackId: asset.playback_ids[0]?.id,
  })
  expect(ready.renditions.map(({ kind, bytes }) => [kind, Number(bytes)]).sort()).toEqual([
    ['240p', 2_100_000],
    ['480p', 5_200_000],
    ['audio', 700_000],
  ])
})

test('what Mux cannot use fails with a reason, and a new try begins with a new upload', async () => {
  const { actor, videoId, sent } = await makeMuxVideo()
  Object.assign(sent(), { status: 'errored', errors: { type: 'invalid_input', messages: ['The input is not a video or audio file'] } })
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'failed', failure: 'not_a_video' })
  const again = await planUpload({ actor, videoId, bytes: 1_000, origin: 'https://kelas.example.id' })
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving', failure: null, muxUploadId: again.muxUploadId, muxAssetId: null })
})

test('an upload that was given up says so', async () => {
  const { videoId, upload } = await makeMuxVideo()
  upload.status = 'timed_out'
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'failed', failure: 'upload_given_up' })
})

test('a stream, a file, a poster and a storyboard each have a token for this viewer, video and purpose alone', async () => {
  const { slug, asset, videoId } = await makeReady()
  const playbackId = asset.playback_ids[0]!.id
  const { play, storyboard } = await openPlayback({ slug, kind: '240p', actor: null, viewer })
  const download = await openDownload({ slug, kind: '240p', viewer })
  expect(play).toMatchObject({ type: 'hls' })
  expect(play.address).toMatch(`${standIn.origin}/stream/${playbackId}.m3u8?token=`)
  const claims = readMuxToken(new URL(play.address).searchParams.get('token') ?? '')
  expect(claims).toMatchObject({ sub: playbackId, aud: 'v', kid: 'signing-key-id', max_resolution: '270p', custom: { purpose: 'stream' } })
  expect(claims!.exp - Date.now() / 1000).toBeLessThanOrEqual(15 * 60)
  expect(JSON.stringify(claims)).not.toContain('ratna')
  expect(download).toContain(`/${playbackId}/270p.mp4?token=`)

  const audio = await openPlayback({ slug, kind: 'audio', actor: null, viewer })
  expect(audio.play).toMatchObject({ type: 'file', mediaType: 'audio/mp4' })
  const other = await openPlayback({ slug, kind: '240p', actor: null, viewer: { ...viewer, key: 'person:munah' } })
  const otherClaims = readMuxToken(new URL(other.play.address).searchParams.get('token') ?? '')
  expect(otherClaims?.custom.viewer).not.toBe(claims?.custom.viewer)
  const row = await stateOf(videoId)
  const audiences = await Promise.all(
    (['poster', 'storyboard'] as const).map(async (purpose) => {
      const found = await muxProvider.address(row, { viewer, purpose })
      return readMuxToken(new URL(found?.address ?? '').searchParams.get('token') ?? '')?.aud
    }),
  )
  expect(audiences).toEqual(['t', 's'])
  // Each opens what it is for at Mux, and nothing of another kind or video.
  const tokenOf = (address: string) => new URL(address).searchParams.get('token')
  const poster = (await muxProvider.address(row, { viewer, purpose: 'poster' }))?.address ?? ''
  const addresses = [play.address, poster, storyboard?.address ?? '']
  const another = (await makeReady()).asset.playback_ids[0]!.id
  for (const address of addresses) {
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address.replace(playbackId, another))).status).toBe(403)
    for (const other of addresses.filter((one) => one !== address)) {
      expect((await fetch(`${address.split('?')[0]}?token=${tokenOf(other)}`)).status).toBe(403)
    }
  }

  expect((await fetch(play.address)).status).toBe(200)
  const [head, payload, signature] = (new URL(play.address).searchParams.get('token') ?? '').split('.')
  const longer = Buffer.from(JSON.stringify({ ...claims, exp: claims!.exp + 86_400 })).toString('base64url')
  expect((await fetch(play.address.replace(payload!, longer))).status).toBe(403)
  expect((await fetch(`${standIn.origin}/stream/another.m3u8?token=${head}.${payload}.${signature}`)).status).toBe(403)
})

test('an address ends after minutes: a stream, a download and, for who cannot ask again, a file after the video’s length more', async () => {
  const { slug, videoId } = await makeReady()
  const { play } = await openPlayback({ slug, kind: '240p', actor: null, viewer })
  const row = await stateOf(videoId)
  const minutesOf = async (purpose: Purpose) => {
    const found = await muxProvider.address(row, { viewer, purpose, rendition: '240p' })
    return ((found?.expiresAt.getTime() ?? 0) - Date.now()) / 60_000
  }
  expect(await minutesOf('stream')).toBeCloseTo(15, 0)
  expect(await minutesOf('download')).toBeCloseTo(15, 0)
  expect(await minutesOf('file')).toBeCloseTo(15 + 61.5 / 60, 0)
  vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] })
  const late = await fetch(play.address)
  const again = await openPlayback({ slug, kind: '240p', actor: null, viewer })
  const renewed = await fetch(again.play.address)
  vi.useRealTimers()
  expect([late.status, renewed.status]).toEqual([403, 200])
})

test('with a playback restriction Mux plays on the sites that it names, and the token says which', async () => {
  const { slug } = await makeReady()
  standIn.restrictions.set('only-ours', ['https://kelas.example.id/'])
  const config = settings()
  config.MUX_PLAYBACK_RESTRICTION = 'only-ours'
  const { play } = await openPlayback({ slug, kind: '240p', actor: null, viewer })
  config.MUX_PLAYBACK_RESTRICTION = undefined
  const statusFrom = async (Referer?: string) => (await fetch(play.address, { headers: Referer ? { Referer } : {} })).status
  expect([await statusFrom('https://kelas.example.id/'), await statusFrom('https://lain.example/'), await statusFrom()]).toEqual([200, 403, 403])
})

test('news while Mux is out of reach are kept by the job, which asks until Mux answers', async () => {
  const { videoId, sent } = await makeMuxVideo()
  const asset = sent()
  standIn.finish(asset)
  expect(await tell(newsOf('video.asset.ready', { ...asset }))).toBe('taken')
  standIn.fail(...Array.from({ length: 4 }, () => ({ status: 503, headers: { 'retry-after-ms': '5' } })))
  await expect(reconcileVideo({ videoId })).rejects.toMatchObject(unreachable)
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving', failure: null })
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'ready' })
})

test('news are believed when they are signed and fresh, and each only once', async () => {
  const { videoId, sent } = await makeMuxVideo()
  const body = newsOf('video.asset.ready', sent())
  const forbidden = { code: 'forbidden' }
  await expect(tell(body, signNews(body, { secret: 'another' }))).rejects.toMatchObject(forbidden)
  await expect(tell(body.replace('preparing', 'ready'), signNews(body))).rejects.toMatchObject(forbidden)
  await expect(tell(body, signNews(body, { at: Date.now() - 301_000 }))).rejects.toMatchObject(forbidden)
  await expect(tell(body, signNews(body, { at: Date.now() + 600_000 }))).rejects.toMatchObject(forbidden)
  await expect(tell(body, '')).rejects.toMatchObject(forbidden)
  await expect(receiveMuxNews({ body, signature: null })).rejects.toMatchObject(forbidden)
  expect(await jobsFor(videoId)).toBe(0)
  expect(await tell(body, signNews(body, { at: Date.now() + 60_000 }))).toBe('taken')
  expect(await tell(body)).toBe('known')
  expect(await Promise.all([tell(body), tell(body)])).toEqual(['known', 'known'])
  expect(await jobsFor(videoId)).toBe(1)
  await expect(tell('{"type":"video.asset.ready"}')).rejects.toMatchObject({ code: 'malformed_body' })
})

test('in whatever order news come, the state is that of Mux, and what is ready stays ready', async () => {
  const { videoId, upload, sent } = await makeMuxVideo()
  const asset = sent()
  const early = [newsOf('video.upload.asset_created', { ...upload, bytes: undefined }), newsOf('video.asset.created', { ...asset })]
  standIn.finish(asset)
  await tell(newsOf('video.asset.static_renditions.ready', { ...asset }))
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'ready' })
  for (const late of early) {
    await tell(late)
    await reconcileVideo({ videoId })
  }
  expect(await stateOf(videoId)).toMatchObject({ state: 'ready', progress: 100 })
})

test('news about what is not ours change nothing', async () => {
  expect(await tell(newsOf('video.asset.ready', { id: 'somebody-elses' }))).toBe('taken')
})

test('Mux busy or in trouble is asked again as it wishes; out of reach, a clear error and nothing lost', async () => {
  const { videoId, sent, actor } = await makeMuxVideo()
  standIn.finish(sent())
  standIn.fail({ status: 429, headers: { 'retry-after-ms': '20' } }, { status: 503, headers: { 'retry-after-ms': '20' } }, 'hang-up')
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'ready' })

  const { videoId: next } = await createVideo({ actor, video: { title: 'Lagi', slug: `lagi-${Date.now()}`, rights: '' } })
  standIn.fail(...Array.from({ length: 4 }, () => ({ status: 500, headers: { 'retry-after-ms': '5' } })))
  await expect(planUpload({ actor, videoId: next, bytes: 10, origin: 'https://kelas.example.id' })).rejects.toMatchObject(unreachable)
  expect(await stateOf(next)).toMatchObject({ state: 'waiting', attempt: 0 })
  expect(await planUpload({ actor, videoId: next, bytes: 10, origin: 'https://kelas.example.id' })).toMatchObject({ protocol: 'put' })
})

test('playing needs no word of Mux, so its trouble does not stop who holds an address', async () => {
  const { slug } = await makeReady()
  const before = standIn.asked.length
  await openPlayback({ slug, kind: '480p', actor: null, viewer })
  expect(standIn.asked).toHaveLength(before)
})

test('captions go up when the video is ready, and come down when they were added at Mux', async () => {
  const { actor, videoId, sent } = await makeMuxVideo()
  const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nBasahi tangan.\n'
  await setCaptions({ actor, videoId, language: 'id', bytes: Buffer.from(vtt) })
  const asset = sent()
  standIn.captions.set('at-mux', 'WEBVTT\n\n00:00.000 --> 00:02.000\nWet your hands.\n')
  asset.tracks.push({ id: 'at-mux', type: 'text', text_type: 'subtitles', status: 'ready', language_code: 'en-GB' })
  standIn.finish(asset)
  await reconcileVideo({ videoId })
  const up = asset.tracks.find(({ language_code }) => language_code === 'id')
  expect(up).toMatchObject({ type: 'text', text_type: 'subtitles', name: 'Bahasa Indonesia' })
  expect(up?.url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/teks-video\//)
  const { captions } = await stateOf(videoId)
  expect(captions.find(({ language }) => language === 'id')).toMatchObject({ muxTrackId: up?.id })
  expect(captions.find(({ language }) => language === 'en')).toMatchObject({
    muxTrackId: 'at-mux',
    cues: 1,
    vtt: expect.stringContaining('Wet your hands.'),
  })
})

test('deleting takes the asset away, also later when Mux was out of reach; the sweep touches only orphans of ours', async () => {
  const { actor, videoId, asset } = await makeReady()
  await deleteVideo({ actor, videoId })
  expect(standIn.assets.has(asset.id)).toBe(false)
  expect(await db.video.findUniqueOrThrow({ where: { id: videoId } })).toMatchObject({ sweptAt: expect.any(Date) })

  const kept = await makeReady()
  const old = { created_at: String(Math.floor(Date.now() / 1000) - 3 * 86_400) }
  const orphan = standIn.makeAsset(kept.upload, old)
  Object.assign(kept.asset, old)
  const foreign: StandInAsset = { ...orphan, id: 'foreign', passthrough: 'another-system' }
  standIn.assets.set('foreign', foreign)
  expect(await sweepMuxAssets()).toBe(1)
  expect([kept.asset.id, 'foreign', orphan.id].map((id) => standIn.assets.has(id))).toEqual([true, true, false])
})

test('a video that was deleted at Mux is told as lost, and lessons do without it', async () => {
  const { videoId, asset } = await makeReady()
  standIn.assets.delete(asset.id)
  await tell(newsOf('video.asset.deleted', { ...asset }))
  await reconcileVideo({ videoId })
  expect(await stateOf(videoId)).toMatchObject({ state: 'failed', failure: 'provider_lost', renditions: [] })
})

test('one whose news never came is found missing by the daily look; lessons do without it, and a new file may come', async () => {
  const { actor, videoId, slug, asset } = await makeReady()
  const kept = await makeReady()
  const [lostBefore, keptBefore] = [await jobsFor(videoId), await jobsFor(kept.videoId)]
  standIn.assets.delete(asset.id)
  await sweepMuxAssets()
  expect([await jobsFor(videoId), await jobsFor(kept.videoId)]).toEqual([lostBefore + 1, keptBefore])
  await reconcileVideo({ videoId })
  expect(await readLessonVideos({ slugs: [slug, kept.slug], actor: null, viewerKey: null })).toMatchObject([{ slug: kept.slug }])
  await expect(openPlayback({ slug, kind: '240p', actor: null, viewer })).rejects.toMatchObject({ code: 'video_not_ready' })
  await planUpload({ actor, videoId, bytes: 1_000, origin: 'https://kelas.example.id' })
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving', failure: null })
})
