import { type Sending, sendInPieces, sendPiece, UploadEnded } from './send-in-pieces.ts'
import type { UploadRefusal } from './upload-refusal.ts'

// The part of the tus 1.0 protocol that one resumable file needs, for browsers.

type Tus = Sending & {
  /** Where uploads are created. */
  address: string
  metadata: Record<string, string>
  /** An upload begun earlier. */
  resumeFrom: string | null
}

/** Small enough that a dropped connection costs little, large enough for a good line. */
const chunkBytes = 4_000_000
const version = { 'Tus-Resumable': '1.0.0' }

/** Sends a file, from where an earlier try ended. Throws `UploadEnded`. */
export function sendByTus({ address, metadata, resumeFrom, ...sending }: Tus): Promise<void> {
  const { file, onBegun, onRequest } = sending
  let upload = resumeFrom
  async function askOffset(): Promise<number | 'finished'> {
    const known = upload === null ? null : await offsetOf(upload)
    if (known !== null) return known
    upload = await begin(address, file.size, metadata)
    onBegun(upload)
    return 0
  }
  async function sendChunk(chunk: Blob, from: number, onProgress: (sent: number) => void): Promise<number> {
    const headers = { ...version, 'Upload-Offset': String(from), 'Content-Type': 'application/offset+octet-stream' }
    const answer = await sendPiece({ method: 'PATCH', address: upload ?? address, headers, chunk, seconds: 120 }, { onProgress, onRequest })
    if (answer.status !== 204) throw endOf(answer.status, answer.responseText)
    return Number(answer.getResponseHeader('Upload-Offset'))
  }
  return sendInPieces(sending, { chunkBytes, askOffset, sendChunk })
}

async function begin(address: string, bytes: number, metadata: Record<string, string>): Promise<string> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}`)
  const headers = { ...version, 'Upload-Length': String(bytes), 'Upload-Metadata': pairs.join(',') }
  const answer = await fetch(address, { method: 'POST', headers })
  const place = answer.headers.get('Location')
  if (answer.status === 201 && place) return place
  throw endOf(answer.status, await answer.text())
}

/** Null when the upload is not known any more. */
async function offsetOf(upload: string): Promise<number | 'finished' | null> {
  const answer = await fetch(upload, { method: 'HEAD', headers: version, cache: 'no-store' })
  if (answer.status === 410) return 'finished'
  if (answer.status === 404) return null
  if (!answer.ok) throw endOf(answer.status, '')
  return Number(answer.headers.get('Upload-Offset'))
}

/** Faults of the way and of the server pass; a reason that was given stays. */
function endOf(status: number, body: string): Error {
  const reason = reasonIn(body) ?? (status === 401 ? 'signed_out' : null)
  if (reason === 'finished' || reason === 'gone') return new Error(reason)
  const mayPass = status >= 500 || status === 409 || status === 423 || status === 429 || status === 408
  return reason !== null || !mayPass ? new UploadEnded(reason) : new Error(String(status))
}

function reasonIn(body: string): UploadRefusal | null {
  try {
    return (JSON.parse(body) as { reason?: UploadRefusal }).reason ?? null
  } catch {
    return null
  }
}
