import { readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#app/platform/actor.ts'
import { videoStore } from '#app/videos/library/video-store.server.ts'
import { findPrograms } from '#app/videos/prepare/ffmpeg-programs.server.ts'
import { encodeArgs, planRenditions, probeArgs } from '#app/videos/prepare/preparation-plan.ts'
import { runLimited } from '#app/videos/prepare/run-limited.server.ts'
import { ffmpeg, makeClip, videoScratch } from '#tests/builders/clips.ts'
import { box } from '#tests/builders/mp4-box.ts'
import { mutated } from '#tests/builders/mutated.ts'
import { anOperator } from '#tests/builders/people.ts'
import { makePreparedVideo } from '#tests/builders/videos.ts'

// Files that want ffmpeg to read other files, to call somewhere, or to fall over. Real ffmpeg; a server that counts who calls.

let operator: Actor
let calls = 0
const outside = http.createServer((_req, res) => {
  calls += 1
  res.end('called')
})
beforeAll(async () => {
  operator = await anOperator()
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
})
afterAll(() => void outside.close())

const elsewhere = () => `http://127.0.0.1:${(outside.address() as AddressInfo).port}/piece.ts`

function named(name: string, bytes: string | Buffer): string {
  const file = path.join(videoScratch(), name)
  writeFileSync(file, bytes)
  return file
}

const prepared = (file: string) => makePreparedVideo({ actor: operator, file })

const brand = box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1'))

describe('a list that leads elsewhere', () => {
  const lists = (to: string): [string, string][] => [
    ['an HLS playlist', `#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n${to}\n#EXT-X-ENDLIST\n`],
    ['a concat script', `ffconcat version 1.0\nfile '${to}'\n`],
    ['a DASH manifest', `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><BaseURL>${to}</BaseURL></Period></MPD>`],
    ['a session description', `v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=control:${to}\n`],
    [
      'an image that draws another',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${to}"/></svg>`,
    ],
  ]

  test('is refused by its first bytes, whatever its name', async () => {
    for (const to of [elsewhere(), 'file:///etc/passwd']) {
      for (const [what, text] of lists(to)) {
        expect(await prepared(named('clip.mp4', text.padEnd(600))), what).toMatchObject({ state: 'failed', failure: 'not_a_video' })
      }
    }
    expect(calls).toBe(0)
  })

  test('is not followed by ffprobe and ffmpeg either, were it to reach them', async () => {
    const programs = findPrograms()!
    const limits = { seconds: 20, memoryMb: 1_000, fileMb: 10 }
    const probed = { durationMs: 1_000, width: 320, height: 240, framesPerSecond: 25, hasSound: false }
    const secret = named('secret.ts', readFileSync(makeClip({ seconds: 1, size: '320x240', name: 'secret.ts' })))
    for (const to of [elsewhere(), secret, `file:${secret}`, `concat:${secret}`, `subfile,,start,0,end,0,,:${secret}`]) {
      for (const [what, text] of lists(to)) {
        const file = named('clip.mp4', text)
        const folder = videoScratch()
        const probe = await runLimited(programs.ffprobe, probeArgs(file), { limits, folder })
        expect(JSON.parse(probe.stdout || '{}').streams ?? [], `${what} ${to}`).toEqual([])
        expect((await runLimited(programs.ffmpeg, encodeArgs(file, probed, planRenditions(probed)), { limits, folder })).outcome).toBe('failed')
      }
    }
    expect(calls).toBe(0)
    // The same list is followed without our arguments: the test would notice.
    const open = [
      '-v',
      'error',
      '-protocol_whitelist',
      'file,http,tcp',
      '-allowed_extensions',
      'ALL',
      '-f',
      'hls',
      '-i',
      named('a.m3u8', lists(elsewhere())[0]![1]),
    ]
    await runLimited(programs.ffprobe, open, { limits, folder: videoScratch() })
    expect(calls).toBeGreaterThan(0)
  })
})

test('an archive behind the head of a video is damaged; one behind a whole video does not reach learners', async () => {
  const archive = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.from('RAHASIA-DI-ARSIP'.repeat(50))])
  expect(await prepared(named('clip.mp4', Buffer.concat([brand, archive])))).toMatchObject({ state: 'failed', failure: 'damaged' })
  const both = Buffer.concat([readFileSync(makeClip({ seconds: 1, size: '320x240' })), archive])
  const { state, files } = await prepared(named('clip.mp4', both))
  expect(state).toBe('ready')
  for (const { sha256 } of files) expect(readFileSync(videoStore().place(sha256)).includes('RAHASIA')).toBe(false)
})

