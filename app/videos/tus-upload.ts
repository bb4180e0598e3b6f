import type { UploadRefusal } from './upload-refusal.ts'

// The part of the tus 1.0 protocol that one resumable file needs, for browsers.

/** Ended by an answer that trying again does not change; what was sent is kept where the reason leaves a way on. */
export class UploadEnded extends Error {
  readonly reason: UploadRefusal | null

  constructor(reason: UploadRefusal | null) {
    super(reason ?? 'ended')
    this.reason = reason
  }
}

export type Tus = {
  file: File
  /** Where uploads are created. */
  address: string
  metadata: Record<string, string>
  /** An upload begun earlier. */
  resumeFrom: string | null
  onBegun: (address: string) => void
  onProgress: (sent: number) => void
  /** Waits before another try; throws to give up. */
  onTrouble: (tries: number) => Promise<void>
}

/** Small enough that a dropped connection costs little, large enough for a good line. */
const chunkBytes = 4_000_000
const version = { 'Tus-Resumable': '1.0.0' }

/** Sends a file, from where an earlier try ended. Throws `UploadEnded`. */
export async function sendByTus({ file, address, metadata, resumeFrom, onBegun, onProgress, onTrouble }: Tus): Promise<void> {
  let upload = resumeFrom
  let offset: number | null = upload ? null : 0
  for (let tries = 0; ; ) {
    try {
      if (upload === null) {
        upload = await begin(address, file, metadata)
        offset = 0
        onBegun(upload)
      }
      if (offset === null) {
        const known = await askOffset(upload)
        if (known === 'finished') return
        if (known === null) {
          upload = null
          continue
        }
        offset = known
      }
      onProgress(offset)
      // When every byte is there and yet the upload is open, an empty piece ends it.
      do {
        const from: number = offset
        offset = await sendChunk(upload, file.slice(from, from + chunkBytes), from, (sent) => onProgress(from + sent))
        tries = 0
      } while (offset < file.size)
      return
    } catch (error) {
      if (error instanceof UploadEnded) throw error
      // How much arrived is known only there.
      offset = null
      await onTrouble(tries)
      tries += 1
    }
  }
}

async function begin(address: string, file: File, metadata: Record<string, string>): Promise<string> {
  const pairs = Object.entries(metadata).map(([key, value]) => `${key} ${btoa(value)}`)
  const headers = { ...version, 'Upload-Length': String(file.size), 'Upload-Metadata': pairs.join(',') }
  const answer = await fetch(address, { method: 'POST', headers })
  const place = answer.headers.get('Location')
  if (answer.status === 201 && place) return place
  throw endOf(answer.status, await answer.text())
}

/** Null when the upload is not known any more. */
async function askOffset(upload: string): Promise<number | 'finished' | null> {
  const answer = await fetch(upload, { method: 'HEAD', headers: version, cache: 'no-store' })
  if (answer.status === 410) return 'finished'
  if (answer.status === 404) return null
  if (!answer.ok) throw endOf(answer.status, '')
  return Number(answer.headers.get('Upload-Offset'))
}

function sendChunk(upload: string, chunk: Blob, offset: number, onProgress: (sent: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      if (request.status === 204) resolve(Number(request.getResponseHeader('Upload-Offset')))
      else reject(endOf(request.status, request.responseText))
    })
    for (const failure of ['error', 'timeout', 'abort']) request.addEventListener(failure, () => reject(new Error(failure)))
    request.open('PATCH', upload)
    const headers = { ...version, 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.timeout = 120_000
    request.send(chunk)
  })
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
