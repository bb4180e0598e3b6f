import type { DeskTexts } from '#app/assessment/desk-texts.ts'
import { boxText, type DrawnBox, drawBoxes } from './draw-box.ts'

/** Lets a grader draw marks on the photos of the desk; without this the link below each photo opens a page with a form. */
export function drawMarks(desk: HTMLElement, texts: DeskTexts): void {
  const dialog = desk.querySelector<HTMLDialogElement>('[data-mark-dialog]')
  if (!dialog) return
  for (const figure of desk.querySelectorAll<HTMLElement>('[data-photo-file]')) enhance(figure, dialog, texts)
}

function enhance(figure: HTMLElement, dialog: HTMLDialogElement, texts: DeskTexts): void {
  const link = figure.querySelector<HTMLAnchorElement>('[data-mark]')
  const overlay = figure.querySelector('svg')
  if (!link || !overlay) return
  const words = link.textContent ?? ''

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setDrawing(!('drawing' in figure.dataset))
  })
  drawBoxes(overlay, {
    isOn: () => 'drawing' in figure.dataset,
    onDrawn: async (drawn) => {
      await ask(drawn)
      setDrawing(false)
    },
  })

  function setDrawing(on: boolean): void {
    figure.toggleAttribute('data-drawing', on)
    if (link) link.textContent = on ? `${texts.draw} (${texts.cancel})` : words
  }

  /** Asks for the words until they are stored or given up. */
  async function ask(drawn: DrawnBox): Promise<void> {
    const form = dialog.querySelector('form')!
    const status = dialog.querySelector<HTMLElement>('[data-mark-status]')
    if (status) status.textContent = ''
    for (;;) {
      dialog.returnValue = 'cancel'
      dialog.showModal()
      await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }))
      if (dialog.returnValue !== 'save') return
      const body = new URLSearchParams(new FormData(form) as unknown as Record<string, string>)
      body.set('intent', 'mark')
      body.set('box', boxText(drawn))
      const answer = await fetch(link!.href, { method: 'POST', body }).catch(() => null)
      const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null
      const fresh = page?.getElementById(figure.id)
      if (fresh) {
        show(fresh)
        form.reset()
        return
      }
      if (status) status.textContent = texts.refused
    }
  }

  /** Takes over what the answered page shows below and above the photo; the photo itself is there already. */
  function show(fresh: HTMLElement): void {
    overlay!.innerHTML = fresh.querySelector('svg')?.innerHTML ?? ''
    figure.querySelector('figcaption')?.replaceWith(fresh.querySelector('figcaption')!)
    figure.querySelector('ol')?.remove()
    const list = fresh.querySelector('ol')
    if (list) link!.before(list)
  }
}
