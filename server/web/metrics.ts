import type { NextFunction, Request, Response } from 'express'
import client from 'prom-client'

client.collectDefaultMetrics()

const answered = new client.Histogram({
  name: 'naik_kelas_http_seconds',
  help: 'Time to answer, by method and status class',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 3, 10],
})

/** Measures every answer; labels carry no address and no path, so their number stays small. */
export function measureAnswers(req: Request, res: Response, next: NextFunction): void {
  const stop = answered.startTimer({ method: req.method })
  res.on('finish', () => stop({ status: `${Math.floor(res.statusCode / 100)}xx` }))
  next()
}
