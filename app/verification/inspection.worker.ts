import { parentPort } from 'node:worker_threads'
import { inspectFile } from './inspect-file.ts'
import type { TrustedKeys } from './trusted-keys.ts'

// A thread that looks at files nobody vouches for; inspect-in-thread.server.ts ends it when it takes too long.

parentPort?.on('message', async ({ bytes, keys }: { bytes: Uint8Array; keys: TrustedKeys }) => {
  parentPort?.postMessage(await inspectFile(bytes, keys))
})
parentPort?.postMessage('ready')
