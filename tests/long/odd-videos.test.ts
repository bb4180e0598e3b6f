import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { videoStore } from '#app/videos/library/video-store.server.ts'
import { encodeRenditions } from '#app/videos/prepare/encode-renditions.server.ts'
import { findPrograms } from '#app/videos/prepare/ffmpeg-programs.server.ts'
import { ffmpeg, makeClip, videoScratch } from '#tests/builders/clips.ts'
import { anOperator } from '#tests/builders/people.ts'
import { makePreparedVideo, probeVideo } from '#tests/builders/videos.ts'

// What phones bring, prepared by real ffmpeg as the worker does.

let operator: Actor
beforeAll(async () => {
  operator = await anOperator()
})

const prepared = (file: string) => makePreparedVideo({ actor: operator, file })

test('a phone held upright gives an upright video', async () => {
  const clip = makeClip({ size: '640x360' })
  const turned = path.join(videoScratch(), 'turned.mp4')
  ffmpeg(['-i', clip, '-c', 'copy', '-metadata:s:v', 'rotate=90', turned])
  const video = await prepared(turned)
  expect(video).toMatchObject({ state: 'ready', width: 360, height: 640 })
  const file = video.files.find(({ name }) => name === '240p.mp4')
  expect(probeVideo(file?.sha256 ?? '')).toMatchObject({ width: 240, height: 426 })
})

test('uneven frames of a phone become steady ones, as long as before', async () => {
  const video = await prepared(makeClip({ seconds: 6, args: ['-vf', 'select=not(mod(n\\,7))+lt(mod(n\\,50)\\,20)', '-vsync', 'vfr'] }))
  expect(video.state).toBe('ready')
  expect(Math.abs((video.durationMs ?? 0) - 6_000)).toBeLessThan(400)
})

test('a video without sound has no sound only', async () => {
  const video = await prepared(makeClip({ sound: false }))
  expect(video).toMatchObject({ state: 'ready', hasSound: false })
  expect(video.renditions.map(({ kind }) => kind).sort()).toEqual(['240p', '480p'])
})

test('a small video is not blown up', async () => {
  const video = await prepared(makeClip({ size: '160x120' }))
  expect(video.renditions.map(({ kind, height }) => [kind, height])).toContainEqual(['240p', 120])
  expect(video.renditions.some(({ kind }) => kind === '480p')).toBe(false)
})

test('what came before a corrupt tail is kept, and said', async () => {
  const clip = makeClip({ seconds: 12, size: '640x360', args: ['-movflags', '+faststart', '-g', '25'] })
  truncateSync(clip, Math.floor(readFileSync(clip).byteLength * 0.5))
  const video = await prepared(clip)
  expect(video.state).toBe('ready')
  expect(video.durationMs).toBeGreaterThan(3_000)
  expect(video.durationMs).toBeLessThan(9_000)
  expect(video.events.map(({ kind }) => kind)).toContain('shortened')
})

test.each(['480p.mp4', '240p/0000.m4s', 'poster.jpg', 'storyboard.jpg'])(
  'a disk that is full when %s is written is told as a full disk, not as a damaged file',
  async (name) => {
    const folder = videoScratch()
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    // Writing to this device fails as a full disk does.
    symlinkSync('/dev/full', path.join(folder, name))
    const work = {
      input: makeClip({ seconds: 2 }),
      folder,
      programs: findPrograms()!,
      onProgress: async () => {},
      signal: new AbortController().signal,
    }
    expect(await encodeRenditions(work)).toEqual({ reason: 'disk_full' })
  },
)

test('place and device that a phone noted are gone from what is served', async () => {
  const clip = makeClip({ args: ['-metadata', 'location=-7.6/112.0', '-metadata', 'make=CONTOH', '-movflags', 'use_metadata_tags'] })
  const marked = path.join(videoScratch(), 'marked.mp4')
  copyFileSync(clip, marked)
  expect(readFileSync(marked).includes('CONTOH')).toBe(true)
  const video = await prepared(marked)
  for (const { sha256 } of video.files) expect(readFileSync(videoStore().place(sha256)).includes('CONTOH')).toBe(false)
})
