import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { takeDataFolder } from './data-folder.ts'
import { takeLock } from './lock-file.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a lock is held until it is released, and its holder is named meanwhile', () => {
  const file = path.join(temporaryFolder(), 'lock.json')
  const lock = takeLock(file)
  expect(takeLock(file)).toMatchObject({ pid: process.pid })
  if ('release' in lock) lock.release()
  expect(existsSync(file)).toBe(false)
  expect('release' in takeLock(file)).toBe(true)
})

test.each(['{"pid":1,"startedAt":"before the flood"}', '', 'null', '{'])('a lock left by a process that is gone (%s) is taken over', (left) => {
  const file = path.join(temporaryFolder(), 'lock.json')
  writeFileSync(file, left)
  expect('release' in takeLock(file)).toBe(true)
})

test('a second portal on the same data is refused in words', () => {
  const folder = temporaryFolder()
  takeDataFolder(folder)
  expect(() => takeDataFolder(folder)).toThrow(`A portal already runs on the data in ${folder} (process ${process.pid})`)
})
