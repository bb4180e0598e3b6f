import type { NextFunction, Request, Response } from 'express'

/** What is read away at most; whoever sends more loses the connection. */
const most = 200 * 1024 * 1024

/**
 * Takes in what a request still sends after it was answered, such as the rest of a photo that is too large. Otherwise
 * nobody reads it, and the next click of the browser, which comes on the same connection, waits for ever behind it.
 */
export function readUnreadBodies(req: Request, res: Response, next: NextFunction): void {
  res.on('finish', () => {
    if (req.complete || req.destroyed) return
    let size = 0
    req.removeAllListeners('data')
    req.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > most) req.destroy()
    })
    req.resume()
  })
  next()
}
