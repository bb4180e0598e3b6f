import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, statfsSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { prepareVideo } from '#app/videos/prepare/prepare-video.server.ts'
import { beginUpload } from '#app/videos/upload/begin-upload.server.ts'
import { openPlayback } from '#app/videos/watch/open-playback.server.ts'
import { makeClip, videoScratch } from '#tests/builders/clips.ts'
import { anOperator, makePerson } from '#tests/builders/people.ts'
import { bringFile, makeArrivedVideo, makeReadyVideo } from '#tests/builders/videos.ts'
import { changeVideo } from './change-video.server.ts'
import { createVideo } from './create-video.server.ts'
import { deleteVideo } from './delete-video.server.ts'
import { importVideos } from './import-videos.server.ts'
import { readLibrary, readLibraryVideo } from './read-library.server.ts'
import { retryVideo } from './retry-video.server.ts'
import { removeCaptions, setCaptions } from './set-captions.server.ts'
import { sweepVideos } from './sweep-videos.server.ts'
import { slugFrom } from './video-forms.ts'
import * as stores from './video-store.server.ts'
import { uploadFolder, videoStore } from './video-store.server.ts'

// ffmpeg shares the machine with the other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let operator: Actor
beforeAll(async () => {
  operator = await anOperator()
})

const vtt = (text: string) => Buffer.from(`WEBVTT\n\n00:00.100 --> 00:01.000\n${text}\n`)

const open = (slug: string, kind: 'original' | '240p') =>
  openPlayback({ slug, kind, actor: null, viewer: { key: 'person:ratna', programmeId: null } })

function makeNothing(): string {
  const file = path.join(videoScratch(), 'nothing')
  writeFileSync(file, 'x'.repeat(1_000))
  return file
}

function withoutPrograms(): void {
  vi.spyOn(settings(), 'FFMPEG', 'get').mockReturnValue('none')
}

/** A video that is served as it came: ready without the time that ffmpeg takes. */
async function makePlainVideo(file = makeClip({ seconds: 1, size: '320x240' })): Promise<{ videoId: string }> {
  withoutPrograms()
  const video = await makeReadyVideo({ actor: operator, file })
  vi.restoreAllMocks()
  return video
}

test('nobody but operators reads or changes the library', async () => {
  const { actor } = await makePerson()
  const { videoId } = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1 }) })
  const tries: (() => Promise<unknown>)[] = [
    () => readLibrary({ actor, page: 1 }),
    () => readLibraryVideo({ actor, videoId }),
    () => createVideo({ actor, video: { title: 'a', slug: 'a', rights: 'a' } }),
    () => changeVideo({ actor, videoId, texts: { title: 'a', rights: 'a', transcript: '' } }),
    () => setCaptions({ actor, videoId, language: 'id', bytes: vtt('a') }),
    () => removeCaptions({ actor, videoId, language: 'id' }),
    () => retryVideo({ actor, videoId }),
    () => deleteVideo({ actor, videoId }),
  ]
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
})

test('a short name belongs to one video, and is free again when that is deleted', async () => {
  const video = { title: 'Sama', slug: `sama-${randomUUID()}`, rights: 'x' }
  const { videoId } = await createVideo({ actor: operator, video })
  await expect(createVideo({ actor: operator, video })).rejects.toMatchObject({ code: 'video_name_taken' })
  await deleteVideo({ actor: operator, videoId })
  await createVideo({ actor: operator, video })
  await expect(readLibraryVideo({ actor: operator, videoId })).rejects.toMatchObject({ code: 'not_found' })
})

test('a short name comes from the title', () => {
  expect(slugFrom('  Cuci tangan: 6 langkah & “segel” é! ')).toBe('cuci-tangan-6-langkah-segel-e')
  expect(slugFrom('カメラ')).toBe('')
})

test('without ffmpeg an MP4 is served as it came, and prepared once there is ffmpeg', async () => {
  const file = makeClip({ seconds: 3, size: '640x360' })
  withoutPrograms()
  const video = await makeArrivedVideo({ actor: operator, file })
  await prepareVideo(video)
  const plain = await readLibraryVideo({ actor: operator, videoId: video.videoId })
  expect(plain).toMatchObject({ state: 'ready', servesOriginal: true, hasPrograms: false, width: 640, height: 360, hasSound: true })
  expect(plain.choices).toEqual([{ kind: 'original', bytes: statSync(file).size, lines: 360 }])
  expect(Math.abs((plain.durationMs ?? 0) - 3_000)).toBeLessThan(100)
  vi.restoreAllMocks()
  await retryVideo({ actor: operator, videoId: video.videoId })
  // Learners go on watching what there is until something better is ready.
  expect(await readLibraryVideo({ actor: operator, videoId: video.videoId })).toMatchObject({ state: 'preparing', choices: plain.choices })
  const before = (await open(video.slug, 'original')).play.address
  await prepareVideo({ videoId: video.videoId, attempt: video.attempt + 1 })
  const prepared = await readLibraryVideo({ actor: operator, videoId: video.videoId })
  expect(prepared).toMatchObject({ state: 'ready', servesOriginal: false })
  expect(prepared.choices.map(({ kind }) => kind)).toEqual(['240p', '480p', 'audio'])
  await expect(open(video.slug, 'original')).rejects.toMatchObject({ code: 'not_found' })
  expect(before).toContain(`${video.videoId}.${video.attempt.toString(36)}.`)
})

