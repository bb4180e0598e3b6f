import { canSeal, sealAnswers } from '#app/assessment/late-answers/answer-file.ts'
import type { openOutbox } from './quiz-outbox.ts'

type Rescue = {
  /** The part of the page that offers the file; hidden until there is a reason. */
  place: HTMLElement | null
  outbox: ReturnType<typeof openOutbox>
  attempt: string
  person: string
  /** The portal's key as JSON. */
  fileKey: string
  /** The server's time as it is counted on here; null when it was never told. */
  serverNow: () => number | null
}

/** Lets a phone without a signal hand its unsent answers over as a file. Returns what shows or hides the offer. */
export function offerRescue({ place, outbox, attempt, person, fileKey, serverNow }: Rescue): (isNeeded: boolean) => void {
  const button = place?.querySelector('button')
  if (!place || !button || !canSeal()) return () => {}
  button.addEventListener('click', async () => {
    const now = serverNow()
    const ops = outbox.unsent().map(({ at, ...op }) => {
      const given = now === null || at === undefined || at > Date.now() ? undefined : new Date(now - (Date.now() - at)).toISOString()
      return { ...op, givenAt: given }
    })
    const text = await sealAnswers({ attempt, person, ops }, JSON.parse(fileKey) as { id: string; publicKey: string })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `jawaban-${attempt.slice(-12)}.json`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  })
  return (isNeeded) => {
    place.hidden = !isNeeded
  }
}
