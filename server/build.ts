import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { waitForLock } from './lock-file.ts'

const root = path.resolve(import.meta.dirname, '..')
const STAMP = path.join(root, 'build/made-from')
/** Everything that the finished pages depend on. */
const SOURCES = ['app', 'public', 'prisma/schema.prisma', 'vite.config.ts', 'remix.config.js', 'package-lock.json']

/** Thrown when Vite fails; `message` holds what it wrote. */
export class BuildError extends Error {
  override name = 'BuildError'
}

/** Builds the pages unless `build/` already holds this very state of the sources. */
export async function buildIfNeeded(say: (line: string) => void, signal?: AbortSignal): Promise<void> {
  const wanted = hashOfSources()
  if (isBuilt(wanted)) {
    return
  }
  const lock = await waitForLock(path.join(root, 'node_modules/.naik-kelas-build.lock'), () => say('Another process is building; waiting for it.'))
  try {
    if (!isBuilt(wanted)) {
      say('Building the pages.')
      // Without its stamp a build that is cut short never counts as finished.
      rmSync(STAMP, { force: true })
      await runVite(signal)
      writeFileSync(STAMP, wanted)
    }
  } finally {
    lock.release()
  }
}

function isBuilt(wanted: string): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of filesIn(path.join(root, source))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

function filesIn(entry: string): string[] {
  if (!existsSync(entry)) {
    return []
  }
  if (statSync(entry).isFile()) {
    return [entry]
  }
  return readdirSync(entry, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
}

function runVite(signal?: AbortSignal): Promise<void> {
  const cli = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js')
  const vite = spawn(process.execPath, [cli, 'vite:build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  })
  const output: Buffer[] = []
  vite.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  vite.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  return new Promise((resolve, reject) => {
    vite.once('error', reject)
    vite.once('close', (code) => (code === 0 ? resolve() : reject(new BuildError(`The build failed:\n${Buffer.concat(output)}`))))
  })
}

if (import.meta.main) {
  try {
    await buildIfNeeded((line) => console.log(`› ${line}`))
    console.log('› build/ is up to date.')
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
