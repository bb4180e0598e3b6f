import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { checkRegister, type RegisterReport } from '#app/certificates/register/check-register.ts'
import { parseTreeHead, type TreeHead } from '#app/certificates/register/checkpoint.ts'
import { acceptNewKeys, keysBeyond, type NewKey } from '#app/certificates/register/key-history.ts'
import { isMonth, type MonthSummary, parseMonthSummary } from '#app/certificates/register/month-summary.ts'
import { registerOrigin, registerPath } from '#app/certificates/register/register-origin.ts'
import { type NoteVerifier, openNote, parseVerifierKey, writeVerifierKey } from '#app/certificates/register/signed-note.ts'
import { settings } from '#app/platform/settings.server.ts'
import { asksForHelp, explainError, UsageError } from './command-words.ts'

// npm run register -- check https://kelas.example.id [--key <verifier key>] [--state register-check.json] [--summary 2026-11.txt]
// npm run register -- summary 2026-11 [https://kelas.example.id] [--key <verifier key>] [--out 2026-11.txt]
// An auditor's check of a whole register. What was seen is kept in the state file; the next check must continue it. A
// summary of a month is signed by the register, kept by the auditor, and held against the register by a check.

type State = { origin: string; keys: string[]; checkpoint: string }

const usage = `Usage: npm run register -- check <address of the portal> [--key <verifier key>]… [--state <file>] [--summary <file>]
       npm run register -- summary <year-month> [<address of the portal>] [--key <verifier key>]… [--out <file>]`
/** The largest answer that is a part of a register: 256 entries of 65,535 bytes. */
const mostBytes = 17_000_000

async function main(): Promise<number> {
  if (asksForHelp(process.argv.slice(2))) {
    console.log(usage)
    return 0
  }
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string', multiple: true },
      state: { type: 'string', default: 'register-check.json' },
      summary: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const [command, ...words] = positionals
  if (command === 'summary') return showSummary(words, values)
  const [address = ''] = words
  if (command !== 'check' || !URL.canParse(address)) throw new UsageError(usage)
  const { origin: site } = new URL(address)
  const origin = registerOrigin(site)
  const read = reader(site)
  const state = readState(values.state, origin)
  const known = await chooseKeys(values.key ?? state?.keys ?? [], origin, read)
  const saved = state && openState(state, known)
  // Keys named on the command line are all that is believed; kept ones may have got successors.
  const offered = state && values.key === undefined ? keysBeyond(known, await publishedKeys(origin, read)) : []
  const both = [...known, ...offered]
  const summary = values.summary === undefined ? null : openSummary(readFileSync(values.summary, 'utf8'), both)
  const report = await checkRegister({ read, log: { origin, verifiers: both }, saved, summary, onProgress: showProgress })
  const accepted = acceptNewKeys({ checkpoint: report.checkpoint, known, offered, entries: report.keys })
  if (accepted === null) report.problems.push('the checkpoint is signed by a key whose making the register does not tell of')
  showReport(report, saved)
  if (report.problems.length === 0) for (const one of accepted ?? []) showNewKey(one)
  const verifiers = [...known, ...(accepted ?? []).map(({ verifier }) => verifier)]
  if (summary && report.problems.length === 0) console.log(`The register bears out the summary of ${summary.month}.`)
  if (report.problems.length > 0) return 1
  writeFileSync(values.state, `${JSON.stringify({ origin, keys: verifiers.map(writeVerifierKey), checkpoint: report.checkpoint }, null, 2)}\n`)
  console.log(`Kept for the next check: ${values.state}`)
  return 0
}

/** Fetches the signed summary of a month, checks its signature, and prints or writes it. */
async function showSummary(
  [month = '', address = settings().PUBLIC_URL ?? '']: string[],
  { key, out }: { key?: string[]; out?: string },
): Promise<number> {
  if (!isMonth(month) || !URL.canParse(address)) throw new UsageError(usage)
  const { origin: site } = new URL(address)
  const read = reader(site)
  const verifiers = await chooseKeys(key ?? [], registerOrigin(site), read)
  const note = await read(`ringkasan/${month}`)
  if (!note) throw new Error(`the register has no entries of ${month}`)
  const text = Buffer.from(note).toString()
  openSummary(text, verifiers)
  if (out === undefined) process.stdout.write(text)
  else writeFileSync(out, text)
  return 0
}

