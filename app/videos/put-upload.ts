import { type Tus, UploadEnded } from './tus-upload.ts'

// Sending one file to a storage address by PUT with Content-Range, as Mux's direct uploads take it.

/** A multiple of 256 KiB, as the storage asks. */
const chunkBytes = 16 * 262_144

/** Sends a file, from where an earlier try ended; the address itself is the upload. Throws `UploadEnded`. */
export async function sendByPut({ file, address, onBegun, onProgress, onTrouble }: Omit<Tus, 'metadata' | 'resumeFrom'>): Promise<void> {
  onBegun(address)
  let offset: number | 'finished' | null = null
  for (let tries = 0; ; ) {
    try {
      // How much arrived is known only there.
      offset ??= await put(address, null, `bytes */${file.size}`, 0, () => {})
      while (offset !== 'finished') {
        const from: number = offset
        onProgress(from)
        const to = Math.min(file.size, from + chunkBytes)
        offset = await put(address, file.slice(from, to), `bytes ${from}-${to - 1}/${file.size}`, to, (sent) => onProgress(from + sent))
        tries = 0
      }
      return
    } catch (error) {
      if (error instanceof UploadEnded) throw error
      offset = null
      await onTrouble(tries)
      tries += 1
    }
  }
}

/** Answers how much is there now; `sentTo` where the storage's own word cannot be read. */
function put(address: string, chunk: Blob | null, range: string, sentTo: number, onProgress: (sent: number) => void): Promise<number | 'finished'> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded))
    request.addEventListener('load', () => {
      const { status } = request
      if (status === 200 || status === 201) resolve('finished')
      else if (status === 308) resolve(arrived(request) ?? sentTo)
      else if (status >= 500 || status === 408 || status === 429) reject(new Error(String(status)))
      // The address has ended or is not known: a new one is needed.
      else reject(new UploadEnded('gone'))
    })
    for (const failure of ['error', 'timeout', 'abort']) request.addEventListener(failure, () => reject(new Error(failure)))
    request.open('PUT', address)
    request.setRequestHeader('Content-Range', range)
    request.timeout = 180_000
    request.send(chunk)
  })
}

function arrived(request: XMLHttpRequest): number | null {
  const last = /bytes=0-(\d+)/.exec(request.getResponseHeader('Range') ?? '')?.[1]
  return last === undefined ? null : Number(last) + 1
}
