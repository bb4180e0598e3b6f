import http from 'node:http'
import { AggregatorRegistry } from 'prom-client'

/** `/metrics` of all web processes together, on loopback only. Answers how to stop, or null when the port is taken. */
export async function startMetricsServer(port: number): Promise<{ close(): Promise<void> } | null> {
  const registry = new AggregatorRegistry()
  const server = http.createServer(async (req, res) => {
    if (req.url !== '/metrics') {
      res.writeHead(404).end()
      return
    }
    try {
      const metrics = await registry.clusterMetrics()
      res.writeHead(200, { 'content-type': registry.contentType }).end(metrics)
    } catch (error) {
      res.writeHead(503, { 'content-type': 'text/plain' }).end(`${(error as Error).message}\n`)
    }
  })
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => resolve(true))
  })
  if (!listening) {
    return null
  }
  return {
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
