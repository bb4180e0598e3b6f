import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

// Runs every check and adds up what truly ran. `--full` adds the long suites; `--only-long` runs nothing else.
type Counts = { passed: number; failed: number; skipped: number }
type Check = { name: string; command: string[]; env?: Record<string, string>; count?: () => Counts }

const node = process.execPath
const bin = (script: string, ...args: string[]) => [node, `node_modules/${script}`, ...args]

const quick: Check[] = [
  { name: 'format and lint', command: bin('@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'types', command: bin('typescript/bin/tsc', '--noEmit') },
  {
    name: 'who may import whom',
    command: bin('dependency-cruiser/bin/dependency-cruiser.mjs', 'app', 'server', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'),
  },
  { name: 'table owners', command: [node, 'tests/check-table-owners.ts'] },
  { name: 'dead code', command: bin('knip/bin/knip.js') },
  { name: 'messages', command: [node, 'tests/check-messages.ts'] },
  { name: 'content', command: [node, 'server/content-check.ts'] },
]

const suites: Check[] = [
  {
    name: 'unit, property and database tests',
    command: bin('vitest/vitest.mjs', 'run'),
    env: { VITEST_JSON: 'test-results/vitest.json' },
    count: () => vitestCounts('test-results/vitest.json'),
  },
  { name: 'build', command: [node, 'server/build.ts'] },
  {
    name: 'browser tests',
    command: bin('@playwright/test/cli.js', 'test', '--project', 'portal'),
    count: () => playwrightCounts('test-results/e2e.json'),
  },
]

const long: Check[] = [
  {
    name: 'long suites',
    command: bin('vitest/vitest.mjs', 'run', '--config', 'vitest.long.config.ts'),
    env: { VITEST_JSON: 'test-results/vitest-long.json' },
    count: () => vitestCounts('test-results/vitest-long.json'),
  },
  {
    name: 'long browser tests',
    command: bin('@playwright/test/cli.js', 'test', '--config', 'playwright.long.config.ts'),
    count: () => playwrightCounts('test-results/long.json'),
  },
]

const chosen = process.argv.includes('--only-long') ? long : [...quick, ...suites, ...(process.argv.includes('--full') ? long : [])]
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const failedChecks: string[] = []
for (const check of chosen) {
  const started = Date.now()
  console.log(`\n── ${check.name}`)
  const ok = await succeeds(check)
  const counts = check.count?.() ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  // A runner that stopped without counting a failure has failed all the same.
  if (!ok && counts.failed === 0) counts.failed = 1
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  if (counts.failed > 0) failedChecks.push(check.name)
  console.log(`── ${check.name}: ${ok ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

writeFileSync('test-results/counts.json', JSON.stringify(total))
if (failedChecks.length > 0) console.log(`\nFailed: ${failedChecks.join(', ')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

function succeeds({ command, env }: Check): Promise<boolean> {
  const [program = node, ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('exit', (code) => resolve(code === 0))
    child.once('error', () => resolve(false))
  })
}

function vitestCounts(file: string): Counts {
  const report = readJson(file) as {
    numPassedTests?: number
    numFailedTests?: number
    numPendingTests?: number
    numTodoTests?: number
    numFailedTestSuites?: number
  }
  const failed = Math.max(report.numFailedTests ?? 0, report.numFailedTestSuites ? 1 : 0)
  return { passed: report.numPassedTests ?? 0, failed, skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0) }
}

function playwrightCounts(file: string): Counts {
  const { stats } = readJson(file) as { stats?: { expected: number; unexpected: number; flaky: number; skipped: number } }
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), skipped: stats?.skipped ?? 0 }
}

/** An absent report counts nothing; the check has then failed by its exit code. */
function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object
  } catch {
    return {}
  }
}
