import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { settings } from './settings.server.ts'

/** Bytes by their SHA-256 (hex). What is stored is never changed; it may be removed. */
export type FileStore = {
  put(bytes: Uint8Array): Promise<string>
  get(sha256: string): Promise<Uint8Array | null>
  has(sha256: string): Promise<boolean>
  /** Takes bytes out for good. That nothing needs them any more is for the caller to know; unknown ones are no mistake. */
  remove(sha256: string): Promise<void>
  /** Puts a file in without reading it into memory or, on the same disk, copying it. The file itself stays and must not change. */
  add(file: string): Promise<{ sha256: string; bytes: number }>
  /** Where the bytes lie, for programs that read files and for sending parts of them. */
  place(sha256: string): string
  /** What was stored before this moment. */
  listOlderThan(moment: Date): AsyncIterable<string>
}

/** A store in a folder: `ab/cd/abcd…`. A file appears whole or not at all, and is on disk before `put` returns. */
export function diskFileStore(folder: string): FileStore {
  function place(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('not a SHA-256')
    return path.join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  }
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

/** The portal's store, under DATA_DIR. */
export function fileStore(): FileStore {
  return diskFileStore(path.join(settings().DATA_DIR, 'objects'))
}
