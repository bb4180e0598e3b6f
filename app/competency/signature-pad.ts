import { drawingField, type Point, pathOf, strokesOf } from './drawn-path.ts'

/** Puts a field to sign on beside a typed name; the drawing travels in a hidden field. Answers how to empty it. */
export function addSignaturePad(place: HTMLElement, changed: () => void): void {
  const { signature: name = '', label = '', clear = '' } = place.dataset
  const input = Object.assign(document.createElement('input'), { type: 'hidden', name })
  const canvas = Object.assign(document.createElement('canvas'), { width: drawingField.width, height: drawingField.height })
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', label)
  const again = Object.assign(document.createElement('button'), { type: 'button', textContent: clear })
  const caption = Object.assign(document.createElement('p'), { textContent: label })
  place.append(caption, canvas, again, input)
  const pen = canvas.getContext('2d')
  let strokes: Point[][] = []
  const pointOf = (event: PointerEvent): Point => {
    const box = canvas.getBoundingClientRect()
    return { x: ((event.clientX - box.left) / box.width) * canvas.width, y: ((event.clientY - box.top) / box.height) * canvas.height }
  }
  const draw = () => {
    if (!pen) return
    pen.clearRect(0, 0, canvas.width, canvas.height)
    Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: getComputedStyle(canvas).color })
    pen.stroke(new Path2D(pathOf(strokes)))
  }
  canvas.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    strokes.push([pointOf(event)])
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return
    strokes.at(-1)?.push(pointOf(event))
    draw()
  })
  canvas.addEventListener('pointerup', () => {
    input.value = pathOf(strokes)
    changed()
  })
  again.addEventListener('click', () => {
    strokes = []
    input.value = ''
    draw()
    changed()
  })
  // What a draft put back into the hidden field is drawn again.
  input.addEventListener('restored', () => {
    strokes = strokesOf(input.value)
    draw()
  })
}
