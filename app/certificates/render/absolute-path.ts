const lengths: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

type Pen = { x: number; y: number; startX: number; startY: number; last: string; cx: number; cy: number }

/**
 * Any SVG path as one of M, L, C, Q, A and Z with absolute numbers, which svg-path.ts draws. Throws a TypeError for what
 * is no path.
 */
export function absolutePath(d: string): string {
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, last: '', cx: 0, cy: 0 }
  const out: string[] = []
  for (const [, letter = '', rest = ''] of d.matchAll(/([A-DF-Za-df-z])([^A-DF-Za-df-z]*)/g)) {
    const command = letter.toUpperCase()
    const length = lengths[command]
    if (length === undefined) throw new TypeError(`${letter} is no command of a path`)
    const numbers = command === 'A' ? arcNumbers(rest) : (rest.match(number) ?? []).map(Number)
    if (length === 0) {
      out.push('Z')
      Object.assign(pen, { x: pen.startX, y: pen.startY, last: 'Z' })
    }
    for (let at = 0; length > 0 && at + length <= numbers.length; at += length) {
      out.push(step(pen, command === 'M' && at > 0 ? 'L' : command, letter !== command, numbers.slice(at, at + length)))
    }
  }
  return out.join('')
}

/** The flags of an arc may stand without blanks: `a1 1 0 011 1`. */
function arcNumbers(text: string): number[] {
  const found: number[] = []
  let rest = text
  while (rest.trim() !== '') {
    const isFlag = found.length % 7 === 3 || found.length % 7 === 4
    const part = (isFlag ? /^[\s,]*([01])/ : /^[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/i).exec(rest)
    if (!part) throw new TypeError('an arc that cannot be read')
    found.push(Number(part[1]))
    rest = rest.slice(part[0].length)
  }
  return found
}

function step(pen: Pen, command: string, isRelative: boolean, given: number[]): string {
  const points = absolute(pen, command, isRelative, given)
  const [x, y] = [points.at(-2) ?? pen.x, points.at(-1) ?? pen.y]
  // A smooth curve goes on where the last control point pointed.
  const follows = (command === 'S' && /[CS]/.test(pen.last)) || (command === 'T' && /[QT]/.test(pen.last))
  const [mx, my] = follows ? [2 * pen.x - pen.cx, 2 * pen.y - pen.cy] : [pen.x, pen.y]
  const drawn = command === 'S' ? [mx, my, ...points] : command === 'T' ? [mx, my, ...points] : points
  const name = command === 'S' ? 'C' : command === 'T' ? 'Q' : command === 'H' || command === 'V' ? 'L' : command
  const control = name === 'C' ? drawn.slice(2, 4) : name === 'Q' ? drawn.slice(0, 2) : [x, y]
  Object.assign(pen, { x, y, last: command, cx: control[0], cy: control[1] })
  if (command === 'M') Object.assign(pen, { startX: x, startY: y })
  return name + drawn.map((value) => String(Math.round(value * 1000) / 1000)).join(' ')
}

function absolute(pen: Pen, command: string, isRelative: boolean, given: number[]): number[] {
  const [dx, dy] = isRelative ? [pen.x, pen.y] : [0, 0]
  if (command === 'H') return [given[0]! + dx, pen.y]
  if (command === 'V') return [pen.x, given[0]! + dy]
  if (command === 'A') return [...given.slice(0, 5), given[5]! + dx, given[6]! + dy]
  return given.map((value, at) => value + (at % 2 === 0 ? dx : dy))
}