function openSummary(text: string, verifiers: readonly NoteVerifier[]): MonthSummary {
  const note = openNote(text, verifiers)
  const summary = note && parseMonthSummary(note.text)
  if (!summary) throw new Error('the summary is not signed by these keys, or is none')
  return summary
}

function reader(site: string) {
  return async (path: string): Promise<Uint8Array | null> => {
    const answer = await fetch(`${site}${registerPath}/${path}`, { redirect: 'error', signal: AbortSignal.timeout(30_000) })
    if (answer.status === 404) return null
    if (!answer.ok) throw new Error(`${path}: the portal answered ${answer.status}`)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (bytes.length > mostBytes) throw new Error(`${path}: too long an answer`)
    return bytes
  }
}

function readState(file: string, origin: string): State | null {
  if (!existsSync(file)) return null
  const state = JSON.parse(readFileSync(file, 'utf8')) as State
  if (state.origin !== origin) throw new Error(`${file} is the state of ${state.origin}; name another file with --state`)
  return state
}

function showNewKey({ verifier, entry }: NewKey): void {
  console.log(`It is signed by a new key, which entry ${entry.index} of the register tells of (${entry.at}). It is kept beside the ones before:`)
  console.log(`  ${writeVerifierKey(verifier)}`)
  console.log('Compare it with what the portal tells you another way.')
}

async function publishedKeys(origin: string, read: ReturnType<typeof reader>): Promise<NoteVerifier[]> {
  const texts = Buffer.from((await read('kunci')) ?? [])
    .toString()
    .split('\n')
    .filter(Boolean)
  return texts.map((text) => verifierOf(text, origin))
}

function verifierOf(text: string, origin: string): NoteVerifier {
  const verifier = parseVerifierKey(text)
  if (!verifier || verifier.name !== origin) throw new Error(`this is no verifier key of ${origin}: ${text}`)
  return verifier
}

/** The keys given or kept; else those that the portal itself names, which proves nothing about the portal. */
async function chooseKeys(given: readonly string[], origin: string, read: ReturnType<typeof reader>): Promise<NoteVerifier[]> {
  if (given.length === 0) console.log('The keys below come from the portal itself. Compare them with what you were given another way:')
  const verifiers = given.length > 0 ? given.map((text) => verifierOf(text, origin)) : await publishedKeys(origin, read)
  if (verifiers.length === 0) throw new Error('there is no key to check with')
  for (const verifier of verifiers) console.log(`  ${writeVerifierKey(verifier)}`)
  return verifiers
}

function openState(state: State, verifiers: readonly NoteVerifier[]): TreeHead {
  const note = openNote(state.checkpoint, verifiers)
  const head = note && parseTreeHead(note.text)
  if (!head)
    throw new Error('the saved checkpoint is not signed by these keys. Name the key that signed it as well: --key <key of then> --key <key of now>')
  return head
}

function showProgress(checked: number, size: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${checked} of ${size} entries`)
  if (process.stderr.isTTY && checked === size) process.stderr.write('\n')
}

function showReport({ head, problems, months }: RegisterReport, saved: TreeHead | null): void {
  for (const [month, kinds] of [...months].sort()) {
    console.log(
      `${month}  ${[...kinds]
        .sort()
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}`,
    )
  }
  for (const problem of problems) console.error(`WRONG: ${problem}`)
  if (problems.length > 0) return
  console.log(`${head.origin}: ${head.size} entries, every hash and the signature hold.`)
  console.log(saved ? `It continues the ${saved.size} entries of the check before.` : 'No earlier check to compare with.')
}

try {
  process.exitCode = await main()
} catch (error) {
  const { text, code } = explainError(error, 1)
  console.error(text)
  process.exitCode = code
}
