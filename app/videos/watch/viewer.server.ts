import { readActor } from '#app/people/read-actor.server.ts'
import { cookieAttributes, readSessionToken } from '#app/people/session-cookie.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { keyedHash, randomToken, sha256Hex } from '#app/platform/keyed-hash.server.ts'

// Whom a video's address is for: the person who signed in, else this browser, known by a cookie that is set at the first
// play and says nothing else.

const visitorCookie = 'nk_penonton'
const visitorIn = new RegExp(`(?:^|;\\s*)${visitorCookie}=([A-Za-z0-9_-]{22})(?:;|$)`)

export type KnownViewer = {
  key: string
  /** To be sent along with the answer when this browser was not known yet. */
  setCookie: string | null
}

/** Who watches, in the form that addresses are bound to. */
export function viewerFor({ actor, cookies }: { actor: Pick<Actor, 'personId'> | null; cookies: string }): KnownViewer {
  if (actor) return { key: personKey(actor.personId), setCookie: null }
  const known = visitorIn.exec(cookies)?.[1]
  const visitor = known ?? randomToken(16)
  return { key: visitorKey(visitor), setCookie: known ? null : `${visitorCookie}=${visitor}; ${cookieAttributes()}` }
}

/** Under which keys a request for a file may come: the browser's own, and the signed-in person's. */
export async function viewerKeys(cookies: string): Promise<string[]> {
  const visitor = visitorIn.exec(cookies)?.[1]
  const personId = await personOf(cookies)
  return [...(personId ? [personKey(personId)] : []), ...(visitor ? [visitorKey(visitor)] : [])]
}

/** The seal of an address for one viewer: 160 bits. */
export function sealFor(viewerKey: string, sealed: string): string {
  return keyedHash('video-address', `${viewerKey}\0${sealed}`).slice(0, 40)
}

/** The person behind a key; null for a browser. */
export function personIn(key: string): string | null {
  return /^person:(.+)$/.exec(key)?.[1] ?? null
}

function personKey(personId: string): string {
  return `person:${personId}`
}

function visitorKey(visitor: string): string {
  return `browser:${visitor}`
}

/** A player asks for a piece every few seconds: who it is is asked of the database twice a minute. */
const rememberedFor = 30_000
const mostRemembered = 5_000
const remembered = new Map<string, { personId: string | null; until: number }>()

async function personOf(cookies: string): Promise<string | null> {
  const token = readSessionToken(cookies)
  if (token === null) return null
  const key = sha256Hex(token)
  const known = remembered.get(key)
  if (known && known.until > Date.now()) return known.personId
  const personId = (await readActor(cookies))?.personId ?? null
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(key, { personId, until: Date.now() + rememberedFor })
  return personId
}
