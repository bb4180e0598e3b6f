import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { supervise } from './supervise.ts'

/** Supervises a child that runs `source`; answers what was said and how often it was started. */
function superviseScript(source: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-test-'))
  const script = path.join(folder, 'child.mjs')
  writeFileSync(script, source)
  const said: string[] = []
  const failed = vi.fn()
  const children: ReturnType<typeof fork>[] = []
  const start = () => {
    const child = fork(script)
    children.push(child)
    return child
  }
  const child = supervise('test', start, (line) => said.push(line), failed)
  onTestFinished(async () => {
    await child.stop(100)
    rmSync(folder, { recursive: true, force: true })
  })
  return { child, said, failed, children }
}

const READY = "process.send({ type: 'ready' });"
const OBEDIENT = "process.on('message', () => process.exit(0));"

test('a process that dies after it was ready is started again', async () => {
  const { child, children, said, failed } = superviseScript(`${READY}${OBEDIENT}`)
  await child.ready
  children[0]?.kill('SIGKILL')
  await vi.waitFor(() => expect(children.length).toBe(2), 10_000)
  expect(said[0]).toContain('ended (SIGKILL); starting it again in 1 s')
  expect(failed).not.toHaveBeenCalled()
})

test('a process that never becomes ready is reported and not started again', async () => {
  const { children, failed } = superviseScript('process.exit(3)')
  await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce(), 10_000)
  expect(children).toHaveLength(1)
})

test('a process told to stop is not started again', async () => {
  const { child, children, said } = superviseScript(`${READY}${OBEDIENT}`)
  await child.ready
  await child.stop(5_000)
  expect(children[0]?.exitCode).toBe(0)
  expect(said).toEqual([])
  expect(children).toHaveLength(1)
})

test('a process that does not obey is ended by force', async () => {
  const { child, children } = superviseScript(`${READY}process.on('message', () => {}); process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`)
  await child.ready
  await child.stop(300)
  expect(children[0]?.signalCode).toBe('SIGKILL')
})
