import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ffmpeg } from '#tests/builders/clips.ts'
import { isWholeRecording } from './whole-recording.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'rekaman-'))
const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=3']

/** A real recording, made by ffmpeg. */
function recording(name: string, args: readonly string[]): Uint8Array {
  const file = path.join(folder, name)
  ffmpeg([...args, file])
  return readFileSync(file)
}

function isWhole(mediaType: string, bytes: Uint8Array): Promise<boolean> {
  return isWholeRecording({ mediaType, size: bytes.length, readAt: async (from, length) => bytes.subarray(from, from + length) })
}

test.each([
  ['audio/wav', 'a.wav', sound],
  ['audio/mpeg', 'a.mp3', [...sound, '-b:a', '64k']],
  ['audio/mpeg', 'b.mp3', [...sound, '-q:a', '5', '-id3v2_version', '3', '-metadata', 'title=Percobaan', '-write_id3v1', '1']],
  ['audio/webm', 'a.webm', [...sound, '-c:a', 'libopus']],
  // As a browser writes it: no length of the whole, nor of its clusters.
  ['audio/webm', 'b.webm', [...sound, '-c:a', 'libopus', '-live', '1', '-f', 'webm']],
] as const)('%s: whole as %s it is taken, cut anywhere inside it is not', async (mediaType, name, args) => {
  const bytes = recording(name, args)
  expect(await isWhole(mediaType, bytes)).toBe(true)
  const cuts = Array.from({ length: 40 }, (_, index) => Math.floor(1_001 + ((bytes.length - 200 - 1_001) * index) / 40))
  const taken: number[] = []
  for (const cut of cuts) if (await isWhole(mediaType, bytes.subarray(0, cut))) taken.push(cut)
  // A cut may fall between two pieces by chance.
  expect(taken.length).toBeLessThanOrEqual(name === 'b.webm' || mediaType === 'audio/mpeg' ? 2 : 0)
})

test('what begins as a recording and is something else ends without going on for ever', async () => {
  for (const mediaType of ['audio/wav', 'audio/mpeg', 'audio/webm', 'video/webm']) {
    for (const filling of [0, 0x1a, 0x80, 0xff]) expect(typeof (await isWhole(mediaType, new Uint8Array(200_000).fill(filling)))).toBe('boolean')
  }
})
