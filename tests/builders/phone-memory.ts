import type { PhoneDisk } from '#app/platform/phone-disk.ts'
import type { PhoneStorage } from '#app/platform/phone-storage.ts'

/** The storage of a phone that outlives its pages; with `room` entries it is full. */
export function phoneMemory(room = Number.POSITIVE_INFINITY, kept = new Map<string, string>()): PhoneStorage & { keys: () => string[] } {
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

/** The disk of a phone: what is written lies there a moment later, unless the page that wrote is dropped before. */
export function diskMemory(): PhoneDisk & { kept: Map<string, string>; isBroken: boolean; drop: () => void; idle: () => Promise<void> } {
  const kept = new Map<string, string>()
  let life = 0
  const moment = () => new Promise((resolve) => setImmediate(resolve))
  const disk = {
    kept,
    isBroken: false,
    /** The page is gone: what it had not written is never written. */
    drop() {
      life += 1
    },
    /** Until what pages write is written. */
    async idle() {
      for (let turn = 0; turn < 6; turn += 1) await moment()
    },
    async read(prefix: string) {
      await moment()
      if (disk.isBroken) throw new Error('blocked')
      return new Map([...kept].filter(([key]) => key.startsWith(prefix)))
    },
    async write(changes: ReadonlyMap<string, string | null>) {
      const own = life
      await moment()
      if (own !== life) return new Promise<never>(() => {})
      if (disk.isBroken) throw new Error('full')
      for (const [key, text] of changes)
        if (text === null) kept.delete(key)
        else kept.set(key, text)
    },
  }
  return disk
}