test('what a learner may see of the place where an original was filmed is nothing', async () => {
  const place = '-7.6298+111.5239/'
  const file = makeClip({ seconds: 1, args: ['-metadata', `location=${place}`, '-movflags', 'use_metadata_tags'] })
  expect(readFileSync(file).includes(place)).toBe(true)
  withoutPrograms()
  const video = await makeArrivedVideo({ actor: operator, file })
  await prepareVideo(video)
  vi.restoreAllMocks()
  const { files, ...row } = await db.video.findUniqueOrThrow({ where: { id: video.videoId }, include: { files: true } })
  expect(files.map(({ name }) => name)).toEqual(['original.mp4'])
  expect(readFileSync(videoStore().place(files[0]?.sha256 ?? '')).includes(place)).toBe(false)
  // What came is kept as it came, for preparing it better one day; nobody is sent it.
  expect(readFileSync(videoStore().place(row.originalSha256 ?? '')).includes(place)).toBe(true)
})

test('a try that does not do leaves what was ready where it is, and the operator reads both', async () => {
  const video = await makeReadyVideo({ actor: operator })
  const { servedAttempt, attempt } = await db.video.update({ where: { id: video.videoId }, data: { attempt: { increment: 1 }, state: 'preparing' } })
  const [{ sha256 } = { sha256: '' }] = await db.videoFile.findMany({ where: { videoId: video.videoId, name: '240p.mp4' } })
  vi.spyOn(stores, 'videoStore').mockReturnValueOnce({ ...videoStore(), place: () => makeNothing() })
  await prepareVideo({ videoId: video.videoId, attempt })
  vi.restoreAllMocks()
  expect(await db.video.findUniqueOrThrow({ where: { id: video.videoId } })).toMatchObject({ state: 'failed', failure: 'not_a_video', servedAttempt })
  expect((await open(video.slug, '240p')).play.type).toBe('hls')
  expect(await db.videoFile.count({ where: { videoId: video.videoId, sha256 } })).toBeGreaterThan(0)
  expect((await readLibraryVideo({ actor: operator, videoId: video.videoId })).choices).toHaveLength(3)
})

test('a changed clip of content/ is watched in its old form until the new one is ready, and then under other addresses', async () => {
  const video = await makeReadyVideo({ actor: operator, file: makeClip({ seconds: 2, size: '320x240' }) })
  const old = (await open(video.slug, '240p')).play.address
  const sha256 = await videoStore().put(readFileSync(makeClip({ seconds: 1, size: '320x240' })))
  const { attempt } = await db.video.update({
    where: { id: video.videoId },
    data: { attempt: { increment: 1 }, state: 'preparing', originalSha256: sha256 },
  })
  expect((await open(video.slug, '240p')).play.address).toBe(old)
  await prepareVideo({ videoId: video.videoId, attempt })
  const now = (await open(video.slug, '240p')).play.address
  expect(now).not.toBe(old)
  expect(now.split('/').slice(-2)).toEqual(old.split('/').slice(-2))
})

test('deleting waits for a preparation that has stored the same bytes and not named them yet', async () => {
  const file = makeClip({ seconds: 1, size: '204x152' })
  const one = await makeReadyVideo({ actor: operator, file })
  const two = await makeArrivedVideo({ actor: operator, file })
  const store = videoStore()
  let deleting: Promise<void> | undefined
  const add = async (from: string) => {
    const added = await store.add(from)
    if (!deleting && from.endsWith('240p/index.m3u8')) {
      deleting = deleteVideo({ actor: operator, videoId: one.videoId })
      await vi.waitFor(async () => expect(await db.videoFile.count({ where: { videoId: one.videoId } })).toBe(0))
    }
    return added
  }
  vi.spyOn(stores, 'videoStore').mockImplementation(() => ({ ...store, add }))
  await prepareVideo(two)
  vi.restoreAllMocks()
  expect(deleting).toBeDefined()
  await deleting
  const files = await db.videoFile.findMany({ where: { videoId: two.videoId } })
  expect(files.length).toBeGreaterThan(5)
  for (const { name, sha256 } of files) expect(await store.has(sha256), name).toBe(true)
})

