import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { defineJob, handles, type JobHandler, sendJob } from '#app/platform/jobs.server.ts'
import { startWorker } from './worker.ts'

async function workWith(handlers: JobHandler[]): Promise<void> {
  const worker = await startWorker(handlers)
  onTestFinished(worker.stop)
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 450 && !(await condition()); tries++) {
    await pause(100)
  }
  expect(await condition()).toBe(true)
}

const payload = z.object({ id: z.string() })

test('a job sent by a transaction is handled with its payload', async () => {
  const greet = defineJob('worker-test-greet', payload)
  const greeted: string[] = []
  await workWith([
    handles(greet, async ({ id }) => {
      greeted.push(id)
    }),
  ])
  await inTransaction((tx) => sendJob(tx, greet, { id: 'Sari' }))
  await until(() => greeted.includes('Sari'))
  expect(greeted).toEqual(['Sari'])
})

test('a job that fails too often is kept as a dead letter', async () => {
  const fail = defineJob('worker-test-fail', payload, { retries: 0 })
  await workWith([
    handles(fail, async () => {
      throw new Error('never works')
    }),
  ])
  await inTransaction((tx) => sendJob(tx, fail, { id: 'lost cause' }))
  await until(async () => {
    const rows = await db.$queryRaw<{ data: unknown }[]>`select data from jobs.job where name = 'worker-test-fail.dead'`
    return JSON.stringify(rows) === JSON.stringify([{ data: { id: 'lost cause' } }])
  })
})

test('once a keyed job is done, the next one may be sent', async () => {
  const tidy = defineJob('worker-test-tidy', payload)
  let runs = 0
  await workWith([
    handles(tidy, async () => {
      runs++
    }),
  ])
  const send = () => inTransaction((tx) => sendJob(tx, tidy, { id: 'x' }, { key: 'x' }))
  expect(await send()).toBe(true)
  await until(
    async () => (await db.$queryRaw<unknown[]>`select 1 from jobs.job where name = 'worker-test-tidy' and state = 'completed'`).length === 1,
  )
  expect(await send()).toBe(true)
  await until(() => runs === 2)
})
