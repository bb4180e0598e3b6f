import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist'
import { boxText, drawBoxes } from '#app/assessment/grading/draw-box.ts'
import { mostPages, type PdfData } from './pdf-data.ts'

// Draws pages of a PDF when somebody asks for them, one at a time, with what was marked on them. The file is a stranger's: it is
// read in a worker that can be ended, its own scripts and forms never run, and what is drawn is bounded.

const mostPixels = 4_000_000
const mostImagePixels = 40_000_000
const patienceMs = 20_000
const svg = 'http://www.w3.org/2000/svg'

/** Offers the pages of each PDF on the page. */
export function offerPdfPages(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-pdf]')) offer(place, JSON.parse(place.dataset.pdf!) as PdfData)
}

function offer(place: HTMLElement, data: PdfData): void {
  const find = <Found extends Element>(name: string) => place.querySelector<Found & HTMLElement>(`[data-pdf-${name}]`)!
  const [open, view, status] = [find<HTMLButtonElement>('open'), find('view'), find('status')]
  place.hidden = false
  open.addEventListener('click', async () => {
    open.disabled = true
    status.textContent = data.texts.loading
    try {
      const pdf = await openPdf(data.address)
      open.hidden = true
      view.hidden = false
      await leaf(place, data, pdf)
    } catch {
      open.disabled = false
      view.hidden = true
      open.hidden = false
      status.textContent = data.texts.wrong
    }
  })
  // After a mark was saved, the page it is on comes back by itself.
  if (pageAsked() !== null && place.dataset.pdfForm) open.click()
}

async function openPdf(address: string): Promise<PDFDocumentProxy> {
  const [pdfjs, { default: worker }, answer] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'),
    fetch(address),
  ])
  if (!answer.ok) throw new Error(`answered ${answer.status}`)
  pdfjs.GlobalWorkerOptions.workerSrc = worker
  const task = pdfjs.getDocument({
    data: new Uint8Array(await answer.arrayBuffer()),
    enableXfa: false,
    // The policy of the portal allows no compiled code.
    useWasm: false,
    useWorkerFetch: false,
    maxImageSize: mostImagePixels,
    canvasMaxAreaInBytes: mostImagePixels * 4,
    verbosity: 0,
  })
  return withPatience(task.promise, () => task.destroy())
}

/** Shows one page and the ways to the others. */
async function leaf(place: HTMLElement, data: PdfData, pdf: PDFDocumentProxy): Promise<void> {
  const canvas = place.querySelector('canvas')!
  const overlay = place.querySelector<SVGSVGElement>('[data-pdf-marks]')!
  const status = place.querySelector<HTMLElement>('[data-pdf-status]')!
  const [back, on, at] = ['back', 'on', 'at'].map((name) => place.querySelector<HTMLButtonElement>(`[data-pdf-${name}]`)!)
  const pages = Math.min(pdf.numPages, mostPages)
  const first = data.marks[0]?.page ?? 1
  let current = 0
  let drawing: RenderTask | null = null

  back!.addEventListener('click', () => show(current - 1))
  on!.addEventListener('click', () => show(current + 1))
  if (pdf.numPages > pages) status.textContent = data.texts.many
  else status.textContent = ''
  if (place.dataset.pdfForm) markInForm(place, { overlay, status, texts: data.texts, page: () => current })
  await show(Math.min(pages, pageAsked() ?? first))

  async function show(number: number): Promise<void> {
    if (number < 1 || number > pages || number === current) return
    current = number
    drawing?.cancel()
    at!.textContent = data.texts.page.replace('{page}', String(number)).replace('{pages}', String(pages))
    back!.disabled = number === 1
    on!.disabled = number === pages
    const page = await pdf.getPage(number)
    const natural = page.getViewport({ scale: 1 })
    const wanted = (place.clientWidth || 600) * Math.min(devicePixelRatio || 1, 2)
    const scale = Math.min(wanted / natural.width, Math.sqrt(mostPixels / (natural.width * natural.height)))
    const viewport = page.getViewport({ scale })
    if (current !== number) return
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    canvas.setAttribute('aria-label', at!.textContent)
    overlay.setAttribute('viewBox', `0 0 ${canvas.width} ${canvas.height}`)
    overlay.replaceChildren(...data.marks.filter((mark) => mark.page === number).map((mark) => drawnMark(mark, canvas)))
    const task = page.render({ canvas, viewport })
    drawing = task
    try {
      await withPatience(task.promise, () => task.cancel())
    } catch (error) {
      if (current === number) status.textContent = data.texts.wrong
      if ((error as Error).name !== 'RenderingCancelledException') throw error
    }
    if (current === number) place.dataset.pdfShown = String(number)
  }
}

/** As on a photo: a box, and its number in a circle that stays on the page. */
function drawnMark({ number, box }: PdfData['marks'][number], { width, height }: HTMLCanvasElement): SVGGElement {
  const group = document.createElementNS(svg, 'g')
  const radius = Math.max(width, height) / 45
  const [x, y] = [(box.x * width) / 1000, (box.y * height) / 1000]
  const [cx, cy] = [Math.min(width - radius, Math.max(radius, x)), Math.min(height - radius, Math.max(radius, y))]
  const add = (name: string, attributes: Record<string, string | number>, text = '') => {
    const element = document.createElementNS(svg, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
    element.textContent = text
    group.append(element)
  }
  add('rect', { x, y, width: (box.width * width) / 1000, height: (box.height * height) / 1000, class: 'box', 'stroke-width': radius / 4 })
  add('circle', { cx, cy, r: radius, class: 'pin' })
  add(
    'text',
    { x: cx, y: cy, 'font-size': radius * 1.3, 'text-anchor': 'middle', 'dominant-baseline': 'central', class: 'pin-number' },
    String(number),
  )
  return group
}

type Marking = { overlay: SVGSVGElement; status: HTMLElement; texts: PdfData['texts']; page: () => number }

/** A box that is drawn goes into the form of remarks with the number of its page; the words are written there. */
function markInForm(place: HTMLElement, { overlay, status, texts, page }: Marking): void {
  const form = document.getElementById(place.dataset.pdfForm!) as HTMLFormElement
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const button = place.querySelector<HTMLButtonElement>('[data-pdf-draw]')!
  button.addEventListener('click', () => setDrawing(!('drawing' in place.dataset)))
  drawBoxes(overlay, {
    isOn: () => 'drawing' in place.dataset,
    onDrawn: async (box) => {
      setDrawing(false)
      field('page').value = String(page())
      field('box').value = boxText(box)
      status.textContent = texts.drawn
      field('comment').focus()
      // The box stays until another one is drawn or the words are sent.
      await new Promise((resolve) => button.addEventListener('click', resolve, { once: true }))
      field('box').value = ''
    },
  })

  function setDrawing(on: boolean): void {
    place.toggleAttribute('data-drawing', on)
    button.textContent = on ? texts.drawing : texts.draw
  }
}

/** The page that the address asks for. */
function pageAsked(): number | null {
  const asked = /^\d{1,4}$/.exec(new URLSearchParams(location.search).get('halaman') ?? '')?.[0]
  return asked ? Math.max(1, Number(asked)) : null
}

/** What takes too long is ended. */
async function withPatience<Value>(work: Promise<Value>, end: () => unknown): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      end()
      reject(new Error('took too long'))
    }, patienceMs)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
