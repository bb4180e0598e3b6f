import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findPrograms } from '#app/videos/prepare/ffmpeg-programs.server.ts'

// Real video files, made by ffmpeg.

type Clip = {
  seconds?: number
  size?: string
  rate?: number
  sound?: boolean
  /** More of ffmpeg's arguments, before the name of the file. */
  args?: readonly string[]
  name?: string
}

export function ffmpeg(args: readonly string[]): void {
  const programs = findPrograms()
  if (!programs) throw new Error('These tests need ffmpeg: the packages @ffmpeg-installer and @ffprobe-installer bring it.')
  execFileSync(programs.ffmpeg, ['-y', '-v', 'error', ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A folder of this test's own. */
export function videoScratch(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'naik-kelas-video-'))
}

/** A real video file, drawn by ffmpeg. */
export function makeClip({ seconds = 3, size = '640x360', rate = 25, sound = true, args = [], name = 'clip.mp4' }: Clip = {}): string {
  const file = path.join(videoScratch(), name)
  const picture = ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=${rate}:duration=${seconds}`]
  const tone = sound ? ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${seconds}`] : []
  ffmpeg([...picture, ...tone, '-pix_fmt', 'yuv420p', '-preset', 'ultrafast', ...args, file])
  return file
}

/** The same recording with another sound in its middle, as whole as it was. */
export function withOtherSound(recording: Buffer): Buffer {
  const copy = Buffer.from(recording)
  randomBytes(16).copy(copy, recording.length >> 1)
  return copy
}
