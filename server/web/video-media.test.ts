import { randomUUID } from 'node:crypto'
import http from 'node:http'
import express from 'express'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { createProgramme } from '#app/programmes/create-programme.server.ts'
import { countDelivery, flushDeliveries } from '#app/videos/delivery/count-delivery.server.ts'
import { deleteVideo } from '#app/videos/library/delete-video.server.ts'
import { embeddedProvider, mediaAddress } from '#app/videos/providers/embedded-provider.server.ts'
import { providedVideo } from '#app/videos/providers/provided-video.ts'
import type { AddressWish } from '#app/videos/providers/provider.ts'
import { openPlayback } from '#app/videos/watch/open-playback.server.ts'
import { viewerFor } from '#app/videos/watch/viewer.server.ts'
import { listening } from '#tests/builders/listening.ts'
import { anOperator, type MadePerson, makePerson } from '#tests/builders/people.ts'
import { makeReadyVideo } from '#tests/builders/videos.ts'
import { videoMedia } from './video-media.ts'

// ffmpeg shares the machine with the other tests.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

// Addresses of videos: whom they open what for, and how the bytes come.

let video: { videoId: string; slug: string }
let learner: MadePerson
let origin: string
beforeAll(async () => {
  video = await makeReadyVideo({ actor: await anOperator() })
  learner = await makePerson()
})
beforeEach(async () => {
  origin = await listening(express().use(videoMedia()))
})

async function addressFor(wish: Partial<AddressWish> & { key?: string } = {}, videoId = video.videoId): Promise<string> {
  const row = await db.video.findUniqueOrThrow({ where: { id: videoId }, select: providedVideo })
  const key = wish.key ?? viewerFor({ actor: learner.actor, cookies: '' }).key
  const address = await embeddedProvider.address(row, { viewer: { key, programmeId: null }, purpose: 'stream', rendition: '240p', ...wish })
  return address?.address ?? ''
}

function get(address: string, headers: Record<string, string> = {}, cookie = learner.cookie): Promise<Response> {
  return fetch(`${origin}${address}`, { headers: { cookie, ...headers } })
}

/** Without the headers that `fetch` adds to conditional requests. */
function statusOf(address: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(`${origin}${address}`, { headers: { cookie: learner.cookie, ...headers } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    request.on('error', reject)
  })
}

/** The address with one part of its token changed: video, attempt, purpose, rendition, expiry, programme or seal. */
function altered(address: string, part: number, value: string): string {
  const [, , base, token = '', ...rest] = address.split('/')
  const parts = token.split('.')
  parts[part] = value
  return ['', 'video', base, parts.join('.'), ...rest].join('/')
}

