import type { PhoneDisk } from './phone-disk.ts'
import type { PhoneStorage } from './phone-storage.ts'

/**
 * How safely something is kept. `disk`: it outlives everything short of losing the phone. `soon`: not yet, in a moment;
 * `writing`: the moment has become long. `browser`: it outlives the page, but perhaps not a phone that ends the whole browser within seconds. `memory`: the page only.
 */
export type Keeping = 'disk' | 'soon' | 'writing' | 'browser' | 'memory'

/** Shorter than a text is read in. */
const moment = 150

type Parts = {
  /** All keys that are kept here begin so. */
  prefix: string
  browser: PhoneStorage | null
  disk: PhoneDisk | null
  /**
   * Says what becomes of an entry that the disk has and the browser's storage has not, or has otherwise (`here`): the text
   * that is to be kept, or null for none.
   */
  merge: (entry: { key: string; found: string; here: string | null }) => string | null
  /** Something is kept more or less safely than before. */
  changed?: () => void
}

export type PhoneStore = ReturnType<typeof openPhoneStore>

/**
 * Keeps texts twice: in localStorage, which has them when the call returns, and in IndexedDB, which has them on the disk a
 * little later. Each survives what the other does not; where one is missing or full the other goes on. What only the disk
 * has is merged once it was read, and before anything is written there. Nothing throws.
 */
export function openPhoneStore({ prefix, browser, disk, merge, changed = () => {} }: Parts) {
  /** What the browser's storage refused. */
  const memory = new Map<string, string>()
  const onDisk = new Map<string, string>()
  /** What the disk has yet to do. */
  const due = new Map<string, string | null>()
  let hasRead = false
  let isBroken = false
  let isSlow = false
  let isBusy = false
  let running = Promise.resolve()

  function entries(): Map<string, string> {
    const keys = Array.from({ length: browser?.length ?? 0 }, (_, index) => browser?.key(index) ?? '')
    const stored = keys.filter((key) => key.startsWith(prefix)).map((key): [string, string] => [key, browser?.getItem(key) ?? ''])
    return new Map([...stored, ...memory])
  }

  function put(key: string, text: string): void {
    keepHere(key, text)
    due.set(key, text)
    void work()
  }

  function keepHere(key: string, text: string): void {
    memory.delete(key)
    try {
      if (!browser) throw new Error('no storage')
      browser.setItem(key, text)
    } catch {
      memory.set(key, text)
    }
  }

  function remove(key: string): void {
    memory.delete(key)
    try {
      browser?.removeItem(key)
    } catch {
      // What cannot be removed is found again, which whoever keeps it must bear anyway.
    }
    due.set(key, null)
    void work()
  }

  /** Runs up to the first write within the call when the disk was read before. */
  function work(): Promise<void> {
    if (disk && !isBusy) running = writeAll(disk)
    return running
  }

  async function writeAll(disk: PhoneDisk): Promise<void> {
    isBusy = true
    try {
      if (!hasRead) takeOver(await timed(disk.read(prefix)))
      while (due.size > 0) {
        const batch = new Map(due)
        due.clear()
        try {
          await timed(disk.write(batch))
        } catch (error) {
          for (const [key, text] of batch) if (!due.has(key)) due.set(key, text)
          throw error
        }
        for (const [key, text] of batch) text === null ? onDisk.delete(key) : onDisk.set(key, text)
        isBroken = false
        changed()
      }
    } catch {
      // Said to be less safe, and tried again with the next change.
      isBroken = true
      changed()
    } finally {
      isBusy = false
    }
  }

  async function timed<Result>(result: Promise<Result>): Promise<Result> {
    const timer = setTimeout(() => {
      isSlow = true
      changed()
    }, moment)
    try {
      return await result
    } finally {
      clearTimeout(timer)
      isSlow = false
    }
  }

  /** From now on both hold the same, as far as each holds anything. */
  function takeOver(found: ReadonlyMap<string, string>): void {
    hasRead = true
    const before = entries()
    for (const [key, text] of found) {
      onDisk.set(key, text)
      const here = before.get(key) ?? null
      if (here === text || due.get(key) === null) continue
      const kept = merge({ key, found: text, here })
      if (kept === null) remove(key)
      else {
        if (kept !== here) keepHere(key, kept)
        if (kept === text) due.delete(key)
        else due.set(key, kept)
      }
    }
    for (const [key, text] of before) if (!found.has(key) && !due.has(key)) due.set(key, text)
  }

  return {
    entries,
    put,
    remove,
    /** How safely the entry is kept. */
    keeping(key: string): Keeping {
      const text = memory.get(key) ?? browser?.getItem(key) ?? null
      if (text !== null && onDisk.get(key) === text && !due.has(key)) return 'disk'
      if (disk && !isBroken) return isSlow ? 'writing' : 'soon'
      return memory.has(key) ? 'memory' : 'browser'
    },
    /** Reads and writes what is due; resolves when that has been tried. */
    settled: work,
  }
}
