import type { Letter, Line, Receipt } from './quiz-sender.ts'

const answerWithin = 20_000
/** A page that is being left may still finish sending this much. */
const keptAlive = 60_000

/** Sends changes to the portal; throws when no answer came. */
export async function postAnswers(address: string, letter: Letter): Promise<Receipt | Exclude<Line, 'idle' | 'sending' | 'refused'>> {
  const answer = await postJson(address, letter, answerWithin)
  // A redirect means that nobody is signed in.
  if (answer.type === 'opaqueredirect' || answer.status === 401) return 'signedOut'
  if (!answer.ok) return answer.status >= 500 || answer.status === 429 ? 'offline' : 'trouble'
  return (await answer.json()) as Receipt
}

/** Sends JSON to the portal and waits so many milliseconds; throws when no answer came. */
export function postJson(address: string, value: unknown, within: number): Promise<Response> {
  const body = JSON.stringify(value)
  return fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    credentials: 'same-origin',
    keepalive: new Blob([body]).size < keptAlive,
    redirect: 'manual',
    signal: AbortSignal.timeout(within),
  })
}
