import type { DeskTexts } from '#app/assessment/desk-texts.ts'
import { offerPdfPages } from '#app/assessment/evidence/pdf-pages.ts'
import { listenToKeys } from './grading-keys.ts'
import { drawMarks } from './photo-drawing.ts'
import { startRecorder } from './voice-recorder.ts'

// Enhances the pages on which something is graded: keys, a lease that renews, files of the next one fetched ahead, marks drawn on the photo.

const renewEveryMs = 120_000
const idleAfterMs = 600_000

function keepDesk(desk: HTMLElement, address: string, texts: DeskTexts): void {
  const until = document.querySelector<HTMLElement>('[data-until]')
  const fetched = new Set<string>()
  let lastActive = Date.now()
  for (const event of ['pointerdown', 'keydown', 'scroll'])
    addEventListener(
      event,
      () => {
        lastActive = Date.now()
      },
      { passive: true },
    )

  async function renew(): Promise<void> {
    // Somebody who left gives the task back by doing nothing.
    if (document.hidden || Date.now() - lastActive > idleAfterMs) return
    const answer = await fetch(address, { method: 'POST' }).catch(() => null)
    const kept = answer?.ok ? ((await answer.json()) as { until: string | null; files: string[] }) : null
    if (until) until.textContent = kept?.until ? texts.until.replace('{time}', kept.until) : texts.lost
    for (const file of kept?.files ?? []) fetchAhead(file)
  }

  function fetchAhead(file: string): void {
    if (fetched.has(file)) return
    fetched.add(file)
    new Image().src = file
  }

  setInterval(renew, renewEveryMs)
  document.addEventListener('visibilitychange', renew)
  if (document.readyState === 'complete') renew()
  else addEventListener('load', renew)
  desk.dataset.ready = ''
}

const desk = document.querySelector<HTMLElement>('[data-desk]')
if (desk?.dataset.desk) {
  const { keep, texts } = JSON.parse(desk.dataset.desk) as { keep: string; texts: DeskTexts }
  keepDesk(desk, keep, texts)
  listenToKeys(desk)
  drawMarks(desk, texts)
}
offerPdfPages()
for (const place of document.querySelectorAll<HTMLElement>('[data-recorder]')) startRecorder(place)
