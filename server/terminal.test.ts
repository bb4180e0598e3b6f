import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ctrlC, ctrlD, hasTerminal, runAtTerminal } from '#tests/builders/terminal.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-terminal-'))
const program = path.join(folder, 'ask.ts')
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(() =>
  writeFileSync(
    program,
    `import { askAtTerminal } from ${JSON.stringify(path.resolve('server/terminal.ts'))}
    try {
      const secret = await askAtTerminal('Secret: ', { hidden: true })
      const name = await askAtTerminal('Name? ')
      console.log(\`length \${secret.length} name \${name}\`)
      process.exit(0)
    } catch (error) {
      console.log(error.name)
      process.exit(130)
    }`,
  ),
)

test.skipIf(!hasTerminal)('a secret is not shown, the question stays on the screen, and what is pasted at once answers both', async () => {
  const typed = await runAtTerminal(
    [program],
    [
      ['Secret: ', 'rahasia\r'],
      ['Name? ', 'Sari\r'],
    ],
  )
  expect(typed).toMatchObject({ code: 0, screen: expect.stringContaining('length 7 name Sari') })
  expect(typed.screen).toMatch(/Name\? .*Sari\n/)
  const pasted = await runAtTerminal([program], [['Secret: ', 'rahasia\rSari\r']])
  expect(pasted).toMatchObject({ code: 0, screen: expect.stringContaining('length 7 name Sari') })
  for (const { screen } of [typed, pasted]) expect(screen).not.toContain('rahasia')
  // The arrow up brings the last line back in many programs; a secret must not come back.
  const again = await runAtTerminal(
    [program],
    [
      ['Secret: ', 'rahasia\r'],
      ['Name? ', '\u001b[A\r'],
    ],
  )
  expect(again.screen).not.toContain('rahasia')
})

test.skipIf(!hasTerminal).each([
  ['Ctrl-C at a secret', [['Secret: ', `rah${ctrlC}`]]],
  ['Ctrl-D at a secret', [['Secret: ', ctrlD]]],
  [
    'Ctrl-C at a question',
    [
      ['Secret: ', 'x\r'],
      ['Name? ', ctrlC],
    ],
  ],
  [
    'Ctrl-D at a question',
    [
      ['Secret: ', 'x\r'],
      ['Name? ', ctrlD],
    ],
  ],
] as const)('%s leaves', async (_what, turns) => {
  expect(
    await runAtTerminal(
      [program],
      turns.map(([seen, typed]) => [seen, typed] as [string, string]),
    ),
  ).toMatchObject({
    code: 130,
    screen: expect.stringContaining('AbandonedError'),
  })
})
