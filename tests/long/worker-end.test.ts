import { type ChildProcess, fork } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { ffmpeg, makeClip, videoScratch } from '#tests/builders/clips.ts'
import { anOperator } from '#tests/builders/people.ts'
import { makeArrivedVideo } from '#tests/builders/videos.ts'

// ffmpeg shares the machine with the other tests.
vi.setConfig({ testTimeout: 120_000 })

let hardClip: string
beforeAll(() => {
  hardClip = makeHardClip()
})

// A worker that ends, however it ends, takes its programs along. Real worker, real ffmpeg, real processes.

/** Processes that work in the folder of a video's preparation. */
function programsFor(videoId: string): number[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).includes(videoId) ? [Number(pid)] : []
    } catch {
      return []
    }
  })
}

/** A minute that is hard to encode: five seconds of noise, again and again. */
function makeHardClip(): string {
  const noise = makeClip({ seconds: 5, size: '1280x720', sound: false, args: ['-vf', 'noise=alls=60:allf=t', '-qp', '30'] })
  const file = path.join(videoScratch(), 'hard.mp4')
  ffmpeg(['-stream_loop', '11', '-i', noise, '-c', 'copy', file])
  return file
}

/** A worker in the middle of encoding. */
async function workerAtWork(): Promise<{ worker: ChildProcess; videoId: string }> {
  const { DATABASE_URL, DATA_DIR } = settings()
  const { videoId } = await makeArrivedVideo({ actor: await anOperator(), file: hardClip })
  const worker = fork('server/worker.ts', { env: { ...process.env, DATABASE_URL, DATA_DIR }, execArgv: [], stdio: 'ignore' })
  onTestFinished(() => void worker.kill('SIGKILL'))
  // The shell, what waits beside it, and ffmpeg.
  await vi.waitFor(() => expect(programsFor(videoId).length).toBeGreaterThanOrEqual(3), { timeout: 60_000, interval: 100 })
  return { worker, videoId }
}

test.runIf(process.platform === 'linux')('a worker that is killed without warning leaves no ffmpeg behind', async () => {
  const { worker, videoId } = await workerAtWork()
  worker.kill('SIGKILL')
  await vi.waitFor(() => expect(programsFor(videoId)).toEqual([]), { timeout: 60_000, interval: 50 })
})

test.runIf(process.platform === 'linux')('a worker that is asked to stop ends its ffmpeg at once and puts the job back', async () => {
  const { worker, videoId } = await workerAtWork()
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(programsFor(videoId)).toEqual([])
  const jobs = await db.$queryRaw<{ state: string }[]>`
    select state::text from jobs.job where name = 'prepare-video' and data ->> 'videoId' = ${videoId}`
  expect(jobs).toEqual([{ state: 'retry' }])
  expect(await db.video.findUniqueOrThrow({ where: { id: videoId } })).toMatchObject({ state: 'preparing', failure: null })
})
