import { beginOfDay, endOfDay } from '#app/certificates/days-of-validity.ts'
import { fromBase64 } from './base64.ts'
import { readStatus } from './read-status.ts'
import { standingOf } from './standing.ts'
import { hintOf, parseStatement, type ReadStatement, signedBytes } from './statement.ts'
import type { TrustBundle } from './trust-bundle.ts'
import { verifyEd25519 } from './verify-ed25519.ts'

// What can be told of a QR code without network. Runs in browsers too.

export type StatementVerdict =
  /** Signed by the issuer. `ended`: revoked or replaced. `status_unknown`: no list here tells. `clock`: this device's day is wrong. */
  | {
      state: 'active' | 'expired' | 'not_yet' | 'suspended' | 'revoked' | 'superseded' | 'ended' | 'status_unknown' | 'clock'
      statement: ReadStatement
    }
  /** A key that may sign it is not among those here, or is no longer trusted: ask again with network. */
  | { state: 'key_unknown' | 'key_compromised'; statement: ReadStatement }
  /** It names a key of the issuer, and is not what that key signed. */
  | { state: 'forged' }
  /** A code of another address. */
  | { state: 'foreign'; host: string }
  /** A link of ours without a statement: only the portal can answer. */
  | { state: 'link_only'; link: string }
  | { state: 'unreadable' }

/** Judges what a scanner read, or what somebody typed: a whole link, or the statement alone. */
export async function checkStatement(text: string, bundle: TrustBundle, now: Date): Promise<StatementVerdict> {
  const read = separate(text.trim(), bundle.origin)
  if ('state' in read) return read
  const statement = parseStatement(read.statement)
  if (!statement) return { state: 'unreadable' }
  const candidates = bundle.keys.credential.filter(({ publicKey }) => hintOf(fromBase64(publicKey)) === statement.keyHint)
  if (candidates.length === 0) return { state: 'key_unknown', statement }
  for (const { publicKey, compromisedAt } of candidates) {
    const isRight = await verifyEd25519(fromBase64(publicKey), statement.signature, signedBytes(bundle.origin, statement.payload))
    if (isRight) return compromisedAt === null ? judge(statement, bundle, now) : { state: 'key_compromised', statement }
  }
  return { state: 'forged' }
}

async function judge(statement: ReadStatement, bundle: TrustBundle, now: Date): Promise<StatementVerdict> {
  const status = await readStatus(bundle, statement)
  const [begins, ends] = [beginOfDay(statement.issuedOn), endOfDay(statement.validUntil)]
  const standing = standingOf({ status, begins, ends, issuedAt: bundle.issuedAt, now })
  return { state: standing === 'unknown' ? 'status_unknown' : standing, statement }
}

function separate(text: string, origin: string): StatementVerdict | { statement: string } {
  if (/^[A-Z2-7]{100,}$/i.test(text)) return { statement: text }
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { state: 'unreadable' }
  const url = new URL(text)
  if (url.origin !== origin || url.username !== '') return { state: 'foreign', host: url.host }
  if (!/^\/s\/[\w-]+$/i.test(url.pathname)) return { state: 'unreadable' }
  return url.hash.length > 1 ? { statement: url.hash.slice(1) } : { state: 'link_only', link: `${url.origin}${url.pathname}` }
}
