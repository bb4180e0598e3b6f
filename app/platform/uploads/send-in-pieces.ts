import type { UploadRefusal } from './upload-refusal.ts'

/** Ended by an answer that trying again does not change; what was sent is kept where the reason leaves a way on. */
export class UploadEnded extends Error {
  readonly reason: UploadRefusal | null

  constructor(reason: UploadRefusal | null) {
    super(reason ?? 'ended')
    this.reason = reason
  }
}

export type Sending = {
  file: Blob
  /** Called with the address of the upload once it is known. */
  onBegun: (address: string) => void
  onProgress: (sent: number) => void
  /** Waits before another try; throws to give up. */
  onTrouble: (tries: number) => Promise<void>
  /** Each request of a piece, so that it can be aborted. */
  onRequest?: (request: XMLHttpRequest) => void
}

type Offset = number | 'finished'

type Protocol = {
  chunkBytes: number
  /** How much arrived is known only there; begins the upload where there is none. */
  askOffset: () => Promise<Offset>
  /** Answers how much is there now. An empty piece ends an upload whose bytes are all there. */
  sendChunk: (chunk: Blob, from: number, onProgress: (sent: number) => void) => Promise<Offset>
}

/** Sends a file piece by piece, over a line that may break at any moment. Throws `UploadEnded`. */
export async function sendInPieces({ file, onProgress, onTrouble }: Sending, { chunkBytes, askOffset, sendChunk }: Protocol): Promise<void> {
  for (let tries = 0; ; ) {
    try {
      let offset = await askOffset()
      if (offset === 'finished') return
      onProgress(offset)
      do {
        const from: number = offset
        offset = await sendChunk(file.slice(from, from + chunkBytes), from, (sent) => onProgress(from + sent))
        tries = 0
      } while (offset !== 'finished' && offset < file.size)
      return
    } catch (error) {
      if (error instanceof UploadEnded) throw error
      await onTrouble(tries)
      tries += 1
    }
  }
}

type Piece = { method: 'PUT' | 'PATCH'; address: string; headers: Record<string, string>; chunk: Blob | null; seconds: number }

/** One request with its progress; rejects when no answer came. */
export function sendPiece(
  { method, address, headers, chunk, seconds }: Piece,
  { onProgress, onRequest }: { onProgress: (sent: number) => void; onRequest: Sending['onRequest'] },
): Promise<XMLHttpRequest> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => resolve(request))
    for (const failure of ['error', 'timeout', 'abort']) request.addEventListener(failure, () => reject(new Error(failure)))
    request.open(method, address)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.timeout = seconds * 1000
    onRequest?.(request)
    request.send(chunk)
  })
}
