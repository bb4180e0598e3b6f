import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { deleteVideo } from '#app/videos/library/delete-video.server.ts'
import { readLibraryVideo } from '#app/videos/library/read-library.server.ts'
import { retryVideo } from '#app/videos/library/retry-video.server.ts'
import * as stores from '#app/videos/library/video-store.server.ts'
import { videoStore } from '#app/videos/library/video-store.server.ts'
import { prepareVideo } from '#app/videos/prepare/prepare-video.server.ts'
import { ffmpeg, makeClip, videoScratch } from '#tests/builders/clips.ts'
import { anOperator } from '#tests/builders/people.ts'
import { makeArrivedVideo, makePreparedVideo, probeVideo } from '#tests/builders/videos.ts'

// ffmpeg shares the machine with the other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

// Real files, made by ffmpeg here and prepared by it as the worker does; odd ones are in tests/long.

let operator: Actor
beforeAll(async () => {
  operator = await anOperator()
})

const prepared = (file: string) => makePreparedVideo({ actor: operator, file })

test('a video becomes 480p, 240p, sound only, a poster and a storyboard', async () => {
  const video = await prepared(makeClip({ seconds: 9, size: '1280x720' }))
  expect(video).toMatchObject({ state: 'ready', failure: null, progress: 100, width: 1280, height: 720, hasSound: true })
  expect(Math.abs((video.durationMs ?? 0) - 9_000)).toBeLessThan(150)
  const sha = new Map(video.files.map(({ name, sha256 }) => [name, sha256]))
  expect(probeVideo(sha.get('480p.mp4') ?? '')).toMatchObject({ width: 854, height: 480, codecs: ['h264', 'aac'] })
  expect(probeVideo(sha.get('240p.mp4') ?? '')).toMatchObject({ width: 426, height: 240, codecs: ['h264', 'aac'] })
  expect(probeVideo(sha.get('audio.m4a') ?? '').codecs).toEqual(['aac'])
  for (const kind of ['480p', '240p', 'audio']) {
    const playlist = readFileSync(videoStore().place(sha.get(`${kind}/index.m3u8`) ?? ''), 'utf8')
    const pieces = [...playlist.matchAll(/^[^#\s].*$/gm)].map(([name]) => `${kind}/${name}`)
    expect(pieces.length).toBe(3)
    expect([...pieces, `${kind}/init.mp4`].filter((name) => !sha.has(name))).toEqual([])
  }
  const weights = Object.fromEntries(video.renditions.map(({ kind, bytes }) => [kind, Number(bytes)]))
  expect(weights.audio).toBeLessThan(weights['240p'] ?? 0)
  expect(weights['240p']).toBeLessThan(weights['480p'] ?? 0)
  // Ninety seconds at this rate stay under 4 MB.
  expect(((weights['240p'] ?? 0) / 9) * 90).toBeLessThan(4_000_000)
  expect(readFileSync(videoStore().place(sha.get('index.m3u8') ?? ''), 'utf8')).toContain('RESOLUTION=426x240\n240p/index.m3u8')
  expect(readFileSync(videoStore().place(sha.get('storyboard.vtt') ?? ''), 'utf8')).toContain('#xywh=0,0,160,90')
  expect(sha.has('poster.jpg') && sha.has('storyboard.jpg')).toBe(true)
})

test('a file that lost its index is damaged', async () => {
  const clip = makeClip({ seconds: 4 })
  truncateSync(clip, Math.floor(readFileSync(clip).byteLength * 0.7))
  expect(await prepared(clip)).toMatchObject({ state: 'failed', failure: 'damaged' })
})

test.each([
  ['nothing at all', '', 'empty'],
  ['a program', '\x7fELF\x02\x01\x01\0\0\0\0\0', 'not_a_video'],
  ['a picture drawn with text', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'not_a_video'],
  ['an archive', 'PK\x03\x04\x14\0\0\0', 'not_a_video'],
  ['a playlist that points elsewhere', '#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n', 'not_a_video'],
  ['the head of a video and then noise', `\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41${'x'.repeat(5_000)}`, 'damaged'],
])('%s is refused with its reason', async (_what, bytes, failure) => {
  const file = path.join(videoScratch(), 'clip.mp4')
  writeFileSync(file, Buffer.from(bytes, 'latin1'))
  expect(await prepared(file)).toMatchObject({ state: 'failed', failure })
})

test('sound alone is no video', async () => {
  const file = path.join(videoScratch(), 'sound.mp4')
  ffmpeg(['-f', 'lavfi', '-i', 'sine=duration=2', '-c:a', 'aac', file])
  expect(await prepared(file)).toMatchObject({ state: 'failed', failure: 'not_a_video' })
})

test('a file prepared twice is the same video; news about an earlier try change nothing', async () => {
  const video = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1, size: '320x240' }) })
  await Promise.all([prepareVideo(video), prepareVideo(video)])
  await prepareVideo(video)
  await prepareVideo({ ...video, attempt: video.attempt - 1 })
  const row = await db.video.findUniqueOrThrow({ where: { id: video.videoId }, include: { events: true } })
  expect(row.events.filter(({ kind }) => kind === 'ready')).toHaveLength(1)
})

test('a video deleted while its file is taken keeps nothing of it', async () => {
  const store = videoStore()
  const video = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1, size: '322x182' }) })
  let taken = ''
  let deleting = Promise.resolve()
  const slow = async (file: string) => {
    const added = await store.add(file)
    taken = added.sha256
    // Its objects are taken away when these bytes have been named, or found not wanted.
    deleting = deleteVideo({ actor: operator, videoId: video.videoId })
    await vi.waitFor(async () => expect(await db.video.count({ where: { id: video.videoId, deletedAt: null } })).toBe(0))
    return added
  }
  vi.spyOn(stores, 'videoStore').mockReturnValueOnce({ ...store, add: slow })
  await prepareVideo(video)
  vi.restoreAllMocks()
  await deleting
  expect(await db.video.findUniqueOrThrow({ where: { id: video.videoId } })).toMatchObject({ originalSha256: null })
  expect(taken).not.toBe('')
  expect(await store.has(taken)).toBe(false)
})

test('programs end with the job, which is then tried again', async () => {
  const video = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1, size: '320x240' }) })
  await expect(prepareVideo(video, { signal: AbortSignal.abort(new Error('time is over')) })).rejects.toThrow('time is over')
  expect(await db.video.findUniqueOrThrow({ where: { id: video.videoId } })).toMatchObject({ state: 'preparing', failure: null })
  await prepareVideo(video)
  expect(await db.video.findUniqueOrThrow({ where: { id: video.videoId } })).toMatchObject({ state: 'ready' })
})

test('a disk that is full when the store takes the files is told, the file is kept, and with room again it is prepared', async () => {
  const video = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1, size: '320x240' }) })
  const store = videoStore()
  const add = async (file: string) => {
    if (file.endsWith('poster.jpg')) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
    return store.add(file)
  }
  vi.spyOn(stores, 'videoStore').mockImplementation(() => ({ ...store, add }))
  await prepareVideo(video)
  vi.restoreAllMocks()
  expect(await readLibraryVideo({ actor: operator, videoId: video.videoId })).toMatchObject({ state: 'failed', failure: 'disk_full', canRetry: true })
  await retryVideo({ actor: operator, videoId: video.videoId })
  await prepareVideo({ videoId: video.videoId, attempt: video.attempt + 1 })
  expect(await readLibraryVideo({ actor: operator, videoId: video.videoId })).toMatchObject({ state: 'ready' })
})
