import { equalInConstantTime, keyedHash, randomToken } from '#app/platform/keyed-hash.server.ts'
import { cookieAttributes } from './session-cookie.server.ts'

/**
 * A browser in which somebody has signed in before, so that a stranger's mistakes at the door do not hold up the owner.
 * It is a random id with one mark for each account that signed in here, newest first. A mark is an HMAC over person and
 * id: it names nobody, fits no other browser, and cannot be made without the portal's secret. It opens nothing.
 */
export type KnownDevice = { id: string; marks: readonly string[] }

const name = 'nk_perangkat'
const inHeader = new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{22})((?:\\.[0-9a-f]{64}){1,5})(?:;|$)`)
const days = 180
/** A handset shared by a family or a village office; whoever signed in longest ago is forgotten first. */
const mostAccounts = 5

/** The device in a `Cookie` header; null when there is none, or none of its shape. */
export function readKnownDevice(cookieHeader: string): KnownDevice | null {
  const [, id, marks] = inHeader.exec(cookieHeader) ?? []
  return id !== undefined && marks !== undefined ? { id, marks: marks.slice(1).split('.') } : null
}

/** The device's id if this person has signed in there, null otherwise. */
export function deviceKnownTo(personId: string, device: KnownDevice | null | undefined): string | null {
  if (!device) return null
  const mark = markOf(personId, device.id)
  return device.marks.some((known) => equalInConstantTime(known, mark)) ? device.id : null
}

/** The `Set-Cookie` value that remembers, beside the accounts there already, that this person has signed in here. */
export function knownDeviceCookie(personId: string, device: KnownDevice | null | undefined): string {
  const id = device?.id ?? randomToken(16)
  const mark = markOf(personId, id)
  const marks = [mark, ...(device?.marks ?? []).filter((other) => other !== mark)].slice(0, mostAccounts)
  return `${name}=${[id, ...marks].join('.')}; ${cookieAttributes()}; Max-Age=${days * 86_400}`
}

function markOf(personId: string, deviceId: string): string {
  return keyedHash('known-device', `${personId}\0${deviceId}`)
}
