import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import { checkStatement, type StatementVerdict } from '#app/certificates/offline/check-statement.ts'
import { type OpenedBundle, openBundle } from '#app/certificates/offline/trust-bundle.ts'
import { judgeFileOffline } from '#app/verification/offline/judge-file-offline.ts'
import type { OfflineJudgement } from '#app/verification/offline/offline-judgement.ts'
import { asksForHelp, explainError, UsageError } from './command-words.ts'

// npm run verify -- <file or what a QR code says> --bundle bekal.json [--key <verifier key>]
// Checks a PDF, a credential, a badge, a receipt, a photo of a QR code or its text without network. Ends with 0 for valid, 1 for
// anything that is not, 3 for what cannot be told here, 4 for a receipt that the issuer signed, 2 for a wrong command.

const usage = 'Usage: npm run verify -- <file or what a QR code says> --bundle <bekal.json> [--key <verifier key of the register>]'

const exitCodes: Record<OfflineJudgement['state'] | StatementVerdict['state'], number> = {
  valid: 0,
  receipt: 4,
  active: 0,
  expired: 1,
  not_yet: 1,
  not_yet_valid: 1,
  suspended: 1,
  revoked: 1,
  superseded: 1,
  ended: 1,
  altered: 1,
  forged: 1,
  not_ours: 1,
  foreign: 1,
  unreadable: 3,
  cannot_check: 3,
  status_unknown: 3,
  clock: 3,
  key_unknown: 3,
  key_compromised: 3,
  link_only: 3,
}

async function main(): Promise<number> {
  if (asksForHelp(process.argv.slice(2))) {
    console.log(usage)
    return 0
  }
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { bundle: { type: 'string' }, key: { type: 'string' } } })
  const [what] = positionals
  if (what === undefined || values.bundle === undefined) throw new UsageError(usage)
  const bundle = await readBundle(values.bundle, values.key)
  const now = new Date()
  if (!existsSync(what)) {
    // A path that leads nowhere is a slip of whoever types, not an answer about a certificate.
    if (!/^(https?:\/\/|[A-Z2-7]{100,}$)/i.test(what)) throw new UsageError(`There is no file ${what}, and it is not what a QR code says.`)
    return showStatement(await checkStatement(what, bundle, now))
  }
  const bytes = readFileSync(what)
  const judged = await judgeFileOffline(bytes, bundle, now)
  return judged ? showFile(judged) : showStatement(await checkStatement(await scan(bytes), bundle, now))
}

async function readBundle(file: string, key: string | undefined): Promise<OpenedBundle> {
  const bundle = await openBundle(readFileSync(file, 'utf8'))
  if (!bundle) throw new Error(`${file} is not a bundle that its register vouches for. Download it again.`)
  if (key !== undefined && key !== bundle.vouchedBy) throw new Error(`${file} is vouched for by another key, ${bundle.vouchedBy}`)
  console.log(`${bundle.issuer}, ${bundle.origin}; keys and lists of ${bundle.issuedAt}`)
  console.log(`vouched for by register key ${bundle.vouchedBy}${key === undefined ? ' (compare it, or name it with --key)' : ''}`)
  return bundle
}

/** What the QR code in a picture says; empty when none is read. */
async function scan(bytes: Uint8Array): Promise<string> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: 50_000_000 })
      .resize(1800, 1800, { fit: 'inside', withoutEnlargement: true })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return decodeQR({ width: info.width, height: info.height, data })
  } catch {
    return ''
  }
}

function showStatement(verdict: StatementVerdict): number {
  console.log(verdict.state.toUpperCase())
  if (verdict.state === 'foreign') console.log(`a code of ${verdict.host}`)
  if ('statement' in verdict && verdict.state !== 'key_unknown' && verdict.state !== 'key_compromised') {
    const { name, number, issuedOn, validUntil, kind, isDemo } = verdict.statement
    console.log(`${name}, ${number}, ${kind}, issued ${issuedOn}, valid until ${validUntil}${isDemo ? ' (SAMPLE)' : ''}`)
  }
  return exitCodes[verdict.state]
}

function showFile({ state, claims, checks }: OfflineJudgement): number {
  console.log(state.toUpperCase())
  if (claims)
    console.log(`${claims.name}, ${claims.number}, issued ${claims.issuedAt}, valid until ${claims.validUntil}${claims.isDemo ? ' (SAMPLE)' : ''}`)
  for (const { name, outcome, detail } of checks) console.log(`  ${outcome.padEnd(7)} ${name}${detail ? `: ${detail}` : ''}`)
  return exitCodes[state]
}

try {
  process.exitCode = await main()
} catch (error) {
  const { text, code } = explainError(error, 3)
  console.error(text)
  process.exitCode = code
}
