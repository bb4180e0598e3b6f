import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { asksForHelp, explainError, UsageError } from '#server/command-words.ts'

function caught(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('mistakes at the terminal end with 2 and a sentence, failures with the code of the command', () => {
  const option = caught(() => parseArgs({ args: ['--bogus'], options: {} }))
  expect(explainError(option, 1)).toEqual({ text: "Unknown option '--bogus'. --help shows how it is used.", code: 2 })
  expect(
    explainError(
      caught(() => readFileSync('/none/file.p12')),
      1,
    ),
  ).toEqual({ text: 'There is no file /none/file.p12.', code: 2 })
  expect(
    explainError(
      caught(() => writeFileSync('package.json', '', { flag: 'wx' })),
      1,
    ),
  ).toMatchObject({ code: 2, text: expect.stringContaining('already') })
  expect(
    explainError(
      caught(() => readFileSync('app')),
      3,
    ),
  ).toMatchObject({ code: 2 })
  expect(explainError(new UsageError('Name it.'), 3)).toEqual({ text: 'Name it.', code: 2 })
  expect(explainError(Object.assign(new Error('no table'), { code: 'P2021' }), 1)).toMatchObject({
    code: 1,
    text: expect.stringContaining('npm start'),
  })
  expect(explainError(new TypeError('fetch failed'), 1)).toMatchObject({ code: 1, text: expect.stringContaining('does not answer') })
  expect(explainError(new Error('The passphrase is wrong.'), 1)).toEqual({ text: 'The passphrase is wrong.', code: 1 })
})

test('help is asked for by its own word only', () => {
  expect([['--help'], ['-h'], ['help'], [], ['list'], ['retire', 'help']].map((args) => asksForHelp(args))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})
