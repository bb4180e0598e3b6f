import { AggregatorRegistry } from 'prom-client'
import { closeDatabase } from '#app/platform/database.server.ts'
import { flushDeliveries } from '#app/videos/delivery/count-delivery.server.ts'
import { runUntilStopped, tellReady } from './child-process.ts'
import { startWeb } from './web.ts'

// Answers the launcher's question for this process's part of the metrics.
new AggregatorRegistry()

let web: Awaited<ReturnType<typeof startWeb>> | undefined
runUntilStopped('web', async () => {
  await web?.close()
  await flushDeliveries()
  await closeDatabase()
})
web = await startWeb()
tellReady(web.port)
