import { equalInConstantTime, keyedHash, randomToken } from '#app/platform/keyed-hash.server.ts'
import { settings } from '#app/platform/settings.server.ts'

const name = 'nk_sesi'
const inHeader = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{43})\\.([0-9a-f]{64})(?:;|$)`)

/** 256 random bits; the database keeps only its hash. */
export function newSessionToken(): string {
  return randomToken(32)
}

/** The `Set-Cookie` value that carries a session's token, signed, until `expiresAt`. */
export function sessionCookie(token: string, expiresAt: Date): string {
  return `${name}=${token}.${sign(token)}; ${cookieAttributes()}; Expires=${expiresAt.toUTCString()}`
}

/** The `Set-Cookie` value that takes the session out of the browser. */
export function emptySessionCookie(): string {
  return `${name}=; ${cookieAttributes()}; Max-Age=0`
}

/** The token in a `Cookie` header; null when there is none or we did not sign it. */
export function readSessionToken(cookieHeader: string): string | null {
  const [, token = '', signature = ''] = inHeader.exec(cookieHeader) ?? []
  return token !== '' && equalInConstantTime(signature, sign(token)) ? token : null
}

function sign(token: string): string {
  return keyedHash('session-cookie', token)
}

/** What every cookie of ours that says who somebody is has in common: closed to scripts, not sent along by other sites. */
export function cookieAttributes(): string {
  const secure = settings().PUBLIC_URL?.startsWith('https:') ? '; Secure' : ''
  return `Path=/; HttpOnly; SameSite=Lax${secure}`
}
