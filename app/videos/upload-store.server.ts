import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { sniffBytes, sniffVideo } from './sniff-video.ts'
import { UploadRefused } from './upload-refusal.ts'

/** The files of uploads under way. Looks at the first bytes as they come, and says so when the disk is full. */
export class UploadStore extends FileStore {
  constructor(directory: string) {
    super({ directory })
    this.extensions = ['creation']
  }

  /** Writes what comes from `offset` on, as far as it comes; answers where it ends. Throws `UploadRefused`. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const file = path.join(this.directory, id)
    const { size = 0 } = await this.getUpload(id)
    const head = offset < sniffBytes ? await readHead(file, offset) : null
    const source = head ? Readable.from(inspected(stream, head, Math.min(size, sniffBytes))) : stream
    const target = createWriteStream(file, { flags: 'r+', start: offset })
    try {
      await pipeline(source, target)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(code)) throw new UploadRefused('disk_full')
      throw error
    }
    return offset + target.bytesWritten
  }
}

async function readHead(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Passes the bytes on once enough of them are there to see a video in them. */
async function* inspected(stream: Readable, head: Buffer, wanted: number): AsyncGenerator<Buffer> {
  const held = [head]
  let length = head.length
  let isVideo = false
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (isVideo) {
      yield chunk
      continue
    }
    held.push(chunk)
    length += chunk.length
    if (length < wanted) continue
    if (sniffVideo(Buffer.concat(held)) === null) throw new UploadRefused('not_a_video')
    isVideo = true
    yield* held.slice(1)
  }
  if (!isVideo) yield* held.slice(1)
}
