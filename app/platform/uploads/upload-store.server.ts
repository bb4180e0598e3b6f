import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileStore } from '@tus/file-store'
import { type UploadRefusal, UploadRefused } from './upload-refusal.ts'

export type Inspection = {
  /** How many of the first bytes are wanted. */
  headBytes: number
  /** Why a file that begins so and weighs so much is not taken; null when it is. */
  refusalOf: (head: Uint8Array, file: { bytes: number }) => UploadRefusal | null
}

/** The files of uploads under way. Looks at the first bytes as they come, and says so when the disk is full. */
export class UploadStore extends FileStore {
  readonly inspection: Inspection

  constructor(directory: string, inspection: Inspection) {
    super({ directory })
    this.extensions = ['creation']
    this.inspection = inspection
  }

  /** Writes what comes from `offset` on, as far as it comes; answers where it ends. Throws `UploadRefused`. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const file = path.join(this.directory, id)
    const { size = 0 } = await this.getUpload(id)
    const head = offset < this.inspection.headBytes ? await readHead(file, offset) : null
    const source = head ? Readable.from(this.inspected(stream, head, size)) : stream
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

  /** Passes the bytes on once enough of them are there to judge them. */
  private async *inspected(stream: Readable, head: Buffer, size: number): AsyncGenerator<Buffer> {
    const { headBytes, refusalOf } = this.inspection
    const wanted = Math.min(size, headBytes)
    const held = [head]
    let length = head.length
    let isTaken = false
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (isTaken) {
        yield chunk
        continue
      }
      held.push(chunk)
      length += chunk.length
      if (length < wanted) continue
      const refusal = refusalOf(Buffer.concat(held), { bytes: size })
      if (refusal !== null) throw new UploadRefused(refusal)
      isTaken = true
      yield* held.slice(1)
    }
    if (!isTaken) yield* held.slice(1)
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
