import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { type Counts, type Failure, type Report, readPlaywrightReport, readVitestReport } from './test-reports.ts'

// Runs every check and adds up what truly ran. `--full` adds the long suites; `--only-long` runs nothing else.
type Check = { name: string; command: string[]; env?: Record<string, string>; read?: () => Report; runAgain?: (failures: Failure[]) => Check }

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
  vitest('unit, property and database tests', 'vitest.config.ts', 'test-results/vitest.json'),
  { name: 'build', command: [node, 'server/build.ts'] },
  {
    name: 'browser tests',
    command: bin('@playwright/test/cli.js', 'test', '--project', 'portal'),
    read: () => readPlaywrightReport('test-results/e2e.json'),
  },
]

const long: Check[] = [
  vitest('long suites', 'vitest.long.config.ts', 'test-results/vitest-long.json'),
  {
    name: 'long browser tests',
    command: bin('@playwright/test/cli.js', 'test', '--config', 'playwright.long.config.ts'),
    read: () => readPlaywrightReport('test-results/long.json'),
  },
]

/** More failures than these are no accident. */
const mostAgain = 5

const chosen = process.argv.includes('--only-long') ? long : [...quick, ...suites, ...(process.argv.includes('--full') ? long : [])]
rmSync('test-results', { recursive: true, force: true })
mkdirSync('test-results', { recursive: true })

const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const failed: string[] = []
const unsteady: string[] = []
for (const check of chosen) {
  const report = await run(check)
  total.passed += report.passed
  total.failed += report.failed
  total.skipped += report.skipped
  failed.push(...report.failures.map(({ file, name, reason }) => [file, name, reason].filter(Boolean).join(' › ')))
  unsteady.push(...report.unsteady)
}

writeFileSync('test-results/counts.json', JSON.stringify(total))
// `.ci/run` repeats these lines at its end.
if (unsteady.length + failed.length > 0) console.log('')
for (const line of unsteady) console.log(`≈ passed only at the second try: ${line}`)
for (const line of failed) console.log(`✗ failed: ${line}`)
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** A runner that stopped without counting a failure has failed all the same. */
async function run(check: Check): Promise<Report> {
  const started = Date.now()
  console.log(`\n── ${check.name}`)
  const ok = await succeeds(check)
  const report = check.read?.() ?? { passed: ok ? 1 : 0, failed: 0, skipped: 0, failures: [], unsteady: [] }
  if (!ok && report.failures.length === 0) report.failures.push({ file: check.name, name: '', reason: '', mayRunAgain: false })
  report.failed = report.failures.length
  console.log(`── ${check.name}: ${report.failed === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  const again = report.failures.length > 0 && report.failures.length <= mostAgain && report.failures.every(({ mayRunAgain }) => mayRunAgain)
  return check.runAgain && again ? withSecondTry(report, await run(check.runAgain(report.failures))) : report
}

/** What fails once and then passes is counted as passed and named; a counterexample or many failures get no second try (record 0020). */
function withSecondTry(first: Report, second: Report): Report {
  if (second.passed === 0) return first
  const stillFailing = new Set(second.failures.map(({ file, name }) => `${file} ${name}`))
  const steadied = first.failures.filter(({ file, name }) => !stillFailing.has(`${file} ${name}`))
  return {
    passed: first.passed + steadied.length,
    failed: second.failures.length,
    skipped: first.skipped,
    failures: second.failures,
    unsteady: steadied.map(({ file, name, reason }) => `${file} › ${name}: ${reason}`),
  }
}

function vitest(name: string, config: string, report: string, ...files: string[]): Check {
  return {
    name,
    command: bin('vitest/vitest.mjs', 'run', '--config', config, ...files),
    env: { VITEST_JSON: report },
    read: () => readVitestReport(report),
    ...(files.length === 0 && {
      runAgain: (failures) =>
        vitest(`${name}, what failed once more`, config, report.replace('.json', '-again.json'), ...new Set(failures.map(({ file }) => file))),
    }),
  }
}

function succeeds({ command, env }: Check): Promise<boolean> {
  const [program = node, ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('exit', (code) => resolve(code === 0))
    child.once('error', () => resolve(false))
  })
}
