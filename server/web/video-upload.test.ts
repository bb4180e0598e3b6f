import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, statSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import express from 'express'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { createVideo } from '#app/videos/library/create-video.server.ts'
import { uploadFolder } from '#app/videos/library/video-store.server.ts'
import { prepareVideo } from '#app/videos/prepare/prepare-video.server.ts'
import { uploadAddress } from '#app/videos/providers/embedded-provider.server.ts'
import { reconcileVideos } from '#app/videos/providers/reconcile-video.server.ts'
import { finishArrivedUploads } from '#app/videos/upload/finish-arrived-uploads.server.ts'
import { makeClip } from '#tests/builders/clips.ts'
import { listening } from '#tests/builders/listening.ts'
import { type MadePerson, makePerson } from '#tests/builders/people.ts'
import { beginTus, reasonOf, sendTus, tusOffset } from '#tests/builders/tus-client.ts'
import { originCheck } from './origin-check.ts'
import { videoUploads } from './video-upload.ts'

// ffmpeg shares the machine with the other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

// Uploads as a browser sends them (tus 1.0), and what must not get in.

const tus = { 'Tus-Resumable': '1.0.0' }
let operator: MadePerson
let origin: string
let clip: Buffer
beforeAll(async () => {
  operator = await makePerson({ roles: ['operator'] })
  clip = readFileSync(makeClip({ seconds: 2 }))
})
beforeEach(async () => {
  origin = await listening(express().use(originCheck(undefined), videoUploads()))
})

async function aVideo(actor: Actor = operator.actor): Promise<string> {
  return (await createVideo({ actor, video: { title: 'Video', slug: `video-${randomUUID()}`, rights: 'Sendiri.' } })).videoId
}

function begin(videoId: string, bytes: number, cookie = operator.cookie): Promise<Response> {
  return beginTus({ address: `${origin}${uploadAddress}`, cookie, bytes, metadata: { video: videoId } })
}

async function begun(videoId: string, bytes: number): Promise<string> {
  const answer = await begin(videoId, bytes)
  expect(answer.status).toBe(201)
  return answer.headers.get('location') ?? ''
}

function send(upload: string, bytes: Uint8Array, offset: number, cookie = operator.cookie): Promise<Response> {
  return sendTus({ address: `${origin}${upload}`, cookie, offset }, bytes)
}

function offsetOf(upload: string, cookie = operator.cookie): Promise<[number, string | null]> {
  return tusOffset({ address: `${origin}${upload}`, cookie })
}

function stateOf(videoId: string) {
  return db.video.findUniqueOrThrow({ where: { id: videoId }, select: { state: true, failure: true, progress: true, attempt: true } })
}

test('a file comes in pieces, is put together and made watchable', async () => {
  const videoId = await aVideo()
  const upload = await begun(videoId, clip.length)
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving' })
  const half = Math.floor(clip.length / 2)
  expect((await send(upload, clip.subarray(0, half), 0)).headers.get('upload-offset')).toBe(String(half))
  expect(await offsetOf(upload)).toEqual([200, String(half)])
  // A piece that does not follow is refused and changes nothing.
  expect((await send(upload, clip.subarray(10), 10)).status).toBe(409)
  expect((await send(upload, clip.subarray(half), half)).status).toBe(204)
  const { state, attempt } = await stateOf(videoId)
  expect(state).toBe('preparing')
  expect(await offsetOf(upload)).toEqual([410, null])
  await prepareVideo({ videoId, attempt })
  expect(await stateOf(videoId)).toMatchObject({ state: 'ready' })
  expect(existsSync(path.join(uploadFolder(), path.basename(upload)))).toBe(false)
})

test('what was sent before the line broke is kept, and another request takes the upload over at once', async () => {
  const upload = await begun(await aVideo(), clip.length)
  const port = Number(new URL(origin).port)
  const socket = net.connect(port, '127.0.0.1')
  const head = `PATCH ${upload} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${operator.cookie}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: ${clip.length}\r\n\r\n`
  socket.write(head)
  socket.write(clip.subarray(0, 9_000))
  await expect.poll(() => statSync(path.join(uploadFolder(), path.basename(upload))).size, { timeout: 30_000 }).toBe(9_000)
  // The phone is on a new line while the old one hangs half-open.
  const [status, offset] = await offsetOf(upload)
  expect([status, Number(offset)]).toEqual([200, 9_000])
  expect((await send(upload, clip.subarray(9_000), 9_000)).status).toBe(204)
  socket.destroy()
})

test('an upload whose end could not be noted is ended by an empty piece, or by the sweep', async () => {
  for (const end of [(upload: string) => send(upload, new Uint8Array(), clip.length), reconcileVideos]) {
    const videoId = await aVideo()
    const upload = await begun(videoId, clip.length)
    await send(upload, clip.subarray(0, 9_000), 0)
    await finishArrivedUploads()
    expect(await stateOf(videoId)).toMatchObject({ state: 'arriving' })
    // All bytes came; the database was away.
    writeFileSync(path.join(uploadFolder(), path.basename(upload)), clip)
    expect(await offsetOf(upload)).toEqual([200, String(clip.length)])
    await end(upload)
    expect(await stateOf(videoId)).toMatchObject({ state: 'preparing' })
    expect(await offsetOf(upload)).toEqual([410, null])
  }
})

test('a claim of 10 GB is refused before the first byte', async () => {
  const videoId = await aVideo()
  expect(await reasonOf(await begin(videoId, 10_000_000_000))).toEqual([413, 'too_large'])
  expect(await stateOf(videoId)).toMatchObject({ state: 'waiting' })
})

test('a size that was announced is held to', async () => {
  const upload = await begun(await aVideo(), 1_000)
  expect((await send(upload, clip.subarray(0, 5_000), 0)).status).toBe(413)
})

