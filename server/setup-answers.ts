import { parseArgs } from 'node:util'
import { askAtTerminal } from './terminal.ts'

/** What a real portal has to know before it starts. */
export type SetupAnswers = {
  publicUrl: string
  issuer: string
  place: string
  signerName: string
  signerTitle: string
  operatorName: string
  operatorPhone: string
  operatorPassword: string
}

type Question = { answer: keyof SetupAnswers; flag: string; variable: string; text: string; secret?: boolean }

const QUESTIONS: Question[] = [
  { answer: 'publicUrl', flag: 'public-url', variable: 'PUBLIC_URL', text: 'Public address of the portal, for example https://kelas.example.id' },
  { answer: 'issuer', flag: 'issuer', variable: 'SETUP_ISSUER', text: 'Institution that issues the certificates' },
  { answer: 'place', flag: 'place', variable: 'SETUP_PLACE', text: 'Place of issue, as printed' },
  { answer: 'signerName', flag: 'signer-name', variable: 'SETUP_SIGNER_NAME', text: 'Name of the person who signs' },
  { answer: 'signerTitle', flag: 'signer-title', variable: 'SETUP_SIGNER_TITLE', text: 'Title of the person who signs' },
  { answer: 'operatorName', flag: 'operator-name', variable: 'SETUP_OPERATOR_NAME', text: 'Name of the first operator' },
  { answer: 'operatorPhone', flag: 'operator-phone', variable: 'SETUP_OPERATOR_PHONE', text: 'Phone number of the first operator' },
  {
    answer: 'operatorPassword',
    flag: 'operator-password',
    variable: 'SETUP_OPERATOR_PASSWORD',
    text: 'Password of the first operator, 12 characters or more',
    secret: true,
  },
]

/** Thrown for a wrong or missing answer; `message` is ready for a terminal. */
export class SetupError extends Error {
  override name = 'SetupError'
}

export type SetupFlags = { demonstration: boolean; given: Partial<SetupAnswers> }

/** Answers given on the command line (`--issuer …`) or in the environment, for a set-up that nobody watches. */
export function readFlags(args: string[], env: Record<string, string | undefined>): SetupFlags {
  const options = Object.fromEntries(QUESTIONS.map(({ flag }) => [flag, { type: 'string' as const }]))
  try {
    const { values } = parseArgs({ args, options: { ...options, demonstration: { type: 'boolean', default: false } } })
    const given = Object.fromEntries(
      QUESTIONS.flatMap(({ answer, flag, variable }) => {
        const value = (values as Record<string, unknown>)[flag] ?? env[variable]
        return typeof value === 'string' && value.trim() !== '' ? [[answer, value.trim()]] : []
      }),
    )
    return { demonstration: values.demonstration === true, given }
  } catch (error) {
    throw new SetupError(`${(error as Error).message}\n\n${usage()}`)
  }
}

function usage(): string {
  const lines = QUESTIONS.map(({ flag, variable, text }) => `  ${`--${flag} …`.padEnd(24)}${text} (or ${variable})`)
  return `npm run setup asks for what is not given:\n${lines.join('\n')}\n  --demonstration         makes a demonstration in DATABASE_URL instead`
}

/** Asks for the rest at a terminal; without one, says which are missing. */
export async function completeAnswers(given: Partial<SetupAnswers>): Promise<SetupAnswers> {
  const missing = QUESTIONS.filter(({ answer }) => given[answer] === undefined)
  if (missing.length > 0 && !process.stdin.isTTY) {
    throw new SetupError(`Nobody can be asked here, and these are missing: ${missing.map(({ flag }) => `--${flag}`).join(', ')}.\n\n${usage()}`)
  }
  const answers: Partial<SetupAnswers> = { ...given }
  for (const question of missing) {
    answers[question.answer] = await ask(question)
  }
  return answers as SetupAnswers
}

async function ask({ text, secret }: Question): Promise<string> {
  for (;;) {
    const answer = (await askAtTerminal(`${text}: `, { hidden: secret === true })).trim()
    if (answer !== '') {
      return answer
    }
  }
}

/** Certificates carry this address for years: it must be an https origin, or this machine for a trial. */
export function checkPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const origin = text.replace(/\/$/, '')
  if (url === null || url.origin !== origin || !/^https?:$/.test(url.protocol)) {
    throw new SetupError(`The public address "${text}" must be an origin without a path, for example https://kelas.example.id.`)
  }
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  if (url.protocol !== 'https:' && !loopback) {
    throw new SetupError(
      `The public address "${text}" must begin with https://: people sign in there, and certificates link to it. (http is for localhost only.)`,
    )
  }
  return origin
}
