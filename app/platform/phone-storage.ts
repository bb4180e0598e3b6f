// What page scripts take from the phone: its storage, and random ids.

/** The part of `localStorage` that is used; each entry has a key of its own, so that two tabs never overwrite each other. */
export type PhoneStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Null where the browser has none, as with a setting that blocks it. A full one is read all the same: writing to it may throw. */
export function phoneStorage(): Storage | null {
  try {
    localStorage.getItem('')
    return localStorage
  } catch {
    return null
  }
}

/** `crypto.randomUUID` is missing where the portal is reached without https, as in a village hall. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
