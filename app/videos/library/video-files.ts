import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type ContentProblem, reportTo } from '#app/courses/content-problem.ts'
import { readYaml } from '#app/courses/read-yaml.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { sniffVideo } from '#app/videos/upload/sniff-video.ts'
import { readCaptions, writeCaptions } from './captions.ts'
import { writeTranscript } from './transcript.ts'

/** A video as content/videos/<slug> holds it. */
export type ContentVideo = {
  slug: string
  title: string
  rights: string
  transcript: string
  captions: { language: Locale; vtt: string; cues: number }[]
  clip: Uint8Array
  /** Of all its files. */
  hash: string
}

const form = z
  .object({
    title: z.string().trim().min(1).max(200),
    rights: z.string().trim().min(1).max(1000),
    transcript: z
      .array(z.object({ at: z.number().min(0).max(86_400), text: z.string().trim().min(1).max(1000) }).strict())
      .min(1, 'Write down what is said and shown; some people can only read it.'),
  })
  .strict()

/** Reads the files of one video; null when there are problems, which are then named. */
export function parseVideoFiles(slug: string, files: ReadonlyMap<string, Uint8Array>): { video: ContentVideo | null; problems: ContentProblem[] } {
  const problems: ContentProblem[] = []
  const at = (name: string) => reportTo(problems, `videos/${slug}/${name}`)
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) at('')(1, 'The name of a video is lower-case letters, digits and hyphens. Rename the folder.')
  const clip = files.get('clip.mp4')
  if (!clip) at('clip.mp4')(1, 'The file is missing. Add the video as clip.mp4.')
  else if (sniffVideo(clip) !== 'mp4') at('clip.mp4')(1, 'This is not an MP4 video. Render or convert it again.')
  const text = (name: string) => new TextDecoder().decode(files.get(name) ?? new Uint8Array())
  if (!files.has('video.yaml')) at('video.yaml')(1, 'The file is missing. It needs title, rights and transcript.')
  const yaml = files.has('video.yaml') ? readYaml({ text: text('video.yaml'), schema: form, report: at('video.yaml') }) : null
  const captions = (['id', 'en'] as const)
    .filter((language) => files.has(`${language}.vtt`))
    .flatMap((language) => {
      const read = readCaptions(text(`${language}.vtt`), null)
      if ('cues' in read) return [{ language, vtt: writeCaptions(read.cues), cues: read.cues.length }]
      at(`${language}.vtt`)(read.problem.line, `These captions cannot be used (${read.problem.reason.replaceAll('_', ' ')}). Correct the line.`)
      return []
    })
  if (!files.has('id.vtt')) at('id.vtt')(1, 'The file is missing. A video needs captions in Bahasa.')
  if (!yaml || !clip || problems.length > 0) return { video: null, problems }
  const { title, rights, transcript } = yaml.value
  const lines = writeTranscript(transcript.map(({ at: seconds, text: words }) => ({ atMs: Math.round(seconds * 1000), text: words })))
  return { video: { slug, title, rights, transcript: lines, captions, clip, hash: hashOf(files) }, problems }
}

function hashOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256')
  for (const name of [...files.keys()].sort()) hash.update(`${name}\0${files.get(name)?.byteLength}\0`).update(files.get(name) ?? new Uint8Array())
  return hash.digest('hex')
}
