/** Writes a PDF number: at most three decimals, no exponent. */
export function pdfNumber(value: number): string {
  const thousandths = Math.round(Math.abs(value) * 1000)
  const whole = Math.floor(thousandths / 1000)
  const rest = thousandths - whole * 1000
  const sign = value < 0 && thousandths > 0 ? '-' : ''
  if (rest === 0) return `${sign}${whole}`
  const decimals = rest < 10 ? `00${rest}` : rest < 100 ? `0${rest}` : `${rest}`
  return `${sign}${whole}.${rest % 100 === 0 ? decimals[0] : rest % 10 === 0 ? decimals.slice(0, 2) : decimals}`
}

type Pen = { x: number; y: number; startX: number; startY: number; out: string[] }

const lengths: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 }

/**
 * An SVG path (M, L, H, V, C, Q, A and Z, absolute) as PDF operators in the same coordinates.
 * Throws for any other command.
 */
export function pathOperators(d: string): string {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, out: [] }
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const length = lengths[command]
    if (length === undefined) throw new TypeError(`path command ${command} is not supported`)
    const numbers = (rest.match(/[-+]?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (length === 0) close(pen)
    for (let i = 0; length > 0 && i + length <= numbers.length; i += length) {
      // Further pairs after a move are lines.
      draw(pen, command === 'M' && i > 0 ? 'L' : command, numbers.slice(i, i + length))
    }
  }
  return pen.out.join('')
}

function close(pen: Pen): void {
  pen.out.push('h\n')
  pen.x = pen.startX
  pen.y = pen.startY
}

function draw(pen: Pen, command: string, numbers: number[]): void {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = numbers
  if (command === 'M') moveTo(pen, a, b)
  if (command === 'L') lineTo(pen, a, b)
  if (command === 'H') lineTo(pen, a, pen.y)
  if (command === 'V') lineTo(pen, pen.x, a)
  if (command === 'C') curveTo(pen, [a, b, c, d, e, f])
  if (command === 'Q') quadraticTo(pen, a, b, c, d)
  if (command === 'A') arcTo(pen, { rx: a, ry: b, turn: c, large: d !== 0, sweep: e !== 0, x: f, y: g })
}

function moveTo(pen: Pen, x: number, y: number): void {
  pen.out.push(`${pdfNumber(x)} ${pdfNumber(y)} m\n`)
  Object.assign(pen, { x, y, startX: x, startY: y })
}

function lineTo(pen: Pen, x: number, y: number): void {
  pen.out.push(`${pdfNumber(x)} ${pdfNumber(y)} l\n`)
  Object.assign(pen, { x, y })
}

function curveTo(pen: Pen, points: [number, number, number, number, number, number]): void {
  pen.out.push(`${points.map(pdfNumber).join(' ')} c\n`)
  Object.assign(pen, { x: points[4], y: points[5] })
}

function quadraticTo(pen: Pen, cx: number, cy: number, x: number, y: number): void {
  const third = (from: number, control: number) => from + (2 / 3) * (control - from)
  curveTo(pen, [third(pen.x, cx), third(pen.y, cy), third(x, cx), third(y, cy), x, y])
}

type Arc = { rx: number; ry: number; turn: number; large: boolean; sweep: boolean; x: number; y: number }

/** An elliptic arc as cubic curves of at most a quarter turn (SVG 1.1, appendix F.6). */
function arcTo(pen: Pen, arc: Arc): void {
  let rx = Math.abs(arc.rx)
  let ry = Math.abs(arc.ry)
  if (rx === 0 || ry === 0) {
    lineTo(pen, arc.x, arc.y)
    return
  }
  const phi = (arc.turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  const [hx, hy] = [(pen.x - arc.x) / 2, (pen.y - arc.y) / 2]
  const [px, py] = [cos * hx + sin * hy, cos * hy - sin * hx]
  const stretch = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2)
  if (stretch > 1) {
    rx *= stretch
    ry *= stretch
  }
  const share = (rx * ry) ** 2 / ((rx * py) ** 2 + (ry * px) ** 2) - 1
  const factor = (arc.large === arc.sweep ? -1 : 1) * Math.sqrt(Math.max(0, share))
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx]
  const [cx, cy] = [cos * qx - sin * qy + (pen.x + arc.x) / 2, sin * qx + cos * qy + (pen.y + arc.y) / 2]
  const from = Math.atan2((py - qy) / ry, (px - qx) / rx)
  let turn = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from
  if (arc.sweep && turn < 0) turn += 2 * Math.PI
  if (!arc.sweep && turn > 0) turn -= 2 * Math.PI
  const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9))
  const handle = (4 / 3) * Math.tan(turn / pieces / 4)
  const place = (ex: number, ey: number) => [cx + cos * rx * ex - sin * ry * ey, cy + sin * rx * ex + cos * ry * ey] as const
  for (let i = 0; i < pieces; i++) {
    const [a, b] = [from + (turn * i) / pieces, from + (turn * (i + 1)) / pieces]
    const first = place(Math.cos(a) - handle * Math.sin(a), Math.sin(a) + handle * Math.cos(a))
    const second = place(Math.cos(b) + handle * Math.sin(b), Math.sin(b) - handle * Math.cos(b))
    curveTo(pen, [...first, ...second, ...place(Math.cos(b), Math.sin(b))])
  }
}
