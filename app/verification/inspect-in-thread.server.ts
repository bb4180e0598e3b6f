import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { AppError } from '#app/platform/app-error.ts'
import { log } from '#app/platform/log.server.ts'
import type { FileFinding } from './inspect-file.ts'
import type { TrustedKeys } from './trusted-keys.ts'

/** Files of ours take some ten milliseconds. */
const longestMs = 900
const mostWaiting = 200
/** Whoever waited longer is sent away instead: many slow files at once. */
const longestWaitMs = 8000
const memory = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

let thread: Promise<Worker> | null = null
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/**
 * Inspects a file in a thread of its own, one after the other. A file that takes too long, or breaks the thread, is
 * `too_much`; the thread is then made anew. Throws `unavailable` when too many wait, or too long.
 */
export function inspectInThread(bytes: Uint8Array, keys: TrustedKeys): Promise<FileFinding> {
  if (waiting >= mostWaiting) throw new AppError('unavailable')
  waiting += 1
  const asked = performance.now()
  const turn = last
    .then(() => {
      if (performance.now() - asked > longestWaitMs) throw new AppError('unavailable')
      return inspectNow(bytes, keys)
    })
    .finally(() => (waiting -= 1))
  last = turn.catch(() => undefined)
  return turn
}

async function inspectNow(bytes: Uint8Array, keys: TrustedKeys): Promise<FileFinding> {
  thread ??= startThread()
  const worker = await thread.catch((error) => {
    thread = null
    throw error
  })
  worker.ref()
  try {
    worker.postMessage({ bytes, keys })
    return await answerOf(worker)
  } catch (error) {
    log.warn({ err: error, bytes: bytes.length }, 'a file sent for checking could not be inspected')
    thread = null
    void worker.terminate()
    return { kind: 'too_much' }
  } finally {
    worker.unref()
  }
}

function startThread(): Promise<Worker> {
  // Node resolves the path from the package, also out of the built server.
  const script = createRequire(import.meta.url).resolve('#app/verification/inspection.worker.ts')
  const worker = new Worker(script, { resourceLimits: memory, execArgv: [] })
  // Without a listener of its own, a thread that breaks while it rests would take the process with it.
  worker.on('error', () => (thread = null)).on('exit', () => (thread = null))
  return answerOf(worker, 20_000).then(() => worker)
}

/** The next message. Rejects when the thread breaks, and when nothing comes in time. */
function answerOf<Answer>(worker: Worker, milliseconds = longestMs): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new Error('took too long'))), milliseconds)
    const onMessage = (answer: Answer) => settle(() => resolve(answer))
    const onError = (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error('the thread broke')))
    const onExit = () => settle(() => reject(new Error('the thread ended')))
    function settle(end: () => void): void {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      end()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
