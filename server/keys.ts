import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { writeMultikey } from '#app/certificates/credential/multikey.ts'
import { addKey } from '#app/certificates/keys/add-key.server.ts'
import { backUpKeys, restoreKeys } from '#app/certificates/keys/back-up-keys.server.ts'
import { countIssuedSince } from '#app/certificates/keys/ceremony.server.ts'
import { endKey } from '#app/certificates/keys/end-key.server.ts'
import { importKey } from '#app/certificates/keys/import-key.server.ts'
import { type KeyPurpose, keyPurposes } from '#app/certificates/keys/key-name.ts'
import { type ListedKey, listKeys } from '#app/certificates/keys/list-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { writeVerifierKey } from '#app/certificates/register/signed-note.ts'
import { certificatesInPem, pemOf } from '#app/certificates/seal/seal-certificates.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { asksForHelp, explainError, UsageError } from './command-words.ts'
import { openDatabase } from './open-database.ts'
import { AbandonedError, askAtTerminal } from './terminal.ts'

// Ceremonies of the issuer's keys. Whatever happens is recorded in the audit trail and in the public register. Nothing
// here ever prints a private key or a password.

const usage = `npm run keys -- list
npm run keys -- create <credential|register|seal|root>     makes a key that signs from now on; the one before stays
npm run keys -- rotate <credential|register|seal|root>     the same, and retires the one before
npm run keys -- retire <key>                               signs no more; what it signed stays valid
npm run keys -- compromise <key> [--since <instant>]       may be in other hands since then (now, if not given)
npm run keys -- export <key> [--out <file>]                its public half and certificates
npm run keys -- import-p12 <file> [--chain <pem>] [--provider <name of a certified provider>]
npm run keys -- backup --out <file>                        all private keys under a passphrase
npm run keys -- restore <file>                             puts them back after KEYS_SECRET was lost
--yes skips the question. Secrets are asked for, or read from KEYS_PASSWORD.`

const options = {
  yes: { type: 'boolean', default: false },
  since: { type: 'string' },
  out: { type: 'string' },
  chain: { type: 'string' },
  provider: { type: 'string' },
} as const

const shortestPassphrase = 12

type Given = { what: string | undefined; yes: boolean; since?: string; out?: string; chain?: string; provider?: string }

const commands: Record<string, (given: Given) => Promise<void>> = {
  list: showList,
  create: (given) => add(given, false),
  rotate: (given) => add(given, true),
  retire: retire,
  compromise: compromise,
  export: exportKey,
  'import-p12': importP12,
  backup: backUp,
  restore: restore,
}

async function showList(): Promise<void> {
  const keys = await listKeys()
  if (keys.length === 0) console.log('No keys yet: the first certificate that is issued makes them.')
  for (const key of keys) {
    const parts = [key.id.padEnd(8), key.purpose.padEnd(10), key.algorithm.padEnd(8), stateOf(key).padEnd(38)]
    parts.push(key.registerEntry === null ? 'not in the register yet' : `register ${key.registerEntry}`)
    if (key.holder === 'remote') parts.push('held by the signing service')
    if (key.provider) parts.push(`certified: ${key.provider}`)
    if (key.until) parts.push(`certificate until ${dayOf(key.until)}`)
    console.log(parts.join('  '))
  }
}

function stateOf({ isCurrent, retiredAt, compromisedAt }: ListedKey): string {
  if (compromisedAt) return `compromised since ${instantOf(compromisedAt)}`
  if (retiredAt) return `retired ${instantOf(retiredAt)}`
  return isCurrent ? 'signs' : 'rests (a younger one signs)'
}

async function add({ what, yes }: Given, replaces: boolean): Promise<void> {
  const purpose = keyPurposes.find((known) => known === what)
  if (!purpose) throw new UsageError(`Name what the key is for: ${keyPurposes.join(', ')}.`)
  await confirm(yes, `${replaces ? 'Replace the key' : 'Make a new key'} for ${wordsFor[purpose]}?`)
  const { id, retired } = await addKey({ purpose, replaces })
  console.log(`${id} signs from now on.${retired === null ? '' : ` ${retired} is retired; what it signed stays valid.`}`)
  if (purpose === 'register') console.log(`Tell auditors and witnesses the new verifier key: npm run keys -- export ${id}`)
}

const wordsFor: Record<KeyPurpose, string> = {
  credential: 'credentials and QR codes',
  register: 'the register',
  seal: 'PDFs',
  root: 'certificates of seals',
}

async function retire({ what, yes }: Given): Promise<void> {
  const id = requireName(what)
  await confirm(yes, `Retire ${id}? It signs no more, for good; what it signed stays valid.`)
  await endKey({ id, change: 'retired', since: null })
  console.log(`${id} is retired.`)
}

