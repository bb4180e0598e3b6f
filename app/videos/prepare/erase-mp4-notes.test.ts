import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { ffmpeg, makeClip, videoScratch } from '#tests/builders/clips.ts'
import { box } from '#tests/builders/mp4-box.ts'
import { eraseMp4Notes } from './erase-mp4-notes.ts'
import { findPrograms } from './ffmpeg-programs.server.ts'

vi.setConfig({ testTimeout: 60_000 })

// Phones note where and with what a video was filmed; without ffmpeg the file itself is cleaned.

function erased(bytes: Buffer): Promise<boolean> {
  return eraseMp4Notes({
    size: bytes.length,
    readAt: async (at, length) => bytes.subarray(Math.min(at, bytes.length), at + length),
    writeAt: async (at, written) => void bytes.set(written, at),
  })
}

/** Every picture and sound as it is decoded. */
function decoded(bytes: Buffer): string {
  const file = path.join(videoScratch(), 'clip.mp4')
  writeFileSync(file, bytes)
  return execFileSync(findPrograms()?.ffmpeg ?? '', ['-v', 'error', '-i', file, '-map', '0:v', '-map', '0:a?', '-f', 'framemd5', '-'], {
    encoding: 'utf8',
  })
}

const place = '-7.6298+111.5239/'

/** A clip as a phone writes it: the header after the media, so that more can be added to it and behind it. */
function phoneClip(args: string[] = []): Buffer {
  return readFileSync(makeClip({ seconds: 2, size: '320x240', args: ['-map_metadata', '-1', ...args] }))
}

/** Adds a box at the end of the header, which is the last box of the file. */
function withInHeader(clip: Buffer, added: Buffer): Buffer {
  const at = clip.lastIndexOf('moov') - 4
  const longer = Buffer.concat([clip, added])
  longer.writeUInt32BE(longer.length - at, at)
  return longer
}

test('what the camera noted in the header and beside it is gone, and every picture and sound is as it was', async () => {
  const clip = phoneClip()
  const before = decoded(clip)
  const notes = [
    box('udta', box('©xyz', Buffer.from(`\0\x11\x15\xc7${place}`, 'latin1')), box('©mak', Buffer.from('CONTOH PONSEL'))),
    box('meta', Buffer.from(`com.apple.quicktime.location.ISO6709${place}`)),
    box('uuid', Buffer.from(`0123456789abcdef<x:xmpmeta>${place}`)),
  ]
  const marked = Buffer.concat([withInHeader(clip, Buffer.concat(notes)), box('uuid', Buffer.from(place)), box('free', Buffer.from(place))])
  const { length } = marked
  expect(marked.includes(place)).toBe(true)
  expect(await erased(marked)).toBe(true)
  expect([marked.includes(place), marked.includes('CONTOH'), marked.length]).toEqual([false, false, length])
  expect(decoded(marked)).toBe(before)
})

test('ffmpeg’s own way of writing a place, and the moment of filming, are gone too', async () => {
  const notes = ['-metadata', `location=${place}`, '-metadata', 'creation_time=2026-05-17T03:04:05Z', '-movflags', 'use_metadata_tags+faststart']
  const marked = readFileSync(makeClip({ seconds: 2, size: '320x240', args: notes }))
  expect(marked.includes(place)).toBe(true)
  const before = decoded(marked)
  expect(await erased(marked)).toBe(true)
  expect(marked.includes(place)).toBe(false)
  const file = path.join(videoScratch(), 'clip.mp4')
  writeFileSync(file, marked)
  expect(execFileSync(findPrograms()?.ffprobe ?? '', ['-v', 'error', '-show_format', '-show_streams', file], { encoding: 'utf8' })).not.toMatch(
    /2026-05-17|TAG:location/,
  )
  expect(decoded(marked)).toBe(before)
})

test('a track that notes the way of a drone is gone with its entries, as is what nothing refers to', async () => {
  const clip = path.join(videoScratch(), 'subtitles.srt')
  writeFileSync(clip, `1\n00:00:00,000 --> 00:00:01,000\nGPS ${place}\n`)
  const file = path.join(videoScratch(), 'drone.mp4')
  ffmpeg(['-i', makeClip({ seconds: 2, size: '320x240' }), '-i', clip, '-c', 'copy', '-c:s', 'mov_text', file])
  const marked = readFileSync(file)
  expect(marked.includes(place)).toBe(true)
  const before = decoded(marked)
  expect(await erased(marked)).toBe(true)
  expect(marked.includes(place)).toBe(false)
  expect(decoded(marked)).toBe(before)
})

test('a file in fragments, without a header, or with tables that make no sense is left as it is', async () => {
  const fragments = readFileSync(makeClip({ seconds: 2, size: '320x240', args: ['-movflags', 'frag_keyframe+empty_moov'] }))
  const clip = phoneClip()
  const wrong = Buffer.from(clip)
  // More samples than there are sizes.
  wrong.writeUInt32BE(0x7fffffff, wrong.lastIndexOf('stsz') + 12)
  for (const bytes of [fragments, wrong, Buffer.alloc(0), Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1')]) {
    const before = Buffer.from(bytes)
    expect(await erased(bytes)).toBe(false)
    expect(bytes.equals(before)).toBe(true)
  }
})

test('whatever a forged file says, nothing is written outside of it', async () => {
  const clip = phoneClip()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(clip.length - 1), fc.nat(255)), { maxLength: 12 }), async (changes) => {
      const forged = Buffer.from(clip)
      for (const [at, value] of changes) forged[at] = value
      await eraseMp4Notes({
        size: forged.length,
        readAt: async (at, length) => forged.subarray(Math.min(at, forged.length), at + length),
        writeAt: async (at, written) => {
          if (at < 0 || at + written.length > forged.length) throw new Error(`wrote at ${at}`)
          forged.set(written, at)
        },
      })
    }),
    { numRuns: 300 },
  )
})
