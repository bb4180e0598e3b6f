import { readFileSync } from 'node:fs'
import path from 'node:path'

export type Counts = { passed: number; failed: number; skipped: number }
/** A test that did not pass: its file from the project's root, its whole name, what was said, and whether another run could tell more. */
export type Failure = { file: string; name: string; reason: string; mayRunAgain: boolean }
export type Report = Counts & { failures: Failure[]; unsteady: string[] }

type VitestReport = {
  numPassedTests?: number
  numPendingTests?: number
  numTodoTests?: number
  testResults?: {
    name: string
    status: string
    message?: string
    assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
  }[]
}

/** What vitest's JSON reporter wrote. An absent report counts nothing; the check has then failed by its exit code. */
export function readVitestReport(report: string): Report {
  const { numPassedTests = 0, numPendingTests = 0, numTodoTests = 0, testResults = [] } = readJson(report) as VitestReport
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(process.cwd(), name)
    const failed = assertionResults.filter((result) => result.status === 'failed')
    // A file that could not be read, or whose preparation failed, has no test that says so.
    if (failed.length === 0 && status === 'failed') return [{ file, name: '', reason: beginning(message), mayRunAgain: true }]
    return failed.map(({ fullName, failureMessages }) => {
      const reason = beginning(failureMessages?.join('\n'))
      return { file, name: fullName, reason, mayRunAgain: !reason.includes('Property failed after') }
    })
  })
  return { passed: numPassedTests, failed: failures.length, skipped: numPendingTests + numTodoTests, failures, unsteady: [] }
}

type PlaywrightSuite = {
  file?: string
  specs?: { title: string; file: string; tests: { status: string; results: { error?: { message?: string } }[] }[] }[]
  suites?: PlaywrightSuite[]
}
type PlaywrightReport = { stats?: { expected: number; skipped: number }; suites?: PlaywrightSuite[]; errors?: { message?: string }[] }

/** What Playwright's JSON reporter wrote. It runs a failed test a second time itself; one that passed then is unsteady. */
export function readPlaywrightReport(report: string): Report {
  const { stats, suites = [], errors = [] } = readJson(report) as PlaywrightReport
  const specs = suites.flatMap(specsOf)
  const of = (status: string) =>
    specs.flatMap(({ file, title, tests }) =>
      tests.filter((test) => test.status === status).map(({ results }) => ({ file, name: title, reason: beginning(results[0]?.error?.message) })),
    )
  const failures = [
    ...of('unexpected'),
    ...errors.map(({ message }) => ({ file: 'before or after the tests', name: '', reason: beginning(message) })),
  ].map((failure) => ({ ...failure, mayRunAgain: false }))
  const unsteady = of('flaky').map(({ file, name, reason }) => `${file} › ${name}: ${reason}`)
  return { passed: (stats?.expected ?? 0) + unsteady.length, failed: failures.length, skipped: stats?.skipped ?? 0, failures, unsteady }
}

function specsOf(suite: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
const colours = /\u001b\[[0-9;]*m/g

/** The first lines of what a test said, on one line, without where in the code. */
function beginning(message = ''): string {
  const said = message.replace(colours, '').split('\n')
  const lines = said.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '))
  return lines.slice(0, 3).join(' · ').slice(0, 400)
}

function readJson(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object
  } catch {
    return {}
  }
}
