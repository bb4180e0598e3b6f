import type { PhoneStorage } from '#app/platform/phone-storage.ts'

/** The storage of a phone that outlives its pages; with `room` entries it is full. */
export function phoneMemory(room = Number.POSITIVE_INFINITY): PhoneStorage & { keys: () => string[] } {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (kept.size >= room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
    keys: () => [...kept.keys()],
  }
}
