import { UploadEnded } from './send-in-pieces.ts'

// What pages that upload have in common: waiting on a line that broke, remembering what was begun, saying how far it is.

const waits = [1, 2, 5, 10, 20, 30]
const mostTries = 40

/** Counts down before another try, and goes on at once when the connection is back. Throws `UploadEnded` after very many tries. */
export async function waitForLine(tries: number, say: (secondsLeft: number) => void): Promise<void> {
  if (tries >= mostTries) throw new UploadEnded(null)
  let isBack = false
  const hurry = () => {
    isBack = true
  }
  addEventListener('online', hurry, { once: true })
  for (let left = waits[Math.min(tries, waits.length - 1)] ?? 30; left > 0 && !isBack; left -= 1) {
    say(left)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  removeEventListener('online', hurry)
}

/** A note in this browser. One that keeps nothing still uploads; it only cannot go on after its tab was closed. */
export function browserNote<Value>(key: string): { read: () => Value | null; write: (value: Value) => void; remove: () => void } {
  const tried = <Result>(work: () => Result): Result | null => {
    try {
      return work()
    } catch {
      return null
    }
  }
  return {
    read: () => tried(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Value | null),
    write: (value) => void tried(() => localStorage.setItem(key, JSON.stringify(value))),
    remove: () => void tried(() => localStorage.removeItem(key)),
  }
}

/** A text with its `{placeholders}` filled. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} MB`
}