test('a viewer gets the playlist, and by it every piece without another address', async () => {
  const address = await addressFor()
  const playlist = await get(address)
  expect([playlist.status, playlist.headers.get('content-type')]).toEqual([200, 'application/vnd.apple.mpegurl'])
  const names = [...(await playlist.text()).matchAll(/^[^#\s].*$|URI="([^"]+)"/gm)].map(([line, uri]) => uri ?? line)
  expect(names.length).toBeGreaterThan(1)
  for (const name of names) {
    const piece = await get(address.replace(/index\.m3u8$/, name))
    expect(piece.status).toBe(200)
    expect((await piece.arrayBuffer()).byteLength).toBeGreaterThan(100)
  }
})

test('the token of another viewer, of nobody, or of another browser opens nothing', async () => {
  const address = await addressFor()
  const stranger = await makePerson()
  expect((await get(address, {}, stranger.cookie)).status).toBe(403)
  expect((await get(address, {}, '')).status).toBe(403)
  const visitor = viewerFor({ actor: null, cookies: '' })
  const own = visitor.setCookie?.split(';')[0] ?? ''
  const forVisitor = await addressFor({ key: visitor.key })
  expect((await get(forVisitor, {}, own)).status).toBe(200)
  expect((await get(forVisitor, {}, viewerFor({ actor: null, cookies: '' }).setCookie?.split(';')[0])).status).toBe(403)
  expect((await get(forVisitor)).status).toBe(403)
})

test('an altered token opens nothing: another video, purpose, rendition, expiry, programme or seal', async () => {
  const address = await addressFor()
  const other = await makeReadyVideo({ actor: await anOperator() })
  const later = Math.floor(Date.now() / 1000 + 1e7).toString(36)
  const changes: [number, string][] = [
    [0, other.videoId],
    [1, '2'],
    [2, 'file'],
    [2, 'download'],
    [3, 'any'],
    [3, '480p'],
    [4, later],
    [5, randomUUID()],
    [6, 'f'.repeat(40)],
  ]
  for (const [part, value] of changes) expect((await get(altered(address, part, value))).status, `${part} ${value}`).toBe(403)
  expect((await get(address)).status).toBe(200)
})

test('a token for one purpose or rendition opens no file of another', async () => {
  const stream = await addressFor()
  const poster = await addressFor({ purpose: 'poster', rendition: undefined })
  expect((await get(poster)).status).toBe(200)
  const base = (address: string) => address.split('/').slice(0, 4).join('/')
  for (const name of ['240p.mp4', '480p/index.m3u8', 'poster.jpg', 'storyboard.jpg', 'index.m3u8', 'original.mp4', '240p/../480p/index.m3u8']) {
    expect((await get(`${base(stream)}/${name}`)).status, name).toBeGreaterThanOrEqual(403)
  }
  expect((await get(`${base(poster)}/240p/index.m3u8`)).status).toBe(403)
  expect((await get(`${base(poster)}/storyboard.jpg`)).status).toBe(403)
})

test('an address ends', async () => {
  const address = await addressFor()
  vi.useFakeTimers({ now: Date.now() + 7 * 3_600_000, toFake: ['Date'] })
  const late = await get(address)
  vi.useRealTimers()
  expect([late.status, late.headers.get('cache-control')]).toEqual([410, 'no-store'])
  expect((await get(address)).status).toBe(200)
})

test('nothing can be guessed: paths without a token, with odd ones, or to other files', async () => {
  const address = await addressFor()
  const base = address.split('/').slice(0, 4).join('/')
  const odd = [
    `${mediaAddress}/${video.videoId}/240p/index.m3u8`,
    `${mediaAddress}/${video.slug}/240p/index.m3u8`,
    `${mediaAddress}/x/240p/index.m3u8`,
    `${base}/240p/%2e%2e/%2e%2e/session-secret`,
    `${base}/240p/9999.m4s`,
  ]
  for (const one of odd) expect([403, 404]).toContain((await get(one)).status)
})

test('byte ranges and conditions are answered as HTTP says', async () => {
  const address = await addressFor({ purpose: 'file' })
  const whole = await get(address)
  const bytes = Buffer.from(await whole.arrayBuffer())
  const etag = whole.headers.get('etag') ?? ''
  expect([whole.headers.get('accept-ranges'), whole.headers.get('content-type')]).toEqual(['bytes', 'video/mp4'])
  const middle = await get(address, { Range: 'bytes=100-199' })
  expect([middle.status, middle.headers.get('content-range')]).toEqual([206, `bytes 100-199/${bytes.length}`])
  expect(Buffer.from(await middle.arrayBuffer())).toEqual(bytes.subarray(100, 200))
  const tail = await get(address, { Range: 'bytes=-10' })
  expect(Buffer.from(await tail.arrayBuffer())).toEqual(bytes.subarray(-10))
  expect((await get(address, { Range: `bytes=${bytes.length}-` })).status).toBe(416)
  expect(await statusOf(address, { 'If-None-Match': etag })).toBe(304)
  expect(await statusOf(address, { 'If-None-Match': '"another"' })).toBe(200)
  expect((await get(address, { Range: 'bytes=0-9', 'If-Range': etag })).status).toBe(206)
  expect((await get(address, { Range: 'bytes=0-9', 'If-Range': '"another"' })).status).toBe(200)
  const head = await fetch(`${origin}${address}`, { method: 'HEAD', headers: { cookie: learner.cookie } })
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(bytes.length)])
})

test('a download is named for a person', async () => {
  const answer = await get(await addressFor({ purpose: 'download' }))
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${video.slug}-240p.mp4"`)
})

test('within two hours a viewer is given the same address again', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T04:00:01Z'), toFake: ['Date'] })
  const first = await addressFor()
  vi.setSystemTime(new Date('2026-11-22T05:59:00Z'))
  const again = await addressFor()
  vi.setSystemTime(new Date('2026-11-22T06:00:01Z'))
  const later = await addressFor()
  vi.useRealTimers()
  expect([first === again, first === later]).toEqual([true, false])
})