test('subtitles that name other files are not read, and do not come along', async () => {
  const subtitles = named(
    'lines.ass',
    `[Script Info]\nScriptType: v4.00+\nAudio File: ${elsewhere()}\nVideo File: file:///etc/passwd\n\n[Events]\nFormat: Start, End, Text\nDialogue: 0:00:00.00,0:00:01.00,{\\fnfile:///etc/passwd}RAHASIA\n`,
  )
  const file = path.join(videoScratch(), 'clip.mkv')
  ffmpeg(['-i', makeClip({ seconds: 1, size: '320x240' }), '-i', subtitles, '-c', 'copy', '-c:s', 'ass', file])
  const { state, files } = await prepared(file)
  expect(state).toBe('ready')
  for (const { sha256 } of files) expect(readFileSync(videoStore().place(sha256)).toString('latin1')).not.toMatch(/RAHASIA|passwd/)
  expect(calls).toBe(1)
})

test('a million tracks, boxes in boxes without end, and tables that claim everything end with a state', async () => {
  const clip = readFileSync(makeClip({ seconds: 1, size: '320x240' }))
  const million = Buffer.concat([brand, box('moov', Buffer.concat(Array(1_000_000).fill(box('trak'))))])
  // Each box goes on to the end of the file.
  const depth = 100_000
  const nested = Buffer.alloc(depth * 8)
  for (let level = 0; level < depth; level += 1) {
    nested.writeUInt32BE((depth - level) * 8, level * 8)
    nested.write('moov', level * 8 + 4, 'latin1')
  }
  const greedy = Buffer.from(clip)
  for (const table of ['stsz', 'stts', 'stco', 'stsc']) {
    const at = greedy.indexOf(table)
    if (at > 0) greedy.writeUInt32BE(0x7fffffff, at + (table === 'stsz' ? 12 : 8))
  }
  for (const bytes of [million, Buffer.concat([brand, nested]), greedy]) {
    const { state, failure } = await prepared(named('clip.mp4', bytes))
    expect(['failed', 'ready']).toContain(state)
    expect(failure).not.toBe('disk_full')
  }
})

test('a picture that says it is larger than any screen is not tried', async () => {
  const clip = readFileSync(makeClip({ seconds: 1, size: '32x32', sound: false, name: 'clip.avi', args: ['-c:v', 'rawvideo'] }))
  // Width and height, in the header of the file and in that of the stream.
  for (const at of [clip.indexOf('avih') + 8 + 32, clip.indexOf('strf') + 8 + 4]) {
    clip.writeUInt32LE(60_000, at)
    clip.writeUInt32LE(60_000, at + 4)
  }
  const { state, failure } = await prepared(named('clip.avi', clip))
  expect([state, ['too_hard', 'damaged'].includes(failure ?? '')]).toEqual(['failed', true])
})

test('a video of no length, without one picture, is empty or damaged, and says so', async () => {
  const file = path.join(videoScratch(), 'clip.mp4')
  ffmpeg(['-f', 'lavfi', '-i', 'testsrc=size=320x240:duration=1', '-frames:v', '0', '-c:v', 'libx264', file])
  const { state, failure } = await prepared(file)
  expect([state, ['empty', 'damaged'].includes(failure ?? '')]).toEqual(['failed', true])
})

test.each(['clip.mp4', 'clip.mkv', 'clip.avi'])('%s with bytes changed at random gets a state every time', async (name) => {
  const clip = readFileSync(makeClip({ seconds: 1, size: '160x120', name }))
  for (let seed = 1; seed <= 6; seed += 1) {
    const file = path.join(videoScratch(), name)
    writeFileSync(file, mutated(clip, seed))
    const { state } = await prepared(file)
    expect(['ready', 'failed'], `seed ${seed}`).toContain(state)
  }
})

test('after all of these the next video is prepared as ever', async () => {
  expect(await prepared(makeClip({ seconds: 1 }))).toMatchObject({ state: 'ready' })
})
