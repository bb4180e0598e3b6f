import { expect, test } from 'vitest'
import { newBudget, spend, UnreadableError } from './reading-budget.ts'

const steps = (count: number, budget = newBudget()) => {
  for (let at = 0; at < count; at++) spend(budget)
}

test('a machine that is busy with other things takes nothing from a file', () => {
  const budget = newBudget(40)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  expect(() => steps(2048, budget)).not.toThrow()
})

test('work and steps are limited', () => {
  expect(() => steps(299_999)).not.toThrow()
  expect(() => steps(300_001)).toThrow(UnreadableError)
  const budget = newBudget(5)
  const until = process.threadCpuUsage().user + 20_000
  while (process.threadCpuUsage().user < until);
  expect(() => steps(512, budget)).toThrow(UnreadableError)
})