test('what is delivered counts for its programme, also when the viewer leaves', async () => {
  const { programmeId } = await createProgramme({
    actor: await anOperator(),
    programme: { sponsorName: 'CONTOH Sponsor', name: 'CONTOH', fiscalYear: 2026 },
  })
  const key = viewerFor({ actor: learner.actor, cookies: '' }).key
  const address = await addressFor({ purpose: 'file', viewer: { key, programmeId } })
  const bytes = (await (await get(address)).arrayBuffer()).byteLength
  await vi.waitFor(async () => {
    await flushDeliveries()
    const [row] = await db.videoDelivery.findMany({ where: { programmeId } })
    expect(Number(row?.bytes)).toBeGreaterThanOrEqual(bytes)
    expect(Number(row?.bytes)).toBeLessThan(bytes + 2_000)
    expect(Number(row?.seconds)).toBe(2)
  })
  countDelivery(null, { bytes: 10, seconds: 1 })
  countDelivery(null, { bytes: 5, seconds: 1 })
  await flushDeliveries()
  countDelivery(null, { bytes: 1, seconds: 0 })
  await flushDeliveries()
  const rows = await db.videoDelivery.findMany({ where: { programmeId: null } })
  expect(rows).toHaveLength(1)
  expect(Number(rows[0]?.bytes)).toBeGreaterThanOrEqual(16)
})

test('what a person was sent of picture and sound is noted for them, and for nobody else', async () => {
  const { videoId, slug } = await makeReadyVideo({ actor: await anOperator() })
  const stranger = await makePerson()
  for (const { actor } of [learner, stranger]) await openPlayback({ slug, kind: '240p', actor, viewer: { key: '', programmeId: null } })
  await (await get(await addressFor({ purpose: 'poster', rendition: undefined }, videoId))).arrayBuffer()
  await (await get(await addressFor({ purpose: 'storyboard', rendition: undefined }, videoId))).arrayBuffer()
  const noted = async ({ actor }: MadePerson) => {
    await flushDeliveries()
    return Number((await db.videoWatch.findFirstOrThrow({ where: { videoId, personId: actor.personId } })).deliveredBytes)
  }
  expect(await noted(learner)).toBe(0)
  const bytes = (await (await get(await addressFor({ purpose: 'file' }, videoId))).arrayBuffer()).byteLength
  await vi.waitFor(async () => expect(await noted(learner)).toBeGreaterThanOrEqual(bytes))
  expect(await noted(stranger)).toBe(0)
})

test('a deleted video is gone within the half minute that it is remembered for', async () => {
  const actor = await anOperator()
  const made = await makeReadyVideo({ actor })
  const address = await addressFor({}, made.videoId)
  expect((await get(address)).status).toBe(200)
  await deleteVideo({ actor, videoId: made.videoId })
  vi.useFakeTimers({ now: Date.now() + 31_000, toFake: ['Date'] })
  const answer = await get(address)
  vi.useRealTimers()
  expect(answer.status).toBe(404)
})