test('room is promised once: what other uploads were told they may bring is not promised again', async () => {
  const waiting = async () => (await createVideo({ actor: operator, video: { title: 'a', slug: `a-${randomUUID()}`, rights: 'a' } })).videoId
  mkdirSync(uploadFolder(), { recursive: true })
  const { bavail, bsize } = statfsSync(uploadFolder())
  const [first, second] = [await waiting(), await waiting()]
  const promised = randomUUID()
  // All but 300 MB of what is free.
  await db.videoUpload.create({
    data: { id: promised, videoId: first, actorId: operator.personId, bytes: BigInt(Math.max(0, bavail * bsize - 300_000_000)) },
  })
  const begin = () => beginUpload({ actor: operator, videoId: second, uploadId: randomUUID(), bytes: 1_500_000_000 })
  await expect(begin()).rejects.toMatchObject({ reason: 'disk_full' })
  expect(await readLibraryVideo({ actor: operator, videoId: second })).toMatchObject({ state: 'waiting' })
  await db.videoUpload.update({ where: { id: promised }, data: { state: 'given_up' } })
  await begin()
})

test('without ffmpeg another container is not taken, and the reason says what to do', async () => {
  const file = makeClip({ seconds: 1, name: 'clip.mkv' })
  withoutPrograms()
  const video = await makeArrivedVideo({ actor: operator, file })
  await prepareVideo(video)
  vi.restoreAllMocks()
  expect(await readLibraryVideo({ actor: operator, videoId: video.videoId })).toMatchObject({ state: 'failed', failure: 'program_missing' })
})

test('a failed video is tried again from the file that is here; a ready one is left alone', async () => {
  const file = path.join(videoScratch(), 'clip.mp4')
  writeFileSync(file, `\0\0\0\x20ftypisom${'x'.repeat(500)}`, 'latin1')
  const video = await makeArrivedVideo({ actor: operator, file })
  await prepareVideo(video)
  await retryVideo({ actor: operator, videoId: video.videoId })
  const again = await readLibraryVideo({ actor: operator, videoId: video.videoId })
  expect(again).toMatchObject({ state: 'preparing', failure: null })
  await expect(retryVideo({ actor: operator, videoId: video.videoId })).rejects.toMatchObject({ code: 'video_busy' })
})

test('a better file takes the place of a damaged one', async () => {
  const file = path.join(videoScratch(), 'clip.mp4')
  writeFileSync(file, `\0\0\0\x20ftypisom${'x'.repeat(500)}`, 'latin1')
  const video = await makeArrivedVideo({ actor: operator, file })
  await prepareVideo(video)
  expect(await readLibraryVideo({ actor: operator, videoId: video.videoId })).toMatchObject({ state: 'failed', failure: 'damaged', canRetry: true })
  const { attempt } = await bringFile({ actor: operator, videoId: video.videoId, file: makeClip({ seconds: 1, size: '320x240' }) })
  await prepareVideo({ videoId: video.videoId, attempt })
  expect(await readLibraryVideo({ actor: operator, videoId: video.videoId })).toMatchObject({ state: 'ready' })
})

test('captions are checked, replaced and removed; wrong ones leave the old ones', async () => {
  const { videoId } = await makePlainVideo()
  await setCaptions({ actor: operator, videoId, language: 'id', bytes: vtt('Satu') })
  await setCaptions({ actor: operator, videoId, language: 'id', bytes: vtt('Dua <script>') })
  await expect(setCaptions({ actor: operator, videoId, language: 'id', bytes: Buffer.from('halo') })).rejects.toMatchObject({
    code: 'captions_wrong',
    fields: { captions: { key: 'videos.captions.wrong.not_captions', params: { line: 1 } } },
  })
  const late = Buffer.from('WEBVTT\n\n00:00.100 --> 09:01.000\na\n')
  await expect(setCaptions({ actor: operator, videoId, language: 'id', bytes: late })).rejects.toMatchObject({
    fields: { captions: { key: 'videos.captions.wrong.after_end' } },
  })
  const [kept] = await db.videoCaption.findMany({ where: { videoId } })
  expect(kept?.vtt).toBe('WEBVTT\n\n00:00:00.100 --> 00:00:01.000\nDua\n')
  await removeCaptions({ actor: operator, videoId, language: 'id' })
  expect(await db.videoCaption.count({ where: { videoId } })).toBe(0)
})

test('the written text keeps its times', async () => {
  const { videoId } = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1 }) })
  await changeVideo({ actor: operator, videoId, texts: { title: 'Baru', rights: 'Bu Ratna', transcript: '0:05 Kedua\n00:01 Pertama' } })
  expect(await readLibraryVideo({ actor: operator, videoId })).toMatchObject({ title: 'Baru', transcript: '0:01 Pertama\n0:05 Kedua' })
})

