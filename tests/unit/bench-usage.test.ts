import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'

test.each([['--help'], ['certificates', '--help'], ['-h']])(
  'who asks a bench for help (%s %s) is told its names, and nothing is measured',
  (...args) => {
    const said = execFileSync(process.execPath, ['bench/run.ts', ...args], { encoding: 'utf8', timeout: 60_000 })
    expect(said).toContain('npm run bench -- [pages|')
    expect(said).toContain('certificates')
    expect(said).not.toContain('# ')
  },
)
