import { type Sending, sendInPieces, sendPiece, UploadEnded } from './send-in-pieces.ts'

// Sending one file to a storage address by PUT with Content-Range, as Mux's direct uploads take it.

/** A multiple of 256 KiB, as the storage asks. */
const chunkBytes = 16 * 262_144

/** Sends a file, from where an earlier try ended; the address itself is the upload. Throws `UploadEnded`. */
export function sendByPut({ address, ...sending }: Sending & { address: string }): Promise<void> {
  const { file, onBegun, onRequest } = sending
  onBegun(address)
  async function put(chunk: Blob | null, range: string, sentTo: number, onProgress: (sent: number) => void): Promise<number | 'finished'> {
    const headers = { 'Content-Range': range }
    const answer = await sendPiece({ method: 'PUT', address, headers, chunk, seconds: 180 }, { onProgress, onRequest })
    const { status } = answer
    if (status === 200 || status === 201) return 'finished'
    if (status === 308) return arrived(answer) ?? sentTo
    if (status >= 500 || status === 408 || status === 429) throw new Error(String(status))
    // The address has ended or is not known: a new one is needed.
    throw new UploadEnded('gone')
  }
  return sendInPieces(sending, {
    chunkBytes,
    askOffset: () => put(null, `bytes */${file.size}`, 0, () => {}),
    sendChunk: (chunk, from, onProgress) => put(chunk, `bytes ${from}-${from + chunk.size - 1}/${file.size}`, from + chunk.size, onProgress),
  })
}

function arrived(request: XMLHttpRequest): number | null {
  const last = /bytes=0-(\d+)/.exec(request.getResponseHeader('Range') ?? '')?.[1]
  return last === undefined ? null : Number(last) + 1
}
