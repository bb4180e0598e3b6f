import type { NextFunction, Request, RequestHandler, Response } from 'express'

/** What a request brings must be here in this time. */
const wholeMs = 300_000
/** A file that somebody may send may take as long as it goes on: a kilobyte a second, over a minute. */
const slow = { everyMs: 60_000, leastBytes: 60_000 }

const timers = new WeakMap<Request, NodeJS.Timeout>()

/**
 * Ends requests whose bodies do not come: Node's own limit knows one time for all, and files of operators on slow lines need
 * longer. Headers are Node's business (`headersTimeout`).
 */
export function boundBodies(patienceMs = wholeMs): RequestHandler {
  return (req: Request, res: Response, next: NextFunction) => {
    if (req.headers['content-length'] !== undefined || req.headers['transfer-encoding'] !== undefined) {
      timers.set(
        req,
        setTimeout(() => giveUp(req, res), patienceMs),
      )
      for (const end of ['end', 'close']) req.once(end, () => clearTimeout(timers.get(req)))
    }
    next()
  }
}

/** From now on this request may take as long as enough of it comes. For who was recognised only. */
export function allowSlowBody(req: Request, res: Response, { everyMs, leastBytes } = slow): void {
  clearTimeout(timers.get(req))
  if (req.complete) return
  const { socket } = req
  let before = socket.bytesRead
  const timer = setInterval(() => {
    if (socket.bytesRead - before < leastBytes) giveUp(req, res)
    before = socket.bytesRead
  }, everyMs)
  timers.set(req, timer)
}

function giveUp(req: Request, res: Response): void {
  clearTimeout(timers.get(req))
  if (req.complete || req.destroyed) return
  const { socket } = req
  if (res.headersSent) return void socket.destroy()
  res.once('finish', () => socket.destroy())
  res.status(408).set('Connection', 'close').type('text').send('Kiriman ini terlalu lama. / This took too long to arrive.\n')
}
