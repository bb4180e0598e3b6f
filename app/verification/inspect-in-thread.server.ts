import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { AppError } from '#app/platform/app-error.ts'
import { log } from '#app/platform/log.server.ts'
import type { StatedText } from './compare-pages.ts'
import type { PrintedPart } from './compare-text.ts'
import type { FileFinding } from './inspect-file.ts'
import type { TrustedKeys } from './trusted-keys.ts'

/** Files of ours take some ten milliseconds of work. */
const longestWorkMs = 900
const mostWaiting = 200
/** Whoever waited longer is sent away instead: many slow files at once, or a machine with too much else to do. */
const longestWaitMs = 8000
const memory = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

let thread: Promise<Worker> | null = null
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** To inspect a file, or to hold its pages against the file as issued. */
export type ThreadQuestion = { bytes: Uint8Array; keys: TrustedKeys } | { bytes: Uint8Array; issued: Uint8Array; stated: readonly StatedText[] }

/**
 * Inspects a file in a thread of its own, one after the other. A file that takes too much work, or breaks the thread, is
 * `too_much`; the thread is then made anew. Throws `unavailable` when too many wait, or too long: that says nothing of
 * the file.
 */
export async function inspectInThread(bytes: Uint8Array, keys: TrustedKeys): Promise<FileFinding> {
  return (await askInTurn<FileFinding>({ bytes, keys })) ?? { kind: 'too_much' }
}

/** The same for its pages beside those of the file as issued; null when they could not be compared. */
export async function compareInThread(bytes: Uint8Array, issued: Uint8Array, stated: readonly StatedText[]): Promise<PrintedPart[] | null> {
  return askInTurn<PrintedPart[] | null>({ bytes, issued, stated })
}

/** Null when it took too much. */
function askInTurn<Answer>(question: ThreadQuestion): Promise<Answer | null> {
  if (waiting >= mostWaiting) throw new AppError('unavailable')
  waiting += 1
  const asked = performance.now()
  const turn = last
    .then(() => {
      if (performance.now() - asked > longestWaitMs) throw new AppError('unavailable')
      return askNow<Answer>(question)
    })
    .finally(() => (waiting -= 1))
  last = turn.catch(() => undefined)
  return turn
}

async function askNow<Answer>(question: ThreadQuestion): Promise<Answer | null> {
  thread ??= startThread()
  const worker = await thread.catch((error) => {
    thread = null
    log.error({ err: error }, 'the thread that looks at files did not start')
    throw new AppError('unavailable')
  })
  worker.ref()
  const workedBefore = workedMs(worker)
  try {
    worker.postMessage(question)
    return await answerOf<Answer>(worker, async () => (await workedMs(worker)) - (await workedBefore) >= longestWorkMs)
  } catch (error) {
    log.warn({ err: error, bytes: question.bytes.length }, 'a file sent for checking could not be inspected')
    thread = null
    void worker.terminate()
    if (error instanceof StarvedError) throw new AppError('unavailable')
    return null
  } finally {
    worker.unref()
  }
}

/** The thread had no turn on a processor for long enough. */
class StarvedError extends Error {
  override name = 'StarvedError'
}

/** What a thread has worked since it began; time in which it waited for a processor does not count. */
async function workedMs(worker: Worker): Promise<number> {
  // One that has just ended says so by an event.
  const { user, system } = await worker.cpuUsage().catch(() => ({ user: 0, system: 0 }))
  return (user + system) / 1000
}

function startThread(): Promise<Worker> {
  // Node resolves the path from the package, also out of the built server.
  const script = createRequire(import.meta.url).resolve('#app/verification/inspection.worker.ts')
  const worker = new Worker(script, { resourceLimits: memory, execArgv: [] })
  // Without a listener of its own, a thread that breaks while it rests would take the process with it.
  worker.on('error', () => (thread = null)).on('exit', () => (thread = null))
  return answerOf(worker).then(() => worker)
}

/**
 * The next message. Rejects when the thread breaks, when it `worksTooLong` (asked again and again), and with StarvedError
 * when nothing comes within the time that anybody waits.
 */
function answerOf<Answer>(worker: Worker, worksTooLong = async () => false): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = setTimeout(() => settle(() => reject(new StarvedError('no answer'))), longestWaitMs)
    const look = setInterval(async () => {
      if (await worksTooLong()) settle(() => reject(new Error('took too long')))
    }, longestWorkMs)
    const onMessage = (answer: Answer) => settle(() => resolve(answer))
    const onError = (error: unknown) => settle(() => reject(error instanceof Error ? error : new Error('the thread broke')))
    const onExit = () => settle(() => reject(new Error('the thread ended')))
    function settle(then: () => void): void {
      clearTimeout(end)
      clearInterval(look)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      then()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}
