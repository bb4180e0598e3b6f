export const keyPurposes = ['credential', 'register', 'seal', 'root'] as const
export type KeyPurpose = (typeof keyPurposes)[number]

const letters: Record<KeyPurpose, string> = { credential: 'k', register: 'r', seal: 's', root: 'a' }

/** Dated names tell keys apart for ever: `k2026a`, then `k2026b`, after `k2026z` `k2026aa`. */
export function nextKeyName(purpose: KeyPurpose, year: number, taken: readonly string[]): string {
  const start = `${letters[purpose]}${year}`
  const used = taken.filter((name) => name.startsWith(start)).length
  return `${start}${suffix(used)}`
}

function suffix(position: number): string {
  const last = String.fromCharCode(97 + (position % 26))
  return position < 26 ? last : suffix(Math.floor(position / 26) - 1) + last
}
