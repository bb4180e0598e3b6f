import path from 'node:path'
import { translate } from '#app/i18n/translate.ts'
import { createFirstOperator } from '#app/people/create-first-operator.server.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { createPortal, portalExists } from '#app/platform/create-portal.server.ts'
import { closeDatabase, db } from '#app/platform/database.server.ts'
import { completeSettings, settings } from '#app/platform/settings.server.ts'
import { readSecret, takeDataFolder } from './data-folder.ts'
import { writeEnvFile } from './env-file.ts'
import { migrate } from './migrate.ts'
import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts'
import { readContent, seedDemonstration } from './prepare.ts'
import { checkPublicUrl, completeAnswers, readFlags, type SetupAnswers, SetupError } from './setup-answers.ts'
import { AbandonedError } from './terminal.ts'

function say(line: string): void {
  console.log(`› ${line}`)
}

type Stage = { finish(): Promise<void>; close(): Promise<void> }

/** Brings a database into reach of the use-cases: the one in DATABASE_URL, or the embedded one in DATA_DIR. */
async function openStage(): Promise<Stage> {
  const { DATABASE_URL, DATA_DIR } = settings()
  const lock = takeDataFolder(DATA_DIR)
  if (DATABASE_URL !== undefined) {
    completeSettings({ DATABASE_URL, SESSION_SECRET: readSecret(DATA_DIR, 'session'), KEYS_SECRET: readSecret(DATA_DIR, 'keys') })
    return { finish: async () => {}, close: async () => lock.release() }
  }
  say('Starting PostgreSQL.')
  const postgres = await startEmbeddedPostgres(DATA_DIR, say)
  completeSettings({ DATABASE_URL: postgres.url, SESSION_SECRET: readSecret(DATA_DIR, 'session'), KEYS_SECRET: readSecret(DATA_DIR, 'keys') })
  return {
    finish: async () => {
      await postgres.finish()
    },
    close: async () => {
      await postgres.stop()
      lock.release()
    },
  }
}

/** A portal is set up once, and never over other people's data. */
async function refuseUsedPortal(): Promise<void> {
  if ((await portalExists()) || (await db.person.count()) > 0) {
    throw new SetupError('There is a portal in this database already, with people in it. Use an empty database in DATABASE_URL, or a new DATA_DIR.')
  }
}

async function makeRealPortal(answers: SetupAnswers): Promise<void> {
  await createFirstOperator({ name: answers.operatorName, phone: answers.operatorPhone, password: answers.operatorPassword })
  await createPortal({
    isDemo: false,
    issuerName: answers.issuer,
    issuerPlace: answers.place,
    signerName: answers.signerName,
    signerTitle: answers.signerTitle,
    contactPhone: null,
  })
}

async function setUp(args: string[]): Promise<void> {
  const { demonstration, given } = readFlags(args, process.env)
  if (given.publicUrl !== undefined) {
    checkPublicUrl(given.publicUrl)
  }
  const { DATABASE_URL } = settings()
  const stage = await openStage()
  try {
    await migrate(settings().DATABASE_URL ?? '')
    await refuseUsedPortal()
    if (demonstration) {
      await readContent()
      await seedDemonstration()
    } else {
      const answers = await completeAnswers(given)
      const publicUrl = checkPublicUrl(answers.publicUrl)
      await makeRealPortal(answers)
      keepSettings({ PUBLIC_URL: publicUrl, DATABASE_URL, DATA_DIR: process.env.DATA_DIR })
    }
    await closeDatabase()
    await stage.finish()
  } finally {
    await closeDatabase()
    await stage.close()
  }
  say(`The ${demonstration ? 'demonstration' : 'portal'} is set up. Start it with npm start.`)
}

/** Written to `.env`, so that the next start finds this portal again. */
function keepSettings(values: Record<string, string | undefined>): void {
  const given = Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1])))
  try {
    writeEnvFile(path.resolve('.env'), given)
    say(`Written to .env: ${Object.keys(given).join(', ')}.`)
  } catch (error) {
    say(`.env cannot be written (${(error as Error).message}). Give these to every start yourself: ${Object.keys(given).join(', ')}.`)
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof AbandonedError) return 'No portal was set up. Nothing that you typed was kept.'
  if (isAppError(error)) {
    const fields = Object.entries(error.fields).map(([field, { key, params }]) => `${field}: ${translate('en', key, params)}`)
    return [translate('en', `error.${error.code}`, error.params), ...fields, 'Nothing was written.'].join('\n')
  }
  const foreseen = error instanceof Error && ['SetupError', 'SettingsError', 'EmbeddedPostgresError', 'MigrationError'].includes(error.name)
  return foreseen ? error.message : error
}

try {
  await setUp(process.argv.slice(2))
  process.exit(0)
} catch (error) {
  console.error(inWords(error))
  process.exit(1)
}
