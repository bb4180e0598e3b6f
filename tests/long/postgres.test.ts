import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { startEmbeddedPostgres, startTemporaryPostgres } from '#server/postgres/embedded-postgres.ts'
import { createLibraryLinks } from '#server/postgres/postgres-binaries.ts'
import { identify, isRunning } from '#server/process-identity.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-test-'))
  // Where PostgreSQL has to run as another user, that user must get in.
  chmodSync(folder, 0o711)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Stopped with the test, however that ends: a server left over would keep the test process alive. */
async function startEmbedded(folder: string, say: (line: string) => void = () => {}) {
  const postgres = await startEmbeddedPostgres(folder, say)
  onTestFinished(postgres.stop)
  return postgres
}

async function startTemporary() {
  const postgres = await startTemporaryPostgres()
  onTestFinished(postgres.stop)
  return postgres
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    await client.end()
    return true
  } catch {
    return false
  }
}

function socketFolderOf(url: string): string {
  return new URL(url).searchParams.get('host') ?? ''
}

test('the links between libraries that npm cannot pack are made, and made only once', () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'native/lib'), { recursive: true })
  writeFileSync(path.join(folder, 'native/lib/libpq.so.5.18'), '')
  writeFileSync(
    path.join(folder, 'native/pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  )
  createLibraryLinks(folder)
  createLibraryLinks(folder)
  expect(readlinkSync(path.join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18')
})

test('a temporary PostgreSQL starts on a socket that only we may enter, and leaves nothing behind', async () => {
  const postgres = await startTemporary()
  const url = await postgres.createDatabase('a_trial')
  expect(await answers(url)).toBe(true)
  const socketFolder = socketFolderOf(url)
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700)
  expect(Buffer.byteLength(`${socketFolder}/.s.PGSQL.5432`)).toBeLessThan(104)
  await postgres.stop()
  expect(await answers(url)).toBe(false)
  expect(existsSync(socketFolder)).toBe(false)
})

test('the role of the portal is no superuser', async () => {
  const postgres = await startTemporary()
  const client = new pg.Client({ connectionString: postgres.url('postgres') })
  await client.connect()
  const { rows } = await client.query(
    "select current_user, current_setting('is_superuser') as is_superuser, current_setting('listen_addresses') as listens",
  )
  await client.end()
  expect(rows).toEqual([{ current_user: 'portal', is_superuser: 'off', listens: '' }])
})

test('what was prepared at the first start is there at the second, and what was cut short is not', async () => {
  const folder = temporaryFolder()
  const cutShort = await startEmbedded(folder)
  expect(cutShort.url).toContain('unfinished')
  await cutShort.stop()
  const first = await startEmbedded(folder)
  expect(first.url).toContain('unfinished')
  const lasting = await first.finish()
  expect(await answers(lasting)).toBe(true)
  await first.stop()
  const second = await startEmbedded(folder)
  expect(second.url).not.toContain('unfinished')
  expect(await answers(second.url)).toBe(true)
})

test('a pid file that names a process of somebody else is mended', async () => {
  const folder = temporaryFolder()
  const first = await startEmbedded(folder)
  await first.finish()
  await first.stop()
  // This test's own process certainly runs and is certainly no PostgreSQL.
  writeFileSync(path.join(first.dataFolder, 'postmaster.pid'), `${process.pid}\n${first.dataFolder}\n0\n5432\n/nowhere\n\n0 0\nready\n`)
  const second = await startEmbedded(folder)
  expect(await answers(second.url)).toBe(true)
})

test('an initdb that was cut short is thrown away', async () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'postgres.unfinished/base'), { recursive: true })
  const postgres = await startEmbedded(folder)
  expect(await answers(postgres.url)).toBe(true)
  expect(existsSync(path.join(folder, 'postgres.unfinished'))).toBe(false)
})

/** A launcher in a process of its own, which can be killed. */
async function launcherProcess(folder: string) {
  const script = `const { startEmbeddedPostgres } = await import('#server/postgres/embedded-postgres.ts')
    const postgres = await startEmbeddedPostgres(process.argv[1], () => {})
    console.log(await postgres.finish())
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

test('PostgreSQL ends by itself when its launcher is killed', async () => {
  const { child, url } = await launcherProcess(temporaryFolder())
  expect(await answers(url)).toBe(true)
  child.kill('SIGKILL')
  for (let tries = 0; tries < 600 && existsSync(socketFolderOf(url)); tries++) {
    await pause(50)
  }
  expect(await answers(url)).toBe(false)
  expect(existsSync(socketFolderOf(url))).toBe(false)
})

test('a PostgreSQL that outlived its launcher and its guard is stopped by the next start', async () => {
  const folder = temporaryFolder()
  const { child, url } = await launcherProcess(folder)
  const postmaster = Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  for (const pid of childrenOf(child.pid ?? 0).filter((pid) => pid !== postmaster)) {
    process.kill(pid, 'SIGKILL')
  }
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await answers(url)).toBe(true)
  const said: string[] = []
  const next = await startEmbedded(folder, (line) => said.push(line))
  expect(said.join()).toContain('still runs')
  expect(await answers(next.url)).toBe(true)
  expect(await answers(url)).toBe(false)
})

function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
}

test('a PostgreSQL that is killed is started again at the same address with what it had stored, and a stop still ends it', async () => {
  const folder = temporaryFolder()
  const said: string[] = []
  const postgres = await startEmbedded(folder, (line) => said.push(line))
  const url = await postgres.finish()
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query('create table kept (id int); insert into kept values (1)')
  process.kill(Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(true)
  const again = new pg.Client({ connectionString: url })
  await again.connect()
  expect((await again.query('select id from kept')).rows).toEqual([{ id: 1 }])
  await again.end()
  expect(said.join()).toContain('starting it again')
  await postgres.stop()
  expect(await answers(url)).toBe(false)
  expect(existsSync(socketFolderOf(url))).toBe(false)
})

test('a process is known again by its number and its start, not by its number alone', () => {
  const own = identify()
  expect(own && isRunning(own)).toBe(true)
  expect(own && isRunning({ ...own, startedAt: 'another time' })).toBe(false)
  expect(identify(2 ** 22)).toBeNull()
})
