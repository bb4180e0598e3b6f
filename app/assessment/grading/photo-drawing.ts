import type { DeskTexts } from '#app/assessment/desk-texts.ts'

type Point = { x: number; y: number }

/** Lets a grader draw marks on the photos of the desk; without this the link below each photo opens a page with a form. */
export function drawMarks(desk: HTMLElement, texts: DeskTexts): void {
  const dialog = desk.querySelector<HTMLDialogElement>('[data-mark-dialog]')
  if (!dialog) return
  for (const figure of desk.querySelectorAll<HTMLElement>('[data-photo-file]')) enhance(figure, dialog, texts)
}

function enhance(figure: HTMLElement, dialog: HTMLDialogElement, texts: DeskTexts): void {
  const link = figure.querySelector<HTMLAnchorElement>('[data-mark]')
  const frame = figure.querySelector('svg')?.parentElement
  const overlay = figure.querySelector('svg')
  if (!link || !frame || !overlay) return
  const words = link.textContent ?? ''
  let start: Point | null = null
  let box: SVGRectElement | null = null

  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    setDrawing(!('drawing' in figure.dataset))
  })
  frame.addEventListener('click', (event) => {
    if ('drawing' in figure.dataset) event.preventDefault()
  })
  frame.addEventListener('pointerdown', (event) => {
    if (!('drawing' in figure.dataset)) return
    event.preventDefault()
    frame.setPointerCapture(event.pointerId)
    start = pointOf(event)
    box = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    box.setAttribute('class', 'drawn')
    overlay.append(box)
  })
  frame.addEventListener('pointermove', (event) => {
    if (start && box) place(box, start, pointOf(event))
  })
  frame.addEventListener('pointerup', async (event) => {
    if (!start) return
    const drawn = boxOf(start, pointOf(event))
    start = null
    await ask(drawn)
    box?.remove()
    setDrawing(false)
  })
  frame.addEventListener('pointercancel', () => {
    start = null
    box?.remove()
  })

  function setDrawing(on: boolean): void {
    figure.toggleAttribute('data-drawing', on)
    if (link) link.textContent = on ? `${texts.draw} (${texts.cancel})` : words
  }

  /** In thousandths of the photo. */
  function pointOf(event: PointerEvent): Point {
    const matrix = overlay?.getScreenCTM()?.inverse()
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix)
    const { width, height } = overlay!.viewBox.baseVal
    return { x: (x / width) * 1000, y: (y / height) * 1000 }
  }

  function place(rect: SVGRectElement, from: Point, to: Point): void {
    const { width, height } = overlay!.viewBox.baseVal
    const [x, y, w, h] = boxOf(from, to)
    rect.setAttribute('x', String((x * width) / 1000))
    rect.setAttribute('y', String((y * height) / 1000))
    rect.setAttribute('width', String((w * width) / 1000))
    rect.setAttribute('height', String((h * height) / 1000))
  }

  /** Asks for the words until they are stored or given up. */
  async function ask(drawn: readonly number[]): Promise<void> {
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
      body.set('box', drawn.map((value) => value.toFixed(1)).join(','))
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

/** A tap without a drag marks a small box around the point. */
function boxOf(from: Point, to: Point): [number, number, number, number] {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (width < 15 && height < 15) return [from.x - 50, from.y - 50, 100, 100]
  return [Math.min(from.x, to.x), Math.min(from.y, to.y), width, height]
}
