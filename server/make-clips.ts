// Draws the clips of content/videos: `node server/make-clips.ts [slug …]` writes clip.mp4, captions and video.yaml, which
// are committed. It needs ffmpeg with libx264; the pictures and texts are the same on every machine.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { stringify } from 'yaml'
import { type Clip, drawMoment, lengthOf, timedLines } from './clips/clip.ts'
import { cuttingPlan } from './clips/cutting-plan.ts'
import { firstVisit } from './clips/first-visit.ts'
import { handWashing } from './clips/hand-washing.ts'
import { windowPhoto } from './clips/window-photo.ts'

const clips: readonly Clip[] = [handWashing, windowPhoto, cuttingPlan, firstVisit]
const framesPerSecond = 15
const size = { width: 854, height: 480 }
const rights = 'Gambar dan teks asli portal ini, boleh dipakai bersama kursusnya.'

async function drawFrame(clip: Clip, at: number): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 640 360" preserveAspectRatio="none">${drawMoment(clip, at)}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#FBF8F2' }).removeAlpha().raw().toBuffer()
}

/** Small files from flat colours: long groups of pictures, slow search, no data that differs between two runs. */
async function encode(clip: Clip, file: string): Promise<void> {
  const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${size.width}x${size.height}`, '-r', String(framesPerSecond), '-i', 'pipe:0']
  const codec = ['-c:v', 'libx264', '-preset', 'veryslow', '-tune', 'animation', '-crf', '27', '-g', '150', '-pix_fmt', 'yuv420p', '-threads', '1']
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-movflags', '+faststart']
  const ffmpeg = spawn(process.env.FFMPEG ?? 'ffmpeg', ['-v', 'error', '-y', ...input, ...codec, ...plain, file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(ffmpeg, 'close')
  const frames = Math.round(lengthOf(clip) * framesPerSecond)
  for (let frame = 0; frame < frames; frame += 1) {
    if (!ffmpeg.stdin.write(await drawFrame(clip, frame / framesPerSecond))) await once(ffmpeg.stdin, 'drain')
  }
  ffmpeg.stdin.end()
  const [code] = await ended
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
}

function captions(clip: Clip, language: 'id' | 'en'): string {
  const cues = timedLines(clip).map((line) => `${stamp(line.from)} --> ${stamp(line.to)}\n${line[language]}\n`)
  return `WEBVTT\n\n${cues.join('\n')}`
}

function stamp(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return `${String(minutes).padStart(2, '0')}:${rest.toFixed(3).padStart(6, '0')}`
}

const wanted = process.argv.slice(2)
for (const clip of clips.filter(({ slug }) => wanted.length === 0 || wanted.includes(slug))) {
  const folder = path.resolve(import.meta.dirname, '../content/videos', clip.slug)
  mkdirSync(folder, { recursive: true })
  const transcript = timedLines(clip).map(({ from, id }) => ({ at: Number(from.toFixed(1)), text: id }))
  writeFileSync(path.join(folder, 'id.vtt'), captions(clip, 'id'))
  writeFileSync(path.join(folder, 'en.vtt'), captions(clip, 'en'))
  writeFileSync(path.join(folder, 'video.yaml'), stringify({ title: clip.title.id, rights, transcript }, { lineWidth: 0 }))
  const file = path.join(folder, 'clip.mp4')
  await encode(clip, file)
  console.log(`${clip.slug}: ${lengthOf(clip)} s, ${statSync(file).size} bytes`)
}