test('an empty file is refused', async () => {
  expect(await reasonOf(await begin(await aVideo(), 0))).toEqual([400, 'empty'])
})

test.each([
  ['a program', `\x7fELF${'\0'.repeat(600)}`],
  ['a Windows program', `MZ${'\x90'.repeat(600)}`],
  ['an SVG', `<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(600)}</svg>`],
  ['an archive', `PK\x03\x04${'\0'.repeat(600)}`],
  ['a page', `<!doctype html><script>alert(1)</script>${' '.repeat(600)}`],
  ['a HEIC photo', `\0\0\0\x18ftypheic\0\0\0\0mif1heic${'\0'.repeat(600)}`],
])('%s with a video’s name is refused, also in small pieces', async (_what, text) => {
  const bytes = Buffer.from(text, 'latin1')
  for (const piece of [bytes.length, 150]) {
    const videoId = await aVideo()
    const upload = await begun(videoId, bytes.length)
    let answer: Response | undefined
    for (let at = 0; at < bytes.length; at += piece) {
      answer = await send(upload, bytes.subarray(at, at + piece), at)
      if (answer.status !== 204) break
    }
    expect(answer && (await reasonOf(answer))).toEqual([415, 'not_a_video'])
    expect(await stateOf(videoId)).toMatchObject({ state: 'failed', failure: 'not_a_video' })
    expect(existsSync(path.join(uploadFolder(), path.basename(upload)))).toBe(false)
    // The way on: another file for the same video.
    expect((await begin(videoId, clip.length)).status).toBe(201)
  }
})

test('a disk that fills keeps what came and says so; with room again the upload goes on', async () => {
  const videoId = await aVideo()
  const upload = await begun(videoId, clip.length)
  const file = path.join(uploadFolder(), path.basename(upload))
  // Writing to this device fails as a full disk does.
  unlinkSync(file)
  symlinkSync('/dev/full', file)
  expect(await reasonOf(await send(upload, clip, 0))).toEqual([507, 'disk_full'])
  expect(await stateOf(videoId)).toMatchObject({ state: 'arriving', failure: null })
  unlinkSync(file)
  writeFileSync(file, '')
  expect(await offsetOf(upload)).toEqual([200, '0'])
  expect((await send(upload, clip, 0)).status).toBe(204)
})

test('only operators upload, only the one who began goes on, and only from the portal’s own pages', async () => {
  const videoId = await aVideo()
  const learner = await makePerson()
  const colleague = await makePerson({ roles: ['operator'] })
  expect((await begin(videoId, 1_000, '')).status).toBe(401)
  expect((await begin(videoId, 1_000, learner.cookie)).status).toBe(401)
  const upload = await begun(videoId, clip.length)
  expect((await offsetOf(upload, colleague.cookie))[0]).toBe(404)
  expect((await send(upload, clip, 0, colleague.cookie)).status).toBe(404)
  expect((await send(upload, clip, 0, learner.cookie)).status).toBe(401)
  const foreign = { ...tus, cookie: operator.cookie, Origin: 'https://lain.example', 'Sec-Fetch-Site': 'cross-site', 'Upload-Length': '10' }
  expect((await fetch(`${origin}${uploadAddress}`, { method: 'POST', headers: foreign })).status).toBe(403)
  expect(await offsetOf(upload)).toEqual([200, '0'])
})

test('a video that is ready, unknown or not ours takes no file; names of uploads lead nowhere else', async () => {
  expect((await begin(randomUUID(), 1_000)).status).toBe(409)
  expect((await begin('../../etc/passwd', 1_000)).status).toBe(409)
  for (const name of ['..%2f..%2fsession-secret', '%2e%2e', randomUUID(), 'x'.repeat(300)]) {
    expect([403, 404]).toContain((await offsetOf(`${uploadAddress}/${name}`))[0])
  }
})

test('a new upload of the same video takes the place of the old one', async () => {
  const videoId = await aVideo()
  const first = await begun(videoId, clip.length)
  const second = await begun(videoId, clip.length)
  expect((await send(first, clip, 0)).status).toBe(404)
  expect((await send(second, clip, 0)).status).toBe(204)
})

test('a form without script brings a file whole, and is told why another one is not taken', async () => {
  const answers: string[] = []
  for (const bytes of [clip, Buffer.alloc(5_000, 'x'), Buffer.alloc(0)]) {
    const videoId = await aVideo()
    const form = new FormData()
    form.append('video', new Blob([bytes as Uint8Array<ArrayBuffer>]), 'apa saja.mp4')
    const url = `${origin}${uploadAddress}/formulir/${videoId}`
    const answer = await fetch(url, { method: 'POST', headers: { cookie: operator.cookie }, body: form, redirect: 'manual' })
    answers.push(`${answer.status} ${answer.headers.get('location')?.replace(videoId, '…')} ${(await stateOf(videoId)).state}`)
  }
  expect(answers).toEqual([
    '303 /pengelola/video/… preparing',
    '303 /pengelola/video/…?ditolak=not_a_video#berkas failed',
    '303 /pengelola/video/…?ditolak=empty#berkas waiting',
  ])
})

test('a form for a video whose name is only hyphens is refused like any unknown one', async () => {
  const form = new FormData()
  form.append('video', new Blob([clip as Uint8Array<ArrayBuffer>]), 'a.mp4')
  const url = `${origin}${uploadAddress}/formulir/${'-'.repeat(36)}`
  const answer = await fetch(url, { method: 'POST', headers: { cookie: operator.cookie }, body: form, redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/pengelola/video/${'-'.repeat(36)}?ditolak=not_open#berkas`])
})
