import { parentPort } from 'node:worker_threads'
import { differencesFromIssued } from './compare-pages.ts'
import { inspectFile } from './inspect-file.ts'
import type { ThreadQuestion } from './inspect-in-thread.server.ts'

// A thread that looks at files nobody vouches for; inspect-in-thread.server.ts ends it when it takes too long.

parentPort?.on('message', async (question: ThreadQuestion) => {
  const { bytes } = question
  parentPort?.postMessage(
    'keys' in question ? await inspectFile(bytes, question.keys) : differencesFromIssued(bytes, question.issued, question.stated),
  )
})
parentPort?.postMessage('ready')
