import { settings } from '#app/platform/settings.server.ts'
import { type RunningPortal, runPortal, say } from './portal.ts'

// `--only web` and `--only worker` start one part of a portal whose other part runs elsewhere, as compose.yaml does.

async function printWelcome(portal: RunningPortal): Promise<void> {
  const { DATA_DIR, PUBLIC_URL } = settings()
  console.log(`\nNaik Kelas is at ${PUBLIC_URL ?? portal.address}${PUBLIC_URL ? ` (here: ${portal.address})` : ''}\n`)
  if (portal.demonstration) {
    await printAccounts()
  }
  console.log(`Data: ${portal.database}\nFiles: ${DATA_DIR}\nStop with Ctrl-C.\n`)
}

/** Everybody may know these: they exist in demonstrations only. */
async function printAccounts(): Promise<void> {
  const { DEMO_ACCOUNTS } = await import('#prisma/demo-accounts.ts')
  console.log('This is a demonstration. Everything in it is invented. Sign in as:')
  console.table(DEMO_ACCOUNTS.map(({ role, name, signIn, secret }) => ({ role, name, 'sign in with': signIn, secret })))
}

const started = Date.now()
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined
if (only !== undefined && only !== 'web' && only !== 'worker') {
  console.error(`--only takes web or worker, not "${only}".`)
  process.exit(1)
}
const portal = await runPortal({ web: only !== 'worker', worker: only !== 'web', development: false })
say(`Started in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
if (only !== 'worker') {
  await printWelcome(portal)
}
