import { codeLinks } from '#app/assessment/late-answers/answer-codes.ts'
import { type AnswerFile, canSeal, type FileKeys, sealAnswers, sealPacked } from '#app/assessment/late-answers/answer-file.ts'
import { fillText } from './quiz-fields.ts'
import type { openOutbox } from './quiz-outbox.ts'
import { givenAt, saveFile } from './save-file.ts'

type Rescue = {
  /** The part of the page that offers the file; hidden until there is a reason. */
  place: HTMLElement | null
  outbox: ReturnType<typeof openOutbox>
  attempt: string
  person: string
  /** With what to seal them, as JSON. */
  fileKeys: string
  /** The server's time as it is counted on here; null when it was never told. */
  serverNow: () => number | null
}

type Draw = (text: string) => SVGSVGElement

/**
 * Lets a phone without a signal hand its unsent answers over as a file, or as codes that a trainer's camera reads. Returns
 * what shows or hides the offer.
 */
export function offerRescue({ place, outbox, attempt, person, fileKeys, serverNow }: Rescue): (isNeeded: boolean) => void {
  const button = place?.querySelector('button')
  if (!place || !button || !canSeal()) return () => {}
  const keys = JSON.parse(fileKeys) as FileKeys
  button.addEventListener('click', async () => {
    const text = await sealAnswers(unsentFile(), keys)
    saveFile(new Blob([text], { type: 'application/json' }), `jawaban-${attempt.slice(-12)}.json`)
  })
  void offerCodes(place, async () => codeLinks(await sealPacked(unsentFile(), keys), `${location.origin}/susulan/berkas`))
  return (isNeeded) => {
    place.hidden = !isNeeded
  }

  function unsentFile(): AnswerFile {
    const now = serverNow()
    const ops = outbox.unsent().map(({ at, ...op }) => ({ ...op, givenAt: givenAt(at, now) }))
    return { attempt, person, ops }
  }
}

/** Shows codes one after another. What draws them is fetched with the page: later there is no signal. */
async function offerCodes(place: HTMLElement, makeLinks: () => Promise<string[]>): Promise<void> {
  const offer = place.querySelector<HTMLElement>('[data-rescue-codes]')
  const figure = place.querySelector<HTMLElement>('figure')
  const next = figure?.querySelector('button')
  if (!offer || !figure || !next || typeof CompressionStream === 'undefined') return
  const drawCode: Draw | null = await import('#app/assessment/late-answers/answer-code-drawing.ts').then(
    (module) => module.drawCode,
    () => null,
  )
  if (!drawCode) return
  offer.hidden = false
  let links: string[] = []
  let at = 0
  offer.querySelector('button')?.addEventListener('click', async () => {
    links = await makeLinks()
    at = 0
    show()
  })
  next.addEventListener('click', () => {
    at = (at + 1) % links.length
    show()
  })

  function show(): void {
    const link = links[at]
    figure!.hidden = link === undefined
    offer!.hidden = link === undefined
    if (link === undefined) return
    figure!.querySelector('svg')?.remove()
    figure!.prepend(drawCode!(link))
    figure!.querySelector('figcaption')!.textContent = fillText(offer!.dataset.rescueCodes ?? '', { number: at + 1, total: links.length })
    next!.hidden = links.length < 2
  }
}
