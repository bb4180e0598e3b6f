import type { Art } from './art.ts'
import type { FontProgram } from './font-program.ts'
import { escapeXml } from './pdf-syntax.ts'
import type { Sheet } from './sheet-contents.ts'
import { textOfSheet } from './sheet-parts.ts'

/**
 * A drawn page as an SVG picture, made from the very operators that go into the PDF: for screens that show no PDF inside
 * a page. Knows the operators that sheet.ts writes; throws a TypeError for any other. `label` says what is seen.
 */
export function pagePicture(sheet: Sheet, art: ReadonlyMap<string, Art>, label: string): string {
  const used = [...new Set(sheet.parts.flatMap((part) => [...part.art]))].map((name) => [name, art.get(name)] as const)
  const runs = sheet.parts.flatMap((part) => part.runs)
  const faces: Faces = new Map(runs.map(({ face }) => [face.name, face]))
  const shapes = used.map(([name, one]) => `<g id="${name}">${one ? pictureOf(one, faces) : ''}</g>`)
  const glyphs = [...faces.values()].flatMap((face) => {
    const drawn = runs.filter((run) => run.face === face).flatMap((run) => [...run.glyphs.keys()])
    return [...new Set(drawn)].map((id) => glyphShape(face, id))
  })
  const size = `width="${sheet.width}" height="${sheet.height}" viewBox="0 0 ${sheet.width} ${sheet.height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img"><title>${escapeXml(label)}</title>`,
    `<defs>${glyphs.join('')}${shapes.join('')}</defs>`,
    `<g transform="matrix(1 0 0 -1 0 ${sheet.height})">${draw(textOfSheet(sheet), faces)}</g></svg>`,
  ].join('')
}

/** The fonts of the page, by the name that it calls them. */
type Faces = ReadonlyMap<string, FontProgram>

function pictureOf(art: Art, faces: Faces): string {
  if ('operators' in art) return draw(art.operators, faces)
  const data = Buffer.from(art.png).toString('base64')
  return `<image href="data:image/png;base64,${data}" width="1" height="1" preserveAspectRatio="none" transform="matrix(1 0 0 -1 0 1)"/>`
}

const letters: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }

function glyphName(face: FontProgram, id: number): string {
  return `${face.name}${id}`
}

/** In thousandths of the type size, upwards. */
function glyphShape(face: FontProgram, id: number): string {
  const path = face.shape(id).map(({ command, args }) => (letters[command] ?? '') + args.map((value) => Math.round(value)).join(' '))
  return `<path id="${glyphName(face, id)}" d="${path.join('')}"/>`
}

const token = /\[[^\]]*\]|<<.*?>>|\/\w+|-?\d*\.?\d+|[A-Za-z*]+/g

type State = {
  fill: string
  alpha: string
  path: string
  open: number[]
  /** `pen` is how far the line has come, in points; `rise` how far above it glyphs stand. */
  text: { face: FontProgram | null; size: number; tracking: number; matrix: string; pen: number; rise: number }
}

function draw(operators: string, faces: Faces): string {
  const out: string[] = []
  const state: State = { fill: '#000', alpha: '', path: '', open: [0], text: { face: null, size: 1, tracking: 0, matrix: '', pen: 0, rise: 0 } }
  let operands: string[] = []
  for (const [part] of operators.matchAll(token)) {
    if (!/^[A-Za-z*]/.test(part)) {
      operands.push(part)
      continue
    }
    apply(part, operands, state, out, faces)
    operands = []
  }
  return out.join('')
}

function apply(operator: string, operands: readonly string[], state: State, out: string[], faces: Faces): void {
  const numbers = operands.map(Number)
  const { text } = state
  switch (operator) {
    case 'BMC':
    case 'BDC':
    case 'EMC':
    case 'ET':
      return
    case 'BT':
      text.pen = 0
      text.rise = 0
      return
    case 'q':
      state.open.push(0)
      return
    case 'Q':
      out.push('</g>'.repeat(state.open.pop() ?? 0))
      state.alpha = ''
      return
    case 'cm':
      out.push(`<g transform="matrix(${operands.join(' ')})">`)
      state.open.push((state.open.pop() ?? 0) + 1)
      return
    case 'gs':
      state.alpha = ' fill-opacity="0.15"'
      return
    case 'rg':
      state.fill = `rgb(${numbers.map((value) => Math.round(value * 255)).join(' ')})`
      return
    case 're': {
      const [x = 0, y = 0, width = 0, height = 0] = numbers
      state.path += `M${x} ${y}h${width}v${height}h${-width}Z`
      return
    }
    case 'm':
    case 'l':
    case 'c':
      state.path += operator.toUpperCase() + operands.join(' ')
      return
    case 'h':
      state.path += 'Z'
      return
    case 'f':
    case 'f*':
      out.push(`<path d="${state.path}" fill="${state.fill}"${operator === 'f*' ? ' fill-rule="evenodd"' : ''}/>`)
      state.path = ''
      return
    case 'Do':
      out.push(`<use href="#${operands[0]?.slice(1)}"/>`)
      return
    case 'Td':
      text.matrix = `1 0 0 1 ${operands.join(' ')}`
      return
    case 'Tm':
      text.matrix = operands.join(' ')
      return
    case 'Tc':
      text.tracking = numbers[0] ?? 0
      return
    case 'Tf':
      text.face = faces.get(operands[0]?.slice(1) ?? '') ?? null
      text.size = numbers[1] ?? 1
      return
    case 'Ts':
      text.rise = numbers[0] ?? 0
      return
    case 'TJ':
      out.push(line(operands[0] ?? '', state))
      return
    default:
      throw new TypeError(`the operator ${operator} is not drawn in pictures`)
  }
}

function line(shown: string, { text, fill, alpha }: State): string {
  const { face, size, tracking, matrix } = text
  if (!face) throw new TypeError('text without a font')
  const scale = size / 1000
  let pen = text.pen / scale
  const uses: string[] = []
  for (const [, hex, shift] of shown.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (shift) pen -= Number(shift)
    for (const code of hex?.match(/.{4}/g) ?? []) {
      const id = Number.parseInt(code, 16)
      const rise = text.rise === 0 ? '' : ` y="${Math.round(text.rise / scale)}"`
      uses.push(`<use href="#${glyphName(face, id)}" x="${Math.round(pen)}"${rise}/>`)
      pen += face.advance(id) + tracking / scale
    }
  }
  text.pen = pen * scale
  return `<g transform="matrix(${matrix}) scale(${scale})" fill="${fill}"${alpha}>${uses.join('')}</g>`
}
