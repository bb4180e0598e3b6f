import encodeQR from 'qr'

const svg = 'http://www.w3.org/2000/svg'

/** A QR code as a drawing, dark on white whatever the colours of the page, with its quiet zone. */
export function drawCode(text: string): SVGSVGElement {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', `0 0 ${rows.length} ${rows.length}`)
  drawing.setAttribute('shape-rendering', 'crispEdges')
  const ground = document.createElementNS(svg, 'rect')
  ground.setAttribute('width', String(rows.length))
  ground.setAttribute('height', String(rows.length))
  ground.setAttribute('fill', '#fff')
  const dark = document.createElementNS(svg, 'path')
  dark.setAttribute('d', rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join(''))
  dark.setAttribute('fill', '#000')
  drawing.append(ground, dark)
  return drawing
}
