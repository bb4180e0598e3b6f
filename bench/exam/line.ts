import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliDecompressSync } from 'node:zlib'

export type Answer = { status: number; location: string; text: string }
/** Set when time is up: nothing is sent any more. */
export type Bell = { hasRung: boolean }
export type Weather = { dropped: number; lostAfterwards: number }

/** How long each kind of request took when it was answered, and what went wrong otherwise. */
export class Tally {
  readonly times = new Map<string, number[]>()
  readonly troubles = new Map<string, number>()

  took(kind: string, milliseconds: number): void {
    const times = this.times.get(kind)
    if (times) times.push(milliseconds)
    else this.times.set(kind, [milliseconds])
  }

  trouble(kind: string): void {
    this.troubles.set(kind, (this.troubles.get(kind) ?? 0) + 1)
  }
}

const patience = 15_000

/**
 * One phone's line to the portal, with a connection of its own. In bad weather a request is dropped before it leaves, or
 * its answer is lost after the portal has done what was asked.
 */
export function openLine({ origin, cookie, weather, tally, bell }: { origin: string; cookie: string; weather: Weather; tally: Tally; bell: Bell }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 2 })

  async function once(kind: string, path: string, body?: { type: string; text: string }): Promise<Answer> {
    if (bell.hasRung) throw new Error('time is up')
    if (Math.random() < weather.dropped) {
      tally.trouble('dropped on the way')
      await pause(50 + Math.random() * 200)
      throw new Error('dropped')
    }
    const isLost = Math.random() < weather.lostAfterwards
    const started = performance.now()
    const answer = await send(path, body)
    if (isLost) {
      tally.trouble('answer lost after commit')
      throw new Error('answer lost')
    }
    if (answer.status >= 500) tally.trouble(`${kind}: ${answer.status}`)
    else tally.took(kind, performance.now() - started)
    return answer
  }

  function send(path: string, body?: { type: string; text: string }): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { cookie, origin, 'accept-encoding': 'br', 'user-agent': 'bench', ...(body ? { 'content-type': body.type } : {}) }
      const request = http.request(origin + path, { agent, method: body ? 'POST' : 'GET', headers, timeout: patience }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(chunks)
          const text = (response.headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes).toString()
          resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', text })
        })
      })
      request.on('timeout', () => request.destroy(new Error('timeout')))
      request.on('error', (error: NodeJS.ErrnoException) => {
        tally.trouble(`no answer: ${error.code ?? error.message}`)
        reject(error)
      })
      request.end(body?.text)
    })
  }

  /** Tries until it is answered, as a person presses again. */
  function insist(kind: string, path: string, form?: Record<string, string>): Promise<Answer> {
    return tryOn(kind, path, form && { type: 'application/x-www-form-urlencoded', text: new URLSearchParams(form).toString() })
  }

  async function tryOn(kind: string, path: string, body?: { type: string; text: string }): Promise<Answer> {
    for (let wait = 500; ; wait = Math.min(4_000, wait * 2)) {
      const answer = await once(kind, path, body).catch(() => null)
      if (bell.hasRung) throw new Error('time is up')
      if (answer && answer.status < 500 && answer.status !== 429) return answer
      await pause(wait * (0.75 + Math.random() / 2))
    }
  }

  const json = (value: unknown) => ({ type: 'application/json', text: JSON.stringify(value) })
  return {
    insist,
    insistJson: (kind: string, path: string, value: unknown) => tryOn(kind, path, json(value)),
    postJson: (kind: string, path: string, value: unknown) => once(kind, path, json(value)),
    close: () => agent.destroy(),
  }
}
