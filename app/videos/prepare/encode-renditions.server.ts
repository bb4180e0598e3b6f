import { mkdir, readdir, readFile, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { prepareVideoJob } from '#app/videos/jobs.ts'
import type { FailureReason, Rendition } from '#app/videos/library/video-state.ts'
import type { Programs } from './ffmpeg-programs.server.ts'
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
import type { Prepared, PreparedFile } from './prepared-video.ts'
import { judgeProbe, longestMinutes, type ProbedVideo } from './probed-video.ts'
import { type Ended, type Limits, runLimited } from './run-limited.server.ts'

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

/** With less than this left, a program that ended badly ended for want of room. */
const noRoomBytes = 5_000_000

/** Probes a file and makes every rendition, the poster and the storyboard of it in a folder, to be moved into the store. */
export async function encodeRenditions({ input, folder, programs, onProgress, signal }: Work): Promise<Prepared> {
  const probe = await runLimited(programs.ffprobe, probeArgs(input), { limits: quick, folder, signal })
  signal.throwIfAborted()
  const judged = judgeProbe(probe.stdout)
  if ('reason' in judged) return probe.outcome === 'limit' ? { reason: 'too_hard' } : judged
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
  const fault = await cutAndDraw({ folder, programs, signal }, renditions, first, made.video, durationMs)
  signal.throwIfAborted()
  if (fault !== null) return { reason: fault }
  const { width, height, hasSound } = judged.video
  return {
    ready: { kind: 'ready', durationMs, width, height, hasSound, renditions: await weigh(folder, renditions) },
    files: await filesToServe(folder),
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
  return faultOf(run, folder)
}

/** Why a program did not do its work; null when it did. A full disk is no fault of the file. */
async function faultOf({ outcome, stderr }: Ended, folder: string): Promise<FailureReason | null> {
  if (/No space left on device|Disk quota exceeded/.test(stderr)) return 'disk_full'
  if (outcome === 'done') return null
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < noRoomBytes) return 'disk_full'
  return outcome === 'limit' || /Cannot allocate memory|bad_alloc|File too large/.test(stderr) ? 'too_hard' : 'damaged'
}

async function cutAndDraw(
  { folder, programs, signal }: Pick<Work, 'folder' | 'programs' | 'signal'>,
  renditions: PlannedRendition[],
  first: PlannedRendition,
  size: { width: number; height: number },
  durationMs: number,
): Promise<FailureReason | null> {
  const run = async (args: string[]) =>
    faultOf(await runLimited(programs.ffmpeg, args, { limits: { ...quick, seconds: 300, fileMb: 2_000 }, folder, signal }), folder)
  for (const rendition of renditions) {
    await mkdir(path.join(folder, rendition.kind), { recursive: true })
    const fault = (await run(pieceArgs(rendition))) ?? (await faultOfPieces(folder, rendition))
    if (fault !== null) return fault
  }
  const noPoster = await run(posterArgs(renditions[0]?.file ?? first.file, durationMs))
  if (noPoster !== null) return noPoster
  const board = planStoryboard(durationMs, size)
  const noBoard = await run(storyboardArgs(first.file, board))
  if (noBoard === null) await writeFile(path.join(folder, 'storyboard.vtt'), storyboardVtt(durationMs, board))
  // A very short video may give no picture for the sheet; nothing is lost with it.
  return noBoard === 'disk_full' ? noBoard : null
}

/** ffmpeg says nothing when there was no room for a piece: the pieces together must be the file that they were cut from. */
async function faultOfPieces(folder: string, { kind, file }: PlannedRendition): Promise<FailureReason | null> {
  const names = (await filesIn(path.join(folder, kind))).filter((name) => !name.endsWith('.m3u8'))
  const sizes = await Promise.all(names.map(async (name) => (await stat(path.join(folder, kind, name))).size))
  const whole = (await stat(path.join(folder, file))).size
  const { bavail, bsize } = await statfs(folder)
  const isWhole = sizes.reduce((sum, size) => sum + size, 0) > whole * 0.9
  return isWhole && bavail * bsize >= noRoomBytes ? null : 'disk_full'
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

/** What each rendition weighs; writes the list of them from which a player chooses. */
async function weigh(folder: string, planned: PlannedRendition[]): Promise<Rendition[]> {
  const sizes = new Map<string, number>()
  for (const name of await filesIn(folder)) sizes.set(name, (await stat(path.join(folder, name))).size)
  const renditions: Rendition[] = []
  for (const { kind, file, width, height } of planned) {
    const playlist = await readFile(path.join(folder, kind, 'index.m3u8'), 'utf8')
    const bandwidth = peakBandwidth(playlist, (name) => sizes.get(`${kind}/${name}`) ?? 0)
    renditions.push({ kind, bytes: sizes.get(file) ?? 0, bandwidth, width, height, playlist: `${kind}/index.m3u8`, file })
  }
  await writeFile(path.join(folder, 'index.m3u8'), masterPlaylist(renditions))
  return renditions
}

async function filesToServe(folder: string): Promise<PreparedFile[]> {
  return (await filesIn(folder)).flatMap((name) => {
    const mediaType = mediaTypes[path.extname(name)]
    return mediaType ? [{ name, mediaType, at: path.join(folder, name) }] : []
  })
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
