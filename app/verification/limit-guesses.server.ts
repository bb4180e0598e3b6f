import { AppError } from '#app/platform/app-error.ts'

type Window = { count: number; endsAt: number }

/** At most `most` calls for a key within `seconds`, counted in this process. Beyond that `too_many_requests`. */
export function guessLimit({ most, seconds }: { most: number; seconds: number }): (key: string) => void {
  const windows = new Map<string, Window>()
  return (key) => {
    const now = Date.now()
    const known = windows.get(key)
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + seconds * 1000 }
    window.count += 1
    // Put at the end, so that the first keys are the ones to forget.
    windows.delete(key)
    windows.set(key, window)
    const [oldest] = windows.keys()
    if (windows.size > 10_000 && oldest !== undefined) windows.delete(oldest)
    if (window.count > most) throw new AppError('too_many_requests', { params: { seconds: Math.ceil((window.endsAt - now) / 1000) } })
  }
}
