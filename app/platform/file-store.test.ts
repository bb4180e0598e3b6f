import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bucket, startBucket } from '#tests/builders/s3-stand-in.ts'
import { diskFileStore, fileStore } from './file-store.server.ts'
import { type FileStore, objectName } from './file-store.ts'
import { s3FileStore } from './s3-file-store.server.ts'
import { settings } from './settings.server.ts'

// One suite for both stores. With S3_TEST_ENDPOINT, S3_TEST_BUCKET, S3_TEST_KEY and S3_TEST_SECRET it also asks a real service.

const folder = mkdtempSync(path.join(os.tmpdir(), 'naik-kelas-store-'))
let bucket: Bucket
beforeAll(async () => {
  bucket = await startBucket()
})
afterAll(() => bucket.stop())

const inBucket = (other: object = {}) => s3FileStore({ ...bucket.account, endpoint: bucket.url, bucket: bucket.bucket, prefix: 'portal/', ...other })

const real = process.env.S3_TEST_ENDPOINT
const stores: [string, () => FileStore][] = [
  ['a folder', () => diskFileStore(folder)],
  ['a bucket', () => inBucket()],
]
if (real) {
  const { S3_TEST_BUCKET: name = '', S3_TEST_KEY: accessKeyId = '', S3_TEST_SECRET: secretAccessKey = '' } = process.env
  stores.push([
    'a real service',
    () => s3FileStore({ endpoint: real, bucket: name, prefix: 'uji/', region: 'us-east-1', accessKeyId, secretAccessKey }),
  ])
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const readAll = async (stream: ReadableStream<Uint8Array> | null) => stream && Buffer.from(await new Response(stream).arrayBuffer())

describe.each(stores)('%s', (_name, open) => {
  test('keeps bytes under their hash, whole or in part, until they are removed', async () => {
    const store = open()
    const bytes = randomBytes(100_000)
    const sha256 = await store.put(bytes)
    expect(sha256).toBe(hashOf(bytes))
    expect(await store.has(sha256)).toBe(true)
    expect(Buffer.from((await store.get(sha256)) ?? []).equals(bytes)).toBe(true)
    expect((await readAll(await store.open(sha256)))?.equals(bytes)).toBe(true)
    expect((await readAll(await store.open(sha256, { from: 10, to: 29 })))?.equals(bytes.subarray(10, 30))).toBe(true)
    expect((await readAll(await store.open(sha256, { from: 99_999, to: 99_999 })))?.equals(bytes.subarray(99_999))).toBe(true)
    await store.remove(sha256)
    expect([await store.has(sha256), await store.get(sha256), await store.open(sha256)]).toEqual([false, null, null])
    await store.remove(sha256)
  })

  test('the same bytes twice, and at once, are one object', async () => {
    const store = open()
    const bytes = randomBytes(5_000)
    const names = await Promise.all([1, 2, 3, 4].map(() => store.put(bytes)))
    expect(new Set(names)).toEqual(new Set([hashOf(bytes)]))
    expect(await store.has(hashOf(bytes))).toBe(true)
  })

  test('takes a file of 20 MB as it lies, and leaves it there', async () => {
    const store = open()
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'naik-kelas-file-')), 'besar')
    const bytes = randomBytes(20_000_000)
    writeFileSync(file, bytes)
    expect(await store.add(file)).toEqual({ sha256: hashOf(bytes), bytes: bytes.length })
    expect(await store.add(file)).toEqual({ sha256: hashOf(bytes), bytes: bytes.length })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect((await readAll(await store.open(hashOf(bytes), { from: 19_000_000, to: 19_999_999 })))?.equals(bytes.subarray(19_000_000))).toBe(true)
    await store.remove(hashOf(bytes))
  })

  test('an empty object is one, too', async () => {
    const store = open()
    const sha256 = await store.put(new Uint8Array())
    expect([await store.has(sha256), (await store.get(sha256))?.length]).toEqual([true, 0])
  })

  test.each(['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63)])('a name that is no hash (%j) leads nowhere', async (name) => {
    await expect(open().get(name)).rejects.toThrow('not a SHA-256')
    await expect(open().open(name)).rejects.toThrow('not a SHA-256')
  })
})

describe('a bucket that is in trouble', () => {
  test('is asked again while it is busy', async () => {
    const store = inBucket()
    bucket.faults.push(503, 500)
    const sha256 = await store.put(Buffer.from('sibuk'))
    bucket.faults.push(429)
    expect(await store.has(sha256)).toBe(true)
  })

  test('and stays so is unavailable, never an object that is not there', async () => {
    const sha256 = await inBucket().put(Buffer.from('ada'))
    bucket.faults.push(503, 503, 503, 503)
    await expect(inBucket().has(sha256)).rejects.toMatchObject({ code: 'unavailable' })
    await expect(inBucket({ endpoint: 'http://127.0.0.1:1' }).get(sha256)).rejects.toMatchObject({ code: 'unavailable' })
    expect(bucket.faults).toEqual([])
  }, 30_000)

  test('refuses a wrong secret or bucket at once, and is then unavailable', async () => {
    const before = bucket.objects.size
    for (const wrong of [{ secretAccessKey: 'lain' }, { bucket: 'lain' }]) {
      await expect(inBucket(wrong).put(Buffer.from('rahasia'))).rejects.toMatchObject({ code: 'unavailable' })
    }
    expect(bucket.objects.size).toBe(before)
  })

  test('holds objects under the names that they have on disk', async () => {
    const sha256 = await inBucket().put(Buffer.from('sama'))
    expect([...bucket.objects.keys()]).toContain(`portal/${path.relative(folder, diskFileStore(folder).place(sha256))}`)
  })
})

test('the settings choose the store', async () => {
  const store = fileStore({
    ...settings(),
    S3_ENDPOINT: bucket.url,
    S3_BUCKET: bucket.bucket,
    S3_REGION: bucket.account.region,
    S3_PREFIX: 'dipilih/',
    S3_ACCESS_KEY_ID: bucket.account.accessKeyId,
    S3_SECRET_ACCESS_KEY: bucket.account.secretAccessKey,
  })
  const sha256 = await store.put(Buffer.from('di sana'))
  expect([...bucket.objects.keys()]).toContain(`dipilih/${objectName(sha256)}`)
  expect(await fileStore().has(sha256)).toBe(false)
})
