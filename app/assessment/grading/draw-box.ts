type Point = { x: number; y: number }
/** Left, top, width and height in thousandths of the picture. */
export type DrawnBox = readonly [number, number, number, number]

/**
 * Lets a person draw a box on a picture below an SVG of the same size, while `isOn`. The box stays to be seen until the
 * promise of `onDrawn` is fulfilled.
 */
export function drawBoxes(overlay: SVGSVGElement, { isOn, onDrawn }: { isOn: () => boolean; onDrawn: (box: DrawnBox) => Promise<void> }): void {
  const frame = overlay.parentElement!
  let start: Point | null = null
  let box: SVGRectElement | null = null

  frame.addEventListener('click', (event) => {
    if (isOn()) event.preventDefault()
  })
  frame.addEventListener('pointerdown', (event) => {
    if (!isOn()) return
    event.preventDefault()
    frame.setPointerCapture(event.pointerId)
    start = pointOf(event)
    box = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    box.setAttribute('class', 'drawn')
    overlay.append(box)
  })
  frame.addEventListener('pointermove', (event) => {
    if (start && box) place(box, boxOf(start, pointOf(event)))
  })
  frame.addEventListener('pointerup', async (event) => {
    if (!start || !box) return
    const [rect, drawn] = [box, boxOf(start, pointOf(event))]
    start = null
    place(rect, drawn)
    await onDrawn(drawn)
    rect.remove()
  })
  frame.addEventListener('pointercancel', () => {
    start = null
    box?.remove()
  })

  function pointOf(event: PointerEvent): Point {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(overlay.getScreenCTM()?.inverse())
    const { width, height } = overlay.viewBox.baseVal
    return { x: (x / width) * 1000, y: (y / height) * 1000 }
  }

  function place(rect: SVGRectElement, drawn: DrawnBox): void {
    const { width, height } = overlay.viewBox.baseVal
    const [x, y, w, h] = drawn
    rect.setAttribute('x', String((x * width) / 1000))
    rect.setAttribute('y', String((y * height) / 1000))
    rect.setAttribute('width', String((w * width) / 1000))
    rect.setAttribute('height', String((h * height) / 1000))
  }
}

/** As a form takes it. */
export function boxText(box: DrawnBox): string {
  return box.map((value) => value.toFixed(1)).join(',')
}

/** A tap without a drag marks a small box around the point. */
function boxOf(from: Point, to: Point): DrawnBox {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (width < 15 && height < 15) return [from.x - 50, from.y - 50, 100, 100]
  return [Math.min(from.x, to.x), Math.min(from.y, to.y), width, height]
}
