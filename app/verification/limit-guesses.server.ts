import { AppError } from '#app/platform/app-error.ts'

type Window = { count: number; endsAt: number }

/**
 * At most `most` calls for a key within `seconds`; one call may count for several. Beyond that `too_many_requests`. Counted in this process: all web
 * processes together let through as many times more, which the numbers below allow for.
 */
function guessLimit({ most, seconds }: { most: number; seconds: number }): (key: string, times?: number) => void {
  const windows = new Map<string, Window>()
  return (key, times = 1) => {
    const now = Date.now()
    const known = windows.get(key)
    const window = known && known.endsAt > now ? known : { count: 0, endsAt: now + seconds * 1000 }
    window.count += times
    // Put at the end, so that the first keys are the ones to forget.
    windows.delete(key)
    windows.set(key, window)
    const [oldest] = windows.keys()
    if (windows.size > 10_000 && oldest !== undefined) windows.delete(oldest)
    if (window.count > most) throw new AppError('too_many_requests', { params: { seconds: Math.ceil((window.endsAt - now) / 1000) } })
  }
}

const questionsFromAddress = guessLimit({ most: 120, seconds: 60 })
const questionsFromAnywhere = guessLimit({ most: 6000, seconds: 60 })

/**
 * Questions by number and by file. Wide for one address, since a whole village hall may sit behind one; counting numbers
 * upward meets it soon. All addresses together have a cap as well, to which whoever is over their own does not count.
 */
export function limitQuestions(addressKey: string): void {
  questionsFromAddress(addressKey)
  questionsFromAnywhere('all')
}

const sealedFromAddress = guessLimit({ most: 60, seconds: 3600 })
const sealedFromAnywhere = guessLimit({ most: 1200, seconds: 3600 })

/** Receipts as sealed pages: each costs a signature, perhaps of a service that is paid by the piece. */
export function limitSealedReceipts(addressKey: string): void {
  sealedFromAddress(addressKey)
  sealedFromAnywhere('all')
}

/** Lists that one person has checked. */
export const limitLists = guessLimit({ most: 20, seconds: 3600 })

/** Numbers of our shape in a person's lists that were never given: a sponsor's own list has hardly any. */
export const limitUnknownRows = guessLimit({ most: 500, seconds: 3600 })

const namesFromAddress = guessLimit({ most: 30, seconds: 3600 })
const namesFromAnywhere = guessLimit({ most: 600, seconds: 3600 })

/**
 * Names tried for one number: few from one address, so that nobody shuts others out, and a wide cap for all addresses
 * together. Who is over the first does not count towards the second.
 */
export function limitNames({ number, addressKey }: { number: string; addressKey: string }): void {
  namesFromAddress(`${number} ${addressKey}`)
  namesFromAnywhere(number)
}
