import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { type FileStore, objectName } from './file-store.ts'
import { s3FileStore } from './s3-file-store.server.ts'
import { type Settings, settings } from './settings.server.ts'

export type DiskFileStore = FileStore & {
  /** Where the bytes lie, for programs that read files and for sending parts of them. */
  place(sha256: string): string
  /** What was stored before this moment. */
  listOlderThan(moment: Date): AsyncIterable<string>
}

/** A store in a folder. A file appears whole or not at all, and is on disk before `put` returns. */
export function diskFileStore(folder: string): DiskFileStore {
  const place = (sha256: string) => path.join(folder, objectName(sha256))
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const target = place(sha256)
      await mkdir(path.dirname(target), { recursive: true })
      const part = `${target}.${randomUUID()}.part`
      const handle = await open(part, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(part, target)
      return sha256
    },
    async get(sha256) {
      try {
        return await readFile(place(sha256))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    async has(sha256) {
      return stat(place(sha256)).then(
        (found) => found.isFile(),
        () => false,
      )
    },
    async remove(sha256) {
      await rm(place(sha256), { force: true })
    },
    async add(file) {
      const hash = createHash('sha256')
      let bytes = 0
      for await (const chunk of createReadStream(file, { highWaterMark: 1_048_576 })) {
        hash.update(chunk)
        bytes += chunk.length
      }
      const sha256 = hash.digest('hex')
      const handle = await open(file, 'r+')
      await handle.sync().finally(() => handle.close())
      const part = `${place(sha256)}.${randomUUID()}.part`
      await mkdir(path.dirname(part), { recursive: true })
      await link(file, part).catch(() => copyFile(file, part))
      await rename(part, place(sha256))
      // Between two names of the same bytes, renaming does nothing.
      await rm(part, { force: true })
      return { sha256, bytes }
    },
    async open(sha256, range) {
      const handle = await open(place(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
      return handle && (Readable.toWeb(handle.createReadStream({ start: range?.from, end: range?.to })) as ReadableStream<Uint8Array>)
    },
    place,
    async *listOlderThan(moment) {
      for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
        const sha256 = path.basename(name)
        if (!/^[0-9a-f]{64}$/.test(sha256)) continue
        const found = await stat(path.join(folder, name)).catch(() => null)
        if (found && found.mtime < moment) yield sha256
      }
    },
  }
}

/** The portal's store: under DATA_DIR, or in the bucket of an S3 service when the settings name one. */
export function fileStore(config: Settings = settings()): FileStore {
  const { DATA_DIR, S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region, S3_PREFIX: prefix, ...secrets } = config
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = secrets
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return diskFileStore(path.join(DATA_DIR, 'objects'))
  return s3FileStore({ endpoint, bucket, region, prefix, accessKeyId, secretAccessKey })
}
