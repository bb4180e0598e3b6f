import type { openWatchOutbox, WatchOp } from './watch-outbox.ts'

type Receipt = { settled: string[]; watched: Record<string, { percent: number; positionMs: number }> }

/** Sends what the phone kept, a few entries at a time, until the server has answered for all of it. */
export function createSender(address: string, outbox: ReturnType<typeof openWatchOutbox>, onWatched: (slug: string, percent: number) => void) {
  let busy = false
  let failures = 0
  let timer = 0

  async function send(): Promise<void> {
    clearTimeout(timer)
    const ops = outbox.unsent().slice(0, 20)
    if (busy || ops.length === 0) return
    busy = true
    try {
      await post(ops)
    } catch {
      failures += 1
    }
    busy = false
    if (outbox.unsent().length > 0) timer = window.setTimeout(send, failures ? Math.min(60_000, 1_000 * 2 ** failures) : 500)
  }

  async function post(ops: WatchOp[]): Promise<void> {
    // A page that is being left may still finish sending; a redirect means that nobody is signed in.
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ops }),
      keepalive: true,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    if (!answer.ok) throw new Error(String(answer.status))
    const { settled, watched } = (await answer.json()) as Receipt
    outbox.settle(settled)
    // It is too much at once: the rest is sent more slowly.
    if (settled.length === 0) failures += 1
    else failures = 0
    for (const [slug, { percent }] of Object.entries(watched)) onWatched(slug, percent)
  }

  addEventListener('online', send)
  return send
}
