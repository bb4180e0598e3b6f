import { settings } from '#app/platform/settings.server.ts'
import { type RunningPortal, runPortal, say } from './portal.ts'

// `--only web` and `--only worker` start one part of a portal whose other part runs elsewhere, as compose.yaml does.

async function printWelcome(portal: RunningPortal): Promise<void> {
  const { DATA_DIR, PUBLIC_URL } = settings()
  console.log(
    `\nNaik Kelas is at ${PUBLIC_URL ?? portal.address}${PUBLIC_URL && PUBLIC_URL !== portal.address ? ` (here: ${portal.address})` : ''}\n`,
  )
  if (portal.demonstration) {
    await printAccounts()
  }
  console.log(`Data: ${portal.database}\nFiles: ${DATA_DIR}\nStop with Ctrl-C.\n`)
}

/** Everybody may know these: they exist in demonstrations only. */
async function printAccounts(): Promise<void> {
  const { DEMO_ACCOUNTS } = await import('#prisma/demo-accounts.ts')
  const rows = DEMO_ACCOUNTS.map(({ role, name, signIn, secret }) => [role, name, signIn, secret])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  console.log('This is a demonstration; everything in it is invented. Sign in as')
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
  }
  console.log('')
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
