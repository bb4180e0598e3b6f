import { createHash } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from './app-error.ts'
import { type FileStore, objectName } from './file-store.ts'
import { hashFile } from './hash-file.server.ts'
import { log } from './log.server.ts'
import { type S3Account, signS3Request } from './sign-s3-request.ts'

export type S3Place = S3Account & {
  /** Origin of the service. */
  endpoint: string
  bucket: string
  /** What keys begin with; empty or with a slash at its end. */
  prefix: string
}

type Wish = { method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'; sha256: string; body?: Blob; range?: string }

/** Waits before another try, in milliseconds. */
const waits = [200, 800, 2_000]
/** Until the service answers; large files take their time to be sent. */
const patience = { GET: 15_000, HEAD: 15_000, DELETE: 15_000, PUT: 300_000 }
const nothing = createHash('sha256').digest('hex')

/**
 * A store in a bucket of any service that speaks S3, with the keys that the disk store has as paths. The hash that names an
 * object is sent with it, so the service itself refuses what changed on the way. Throws `unavailable` when it cannot be
 * asked; that it knows an object or not is only what it said itself.
 */
export function s3FileStore(place: S3Place): FileStore {
  async function ask({ method, sha256, body, range }: Wish): Promise<Response> {
    const url = new URL(`/${place.bucket}/${place.prefix}${objectName(sha256)}`, place.endpoint)
    const headers = { 'x-amz-content-sha256': body ? sha256 : nothing, ...(range ? { range } : {}) }
    for (const wait of [...waits, null]) {
      let fault: unknown
      try {
        const signed = signS3Request({ method, url, headers, at: new Date(), account: place })
        const answer = await fetch(url, {
          method,
          headers: signed,
          body: body ?? null,
          signal: AbortSignal.timeout(patience[method]),
          redirect: 'error',
        })
        if (answer.ok || answer.status === 404) return answer
        fault = new Error(`${method} was answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
        if (answer.status < 500 && answer.status !== 429) throw new AppError('unavailable', { cause: fault })
      } catch (error) {
        if (error instanceof AppError) {
          log.error({ err: fault }, 'the file service refused')
          throw error
        }
        fault = error
      }
      if (wait === null) {
        log.error({ err: fault }, 'the file service does not answer')
        throw new AppError('unavailable', { cause: fault })
      }
      await sleep(wait)
    }
    throw new AppError('unavailable')
  }

  async function send(sha256: string, body: Blob): Promise<void> {
    const answer = await ask({ method: 'PUT', sha256, body })
    // A bucket that is not there is answered like an object that is not there.
    if (!answer.ok) throw new AppError('unavailable', { cause: new Error(await answer.text()) })
    await answer.body?.cancel()
  }

  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      await send(sha256, new Blob([bytes as Uint8Array<ArrayBuffer>]))
      return sha256
    },
    async get(sha256) {
      const answer = await ask({ method: 'GET', sha256 })
      if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
      await answer.body?.cancel()
      return null
    },
    async has(sha256) {
      return (await ask({ method: 'HEAD', sha256 })).ok
    },
    async remove(sha256) {
      await (await ask({ method: 'DELETE', sha256 })).body?.cancel()
    },
    async add(file) {
      const sha256 = await hashFile(file)
      const body = await openAsBlob(file)
      await send(sha256, body)
      return { sha256, bytes: body.size }
    },
    async open(sha256, range) {
      const answer = await ask({ method: 'GET', sha256, ...(range && { range: `bytes=${range.from}-${range.to}` }) })
      if (answer.ok) return answer.body ?? new Blob([]).stream()
      await answer.body?.cancel()
      return null
    },
  }
}
