import { createHash } from 'node:crypto'
import { type S3Account, signS3Request } from '#app/platform/sign-s3-request.ts'
import { type Loopback, listenOnLoopback } from './loopback.ts'

// A bucket as the Amazon S3 API Reference describes it: signatures, hashes and ranges are judged, faults can be ordered.

export type Bucket = Loopback & { account: S3Account; bucket: string; objects: Map<string, Buffer>; faults: number[] }

/** Listens on this machine; `faults` are answered first, each once. */
export async function startBucket(): Promise<Bucket> {
  const account: S3Account = { region: 'id-test-1', accessKeyId: 'KUNCIUJI', secretAccessKey: 'rahasia-uji' }
  const objects = new Map<string, Buffer>()
  const faults: number[] = []
  const loopback = await listenOnLoopback((request, body, response) => {
    const say = (status: number, code = '', bytes: Uint8Array = Buffer.alloc(0)) => {
      response.statusCode = status
      response.end(code ? `<Error><Code>${code}</Code></Error>` : bytes)
    }
    const ordered = faults.shift()
    if (ordered !== undefined) return say(ordered, 'SlowDown')
    const header = (name: string) => String(request.headers[name] ?? '')
    const url = new URL(request.url ?? '/', `http://${header('host')}`)
    const at = new Date(header('x-amz-date').replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'))
    if (Number.isNaN(at.getTime()) || Math.abs(Date.now() - at.getTime()) > 15 * 60_000) return say(403, 'RequestTimeTooSkewed')
    const names = /SignedHeaders=([^,]+)/.exec(header('authorization'))?.[1]?.split(';') ?? []
    const signedHeaders = Object.fromEntries(names.filter((name) => name !== 'host' && name !== 'x-amz-date').map((name) => [name, header(name)]))
    const { authorization } = signS3Request({ method: request.method ?? '', url, headers: signedHeaders, at, account })
    if (authorization !== header('authorization') || !names.includes('host')) return say(403, 'SignatureDoesNotMatch')
    if (createHash('sha256').update(body).digest('hex') !== header('x-amz-content-sha256')) return say(400, 'XAmzContentSHA256Mismatch')
    const [, bucket, ...rest] = url.pathname.split('/')
    if (bucket !== 'naik-kelas') return say(404, 'NoSuchBucket')
    const key = rest.join('/')
    const known = objects.get(key)
    if (request.method === 'PUT') {
      objects.set(key, body)
      return say(200)
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return say(204)
    }
    if (!known) return say(404, 'NoSuchKey')
    const range = /^bytes=(\d+)-(\d+)$/.exec(header('range'))
    if (range) return say(206, '', known.subarray(Number(range[1]), Number(range[2]) + 1))
    say(200, '', known)
  })
  return { ...loopback, account, bucket: 'naik-kelas', objects, faults }
}