test('deleting takes the bytes away, but not those that another video shares', async () => {
  // Drawn clips of one size and length are the same bytes.
  const file = makeClip({ seconds: 1, size: '202x154' })
  const one = await makePlainVideo(file)
  const two = await makePlainVideo(file)
  const { originalSha256: sha256 } = await db.video.findUniqueOrThrow({ where: { id: one.videoId } })
  await deleteVideo({ actor: operator, videoId: one.videoId })
  expect(await videoStore().has(sha256 ?? '')).toBe(true)
  await deleteVideo({ actor: operator, videoId: two.videoId })
  expect(await videoStore().has(sha256 ?? '')).toBe(false)
  expect(await db.videoFile.count({ where: { videoId: { in: [one.videoId, two.videoId] } } })).toBe(0)
})

test('the sweep removes what nobody names once it is a day old, and gives up uploads after a week', async () => {
  const { videoId } = await makePlainVideo()
  const { originalSha256 } = await db.video.findUniqueOrThrow({ where: { id: videoId } })
  const [fresh, old] = [await videoStore().put(Buffer.from(randomUUID())), await videoStore().put(Buffer.from(randomUUID()))]
  const before = new Date(Date.now() - 8 * 86_400_000)
  for (const sha256 of [old, originalSha256 ?? '']) utimesSync(videoStore().place(sha256), before, before)
  const waiting = await createVideo({ actor: operator, video: { title: 'a', slug: `a-${randomUUID()}`, rights: 'a' } })
  const uploadId = randomUUID()
  await beginUpload({ actor: operator, videoId: waiting.videoId, uploadId, bytes: 10 })
  mkdirSync(uploadFolder(), { recursive: true })
  writeFileSync(path.join(uploadFolder(), uploadId), 'x')
  await db.videoUpload.update({ where: { id: uploadId }, data: { updatedAt: before } })
  await sweepVideos()
  expect([await videoStore().has(fresh), await videoStore().has(old), await videoStore().has(originalSha256 ?? '')]).toEqual([true, false, true])
  expect(await readLibraryVideo({ actor: operator, videoId: waiting.videoId })).toMatchObject({ state: 'failed', failure: 'upload_given_up' })
})

test('videos of content/ come into the library, stay as they are, and change with their files', async () => {
  const folder = videoScratch()
  const slug = `isi-${randomUUID()}`
  const own = path.join(folder, 'videos', slug)
  mkdirSync(own, { recursive: true })
  cpSync(makeClip({ seconds: 2 }), path.join(own, 'clip.mp4'))
  writeFileSync(path.join(own, 'id.vtt'), vtt('Halo'))
  const yaml = (title: string) => `title: ${title}\nrights: Portal\ntranscript:\n  - at: 0.5\n    text: Halo\n`
  writeFileSync(path.join(own, 'video.yaml'), yaml('Pertama'))
  expect(await importVideos({ folder })).toEqual({ imported: [slug], problems: [] })
  expect((await importVideos({ folder })).imported).toEqual([])
  const row = await db.video.findUniqueOrThrow({ where: { slug } })
  withoutPrograms()
  await prepareVideo({ videoId: row.id, attempt: row.attempt })
  vi.restoreAllMocks()
  expect(await readLibraryVideo({ actor: operator, videoId: row.id })).toMatchObject({
    state: 'ready',
    isFromContent: true,
    transcript: '0:00.500 Halo',
  })
  writeFileSync(path.join(own, 'video.yaml'), yaml('Kedua'))
  expect((await importVideos({ folder })).imported).toEqual([slug])
  // New words need no new preparing.
  expect(await readLibraryVideo({ actor: operator, videoId: row.id })).toMatchObject({ state: 'ready', title: 'Kedua' })
  await expect(deleteVideo({ actor: operator, videoId: row.id })).rejects.toMatchObject({ code: 'from_content' })
  writeFileSync(path.join(own, 'id.vtt'), 'bukan takarir')
  const { problems } = await importVideos({ folder })
  expect(problems).toMatchObject([{ file: `videos/${slug}/id.vtt`, line: 1 }])
  expect(readFileSync(path.join(own, 'id.vtt'), 'utf8')).toContain('bukan')
})

test('an uploaded video keeps its name against a folder of content/', async () => {
  const folder = videoScratch()
  const { slug } = await makeArrivedVideo({ actor: operator, file: makeClip({ seconds: 1 }) })
  const own = path.join(folder, 'videos', slug)
  mkdirSync(own, { recursive: true })
  cpSync(makeClip({ seconds: 1 }), path.join(own, 'clip.mp4'))
  writeFileSync(path.join(own, 'id.vtt'), vtt('Halo'))
  writeFileSync(path.join(own, 'video.yaml'), 'title: a\nrights: b\ntranscript: [{ at: 0, text: c }]\n')
  expect(await importVideos({ folder })).toMatchObject({ imported: [], problems: [{ file: `videos/${slug}` }] })
})