async function compromise({ what, yes, since: given }: Given): Promise<void> {
  const id = requireName(what)
  const since = given === undefined ? new Date() : new Date(given)
  if (Number.isNaN(since.getTime())) throw new UsageError('--since is an instant with its zone, for example 2026-11-22T08:00:00+07:00.')
  const count = await countIssuedSince(since)
  await confirm(
    yes,
    `Mark ${id} as compromised since ${instantOf(since)}, for good and for everybody to see? Certificates issued since then (${count}) can no longer be confirmed by this key.`,
  )
  await endKey({ id, change: 'compromised', since: given === undefined ? null : since })
  console.log(`${id} is marked as compromised. ${count} certificates were issued since: correct or revoke those that it signed.`)
}

async function exportKey({ what, out }: Given): Promise<void> {
  const id = requireName(what)
  const key = (await listKeys()).find((one) => one.id === id)
  if (!key) throw new UsageError(`There is no key ${id}.`)
  const text = await publicText(key)
  if (out === undefined) process.stdout.write(text)
  else writeFileSync(out, text)
}

async function publicText(key: ListedKey): Promise<string> {
  if (key.purpose === 'register') return `${writeVerifierKey({ name: (await readPublisher()).register, key: key.publicKey })}\n`
  if (key.purpose === 'credential') return `${writeMultikey(key.publicKey)}\n`
  return key.chain.map(pemOf).join('')
}

async function importP12({ what, chain, provider, yes }: Given): Promise<void> {
  if (what === undefined) throw new UsageError('Name the PKCS#12 file.')
  const file = readFileSync(what)
  const more = chain === undefined ? [] : certificatesInPem(readFileSync(chain, 'utf8'))
  const password = await secret('Password of the file')
  await confirm(yes, `Take in the key of ${what}? PDFs are signed with it from now on${provider ? `, and called sealed by ${provider}` : ''}.`)
  const { id, until } = await importKey({ file, password, more, provider: provider ?? null })
  console.log(`${id} signs PDFs from now on; its certificate ends on ${dayOf(until)}. Keep the file apart, or delete it.`)
}

async function backUp({ out }: Given): Promise<void> {
  if (out === undefined) throw new UsageError('Name the file to write with --out.')
  if (existsSync(out)) throw new UsageError(`${out} is there already and was left as it is. Name another file.`)
  const passphrase = await secret('Passphrase for the backup')
  if (passphrase.length < shortestPassphrase) throw new UsageError(`The passphrase must have at least ${shortestPassphrase} characters.`)
  if ((await secret('The same once more')) !== passphrase) throw new UsageError('These are two different passphrases. No backup was written.')
  const { text, count } = await backUpKeys({ passphrase })
  writeFileSync(out, text, { mode: 0o600, flag: 'wx' })
  console.log(`${count} private keys are in ${out}. Keep it apart from the database, and the passphrase apart from both.`)
}

async function restore({ what, yes }: Given): Promise<void> {
  if (what === undefined) throw new UsageError('Name the file of the backup.')
  const text = readFileSync(what, 'utf8')
  const passphrase = await secret('Passphrase of the backup')
  await confirm(yes, 'Put the private keys of this backup back, encrypted with the present KEYS_SECRET?')
  console.log(`Restored: ${(await restoreKeys({ text, passphrase })).join(', ')}. Restart the portal.`)
}

function requireName(what: string | undefined): string {
  if (what === undefined) throw new UsageError('Name the key; npm run keys -- list shows them.')
  return what
}

async function confirm(yes: boolean, question: string): Promise<void> {
  if (yes) return
  if (!process.stdin.isTTY) throw new UsageError(`${question}\nNobody can be asked here; give --yes if that is meant.`)
  if ((await askAtTerminal(`${question} [yes/no] `)).trim().toLowerCase() !== 'yes') throw new UsageError(unchanged)
}

async function secret(label: string): Promise<string> {
  if (process.env.KEYS_PASSWORD !== undefined) return process.env.KEYS_PASSWORD
  if (!process.stdin.isTTY) throw new UsageError(`${label}: nobody can be asked here; set KEYS_PASSWORD for this one command.`)
  return askAtTerminal(`${label}: `, { hidden: true })
}

function instantOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10)
}

const unchanged = 'Nothing was changed.'

function inWords(error: unknown): { text: string; code: number } {
  if (error instanceof AbandonedError) return { text: unchanged, code: 130 }
  if (isAppError(error) && error.code === 'not_found')
    return { text: 'The portal has no public address yet. Set PUBLIC_URL first (npm run setup).', code: 1 }
  return explainError(error, 1)
}

async function main(): Promise<void> {
  if (asksForHelp(process.argv.slice(2))) return console.log(usage)
  const { values, positionals } = parseArgs({ allowPositionals: true, options })
  const [name = '', what] = positionals
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new UsageError(usage)
  const close = await openDatabase((line) => console.error(`› ${line}`))
  try {
    await command({ what, ...values })
  } finally {
    await close()
  }
}

try {
  await main()
  process.exit(0)
} catch (error) {
  const { text, code } = inWords(error)
  console.error(text)
  process.exit(code)
}
