import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Programs } from './ffmpeg-programs.server.ts'
import { prepareVideoJob } from './jobs.ts'
import {
  encodeArgs,
  masterPlaylist,
  type PlannedRendition,
  peakBandwidth,
  pieceArgs,
  planRenditions,
  planStoryboard,
  posterArgs,
  probeArgs,
  storyboardArgs,
  storyboardVtt,
} from './preparation-plan.ts'
import type { Prepared } from './prepared-video.ts'
import { judgeProbe, longestMinutes, type ProbedVideo } from './probed-video.ts'
import { type Limits, runLimited } from './run-limited.server.ts'
import type { FailureReason, Rendition } from './video-state.ts'
import { videoStore } from './video-store.server.ts'

type Work = {
  input: string
  folder: string
  programs: Programs
  onProgress: (percent: number) => Promise<unknown>
  /** Ends every program; then what it was aborted with is thrown. */
  signal: AbortSignal
}

/** ffmpeg with 4K originals stays below this; a file made to exhaust memory does not. */
const memoryMb = 3_000
const quick: Limits = { seconds: 60, memoryMb, fileMb: 200 }

/** What comes before and after encoding fits into the rest of the job's time. */
const longestEncodeSeconds = prepareVideoJob.options.timeLimitSeconds * 0.75

/** Probes a file and makes every rendition, the poster and the storyboard of it. */
export async function encodeRenditions({ input, folder, programs, onProgress, signal }: Work): Promise<Prepared> {
  const probe = await runLimited(programs.ffprobe, probeArgs(input), { limits: quick, folder, signal })
  signal.throwIfAborted()
  const judged = judgeProbe(probe.stdout)
  if ('reason' in judged) return judged
  const renditions = planRenditions(judged.video)
  const encoded = await encode({ input, folder, programs, onProgress, signal }, judged.video, renditions)
  signal.throwIfAborted()
  if (encoded !== null) return { reason: encoded }

  const first = renditions.at(renditions[0]?.kind === '480p' ? 1 : 0) ?? renditions[0]
  if (!first) return { reason: 'damaged' }
  const made = judgeProbe((await runLimited(programs.ffprobe, probeArgs(first.file), { limits: quick, folder, signal })).stdout)
  signal.throwIfAborted()
  if ('reason' in made || !made.video.durationMs) return { reason: 'empty' }
  const { durationMs } = made.video
  const ended = await cutAndDraw({ folder, programs, signal }, renditions, first, made.video, durationMs)
  signal.throwIfAborted()
  if (!ended) return { reason: 'damaged' }
  const { width, height, hasSound } = judged.video
  const stored = await store(folder, renditions)
  return {
    files: stored.files,
    ready: { kind: 'ready', durationMs, width, height, hasSound, renditions: stored.renditions },
    shortened: shortened(judged.video.durationMs, durationMs),
  }
}

/** Null when every rendition was written. */
async function encode(
  { input, folder, programs, onProgress, signal }: Work,
  probed: ProbedVideo,
  renditions: PlannedRendition[],
): Promise<FailureReason | null> {
  const expectedMs = probed.durationMs ?? 10 * 60_000
  // Twelve times as long as the video runs; a short one still gets ten minutes on a slow machine.
  const seconds = Math.ceil(Math.min(longestEncodeSeconds, Math.max(600, Math.min(longestMinutes * 60, expectedMs / 1000) * 12)))
  let told = 0
  const onLine = (line: string) => {
    const percent = Math.min(95, Math.floor((Number(/^out_time_(?:us|ms)=(\d+)$/.exec(line)?.[1] ?? 0) / 1000 / expectedMs) * 95))
    if (percent < told + 2) return
    told = percent
    onProgress(percent).catch(() => {})
  }
  const run = await runLimited(programs.ffmpeg, encodeArgs(input, probed, renditions), {
    limits: { seconds, memoryMb, fileMb: 4_000 },
    folder,
    onLine,
    signal,
  })
  if (run.outcome === 'limit') return 'too_hard'
  if (/No space left on device/.test(run.stderr)) return 'disk_full'
  if (run.outcome === 'failed') return /Cannot allocate memory|bad_alloc/.test(run.stderr) ? 'too_hard' : 'damaged'
  return null
}

async function cutAndDraw(
  { folder, programs, signal }: Pick<Work, 'folder' | 'programs' | 'signal'>,
  renditions: PlannedRendition[],
  first: PlannedRendition,
  size: { width: number; height: number },
  durationMs: number,
): Promise<boolean> {
  const run = async (args: string[]) =>
    (await runLimited(programs.ffmpeg, args, { limits: { ...quick, seconds: 300, fileMb: 2_000 }, folder, signal })).outcome === 'done'
  for (const rendition of renditions) {
    await mkdir(path.join(folder, rendition.kind))
    if (!(await run(pieceArgs(rendition)))) return false
  }
  const board = planStoryboard(durationMs, size)
  if (!(await run(posterArgs(renditions[0]?.file ?? first.file, durationMs)))) return false
  // A very short video may give no picture for the sheet; nothing is lost with it.
  if (await run(storyboardArgs(first.file, board))) await writeFile(path.join(folder, 'storyboard.vtt'), storyboardVtt(durationMs, board))
  return true
}

/** Only what a player would notice: the last second of a file is often rounded away. */
function shortened(declaredMs: number | null, keptMs: number): { fromMs: number; toMs: number } | null {
  return declaredMs !== null && declaredMs - keptMs > Math.max(2_000, declaredMs * 0.03) ? { fromMs: declaredMs, toMs: keptMs } : null
}

const mediaTypes: Record<string, string> = {
  '.mp4': 'video/mp4',
  '.m4s': 'video/iso.segment',
  '.m4a': 'audio/mp4',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.jpg': 'image/jpeg',
  '.vtt': 'text/vtt; charset=utf-8',
}

/** Moves everything that was made into the store. */
async function store(folder: string, planned: PlannedRendition[]) {
  const sizes = new Map<string, number>()
  for (const name of await filesIn(folder)) sizes.set(name, (await stat(path.join(folder, name))).size)
  const renditions: Rendition[] = []
  for (const { kind, file, width, height } of planned) {
    const playlist = await readFile(path.join(folder, kind, 'index.m3u8'), 'utf8')
    const bandwidth = peakBandwidth(playlist, (name) => sizes.get(`${kind}/${name}`) ?? 0)
    renditions.push({ kind, bytes: sizes.get(file) ?? 0, bandwidth, width, height, playlist: `${kind}/index.m3u8`, file })
  }
  await writeFile(path.join(folder, 'index.m3u8'), masterPlaylist(renditions))
  const files = []
  for (const name of await filesIn(folder)) {
    const mediaType = mediaTypes[path.extname(name)]
    if (mediaType) files.push({ name, mediaType, ...(await videoStore().add(path.join(folder, name))) })
  }
  return { files, renditions }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
