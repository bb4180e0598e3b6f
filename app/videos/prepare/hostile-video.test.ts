import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sniffVideo } from '#app/videos/upload/sniff-video.ts'
import { makeClip, videoScratch } from '#tests/builders/clips.ts'
import { mutated } from '#tests/builders/mutated.ts'
import { judgeProbe } from './probed-video.ts'
import { readMp4 } from './read-mp4.ts'
import { runLimited } from './run-limited.server.ts'

// Files that were made to do harm: whatever they hold, the worker goes on and the video gets a state.

const folder = os.tmpdir()
const limits = { seconds: 2, memoryMb: 300, fileMb: 1 }

describe('a program under limits', () => {
  test('that never ends is ended', async () => {
    expect(await runLimited('/bin/sh', ['-c', 'while :; do :; done'], { limits, folder })).toMatchObject({ outcome: 'limit' })
    expect(await runLimited('/bin/sleep', ['60'], { limits, folder })).toMatchObject({ outcome: 'limit' })
  })

  test('that is not wanted any more is ended, also before it began', async () => {
    // Longer than this test may take.
    const long = { limits: { ...limits, seconds: 600 }, folder }
    await runLimited('/bin/sleep', ['500'], { ...long, signal: AbortSignal.timeout(200) })
    await runLimited('/bin/sleep', ['500'], { ...long, signal: AbortSignal.abort() })
  })

  test('that wants all memory does not get it', async () => {
    const hungry = ['-e', 'const all = []; for (;;) all.push(Buffer.alloc(50_000_000, 1))']
    expect((await runLimited(process.execPath, hungry, { limits, folder })).outcome).not.toBe('done')
  })

  test('that fills the disk is stopped, and one that talks without end is not listened to', async () => {
    const file = path.join(videoScratch(), 'full')
    expect((await runLimited('/bin/sh', ['-c', `yes > ${file}`], { limits, folder })).outcome).not.toBe('done')
    expect(readFileSync(file).byteLength).toBeLessThanOrEqual(1_048_576)
    const { stdout } = await runLimited('/bin/sh', ['-c', 'yes | head -c 5000000'], { limits, folder })
    expect(stdout.length).toBeLessThanOrEqual(1_000_000)
  })

  test('that is not there is told, and none sees our environment', async () => {
    expect(await runLimited('/nowhere/ffmpeg', [], { limits, folder })).toMatchObject({ outcome: 'failed' })
    process.env.SECRET_OF_OURS = 'rahasia'
    expect((await runLimited('/usr/bin/env', [], { limits, folder })).stdout).not.toContain('rahasia')
  })
})

describe('a damaged or forged file', () => {
  test('a picture of a hundred thousand pixels a side is not even tried', () => {
    const probe = { format: { duration: '3' }, streams: [{ codec_type: 'video', codec_name: 'h264', width: 100_000, height: 100_000 }] }
    expect(judgeProbe(JSON.stringify(probe))).toEqual({ reason: 'too_hard' })
  })

  test('a day of video is not even tried', () => {
    const probe = { format: { duration: '86400' }, streams: [{ codec_type: 'video', codec_name: 'h264', width: 640, height: 360 }] }
    expect(judgeProbe(JSON.stringify(probe))).toEqual({ reason: 'too_long' })
  })

  test('whatever ffprobe writes is judged', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect('reason' in judgeProbe(text)).toBe(true)
      }),
    )
  })

  test('whatever the first bytes are, they are judged', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect([null, 'mp4', 'webm', 'avi', 'mpegts']).toContain(sniffVideo(bytes))
      }),
    )
  })

  test('the header of an MP4 is read from a real file, and from a forged one without harm', async () => {
    const clip = readFileSync(makeClip({ seconds: 2, size: '320x240' }))
    const factsOf = (bytes: Uint8Array) =>
      readMp4({ size: bytes.byteLength, readAt: async (at, length) => bytes.subarray(Math.min(at, bytes.byteLength), at + length) })
    expect(await factsOf(clip)).toMatchObject({ width: 320, height: 240, hasSound: true })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 2 ** 31 }), async (seed) => {
        const facts = await factsOf(mutated(clip, seed))
        expect(facts === null || facts.durationMs > 0).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
