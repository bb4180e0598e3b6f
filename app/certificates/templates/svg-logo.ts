import { absolutePath } from '#app/certificates/render/absolute-path.ts'
import { pathOperators } from '#app/certificates/render/svg-path.ts'
import { checkSvg } from '#app/courses/check-svg.ts'
import type { Logo } from './template-body.ts'

type Vector = Extract<Logo['drawing'], { form: 'vector' }>

/** Each has its text as `templates.logo.shape.<reason>`. */
type ShapeProblem = 'large' | 'svg' | 'origin' | 'attribute' | 'element' | 'colour' | 'outline' | 'count'

/** Why an SVG cannot be a logo; `what` is the name of what we do not draw. */
export class LogoShapeError extends Error {
  readonly reason: ShapeProblem
  readonly what: string

  constructor(reason: ShapeProblem, what = '') {
    super(`a logo is refused: ${reason} ${what}`)
    this.name = 'LogoShapeError'
    this.reason = reason
    this.what = what
  }
}

const silent = new Set(['svg', 'g', 'title', 'desc'])
const mostCharacters = 60_000

/**
 * An SVG of paths, rectangles, circles, ellipses and polygons in plain colours as a drawing. Nothing is fetched, and
 * nothing of the file is kept but outlines and colours. Throws LogoShapeError for anything else.
 */
export function readSvgLogo(text: string): Vector {
  if (text.length > mostCharacters) throw new LogoShapeError('large')
  const size = checkSvg(text, () => undefined)
  if (!size) throw new LogoShapeError('svg')
  const origin = /viewBox\s*=\s*["']\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/.exec(text)
  if (Number(origin?.[1]) !== 0 || Number(origin?.[2]) !== 0) throw new LogoShapeError('origin')
  const paths: Vector['paths'] = []
  const fills: string[] = ['#000000']
  for (const [, slash, name = '', attributes = '', closed] of text.matchAll(
    /<(\/?)([A-Za-z][\w:]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g,
  )) {
    if (slash) {
      if (silent.has(name)) fills.pop()
      continue
    }
    const of = (key: string) => new RegExp(`\\s${key}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]
    for (const key of ['transform', 'style', 'class', 'clip-path', 'mask', 'filter', 'opacity', 'fill-opacity']) {
      if (of(key) !== undefined) throw new LogoShapeError('attribute', key)
    }
    if ((of('stroke') ?? 'none') !== 'none') throw new LogoShapeError('attribute', 'stroke')
    const fill = of('fill') ?? fills.at(-1) ?? '#000000'
    if (silent.has(name)) {
      if (!closed) fills.push(fill)
      continue
    }
    const d = outlineOf(name, of)
    if (fill === 'none') continue
    paths.push({ d, colour: hexOf(fill), evenOdd: of('fill-rule') === 'evenodd' })
  }
  if (paths.length === 0 || paths.length > 200) throw new LogoShapeError('count')
  return { form: 'vector', width: size.width, height: size.height, paths }
}

function outlineOf(name: string, of: (key: string) => string | undefined): string {
  const number = (key: string) => Number(of(key) ?? 0)
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')]
  if (name === 'path') return drawable(absolutePath(of('d') ?? ''))
  if (name === 'rect' && of('rx') === undefined && of('ry') === undefined) return drawable(`M${x} ${y}H${x + width}V${y + height}H${x}Z`)
  if (name === 'circle') return oval(number('cx'), number('cy'), number('r'), number('r'))
  if (name === 'ellipse') return oval(number('cx'), number('cy'), number('rx'), number('ry'))
  if (name === 'polygon') return drawable(`M${(of('points') ?? '').trim().replace(/[\s,]+/g, ' ')}Z`)
  throw new LogoShapeError('element', `<${name.slice(0, 20)}>`)
}

function oval(cx: number, cy: number, rx: number, ry: number): string {
  return drawable(`M${cx - rx} ${cy}A${rx} ${ry} 0 1 1 ${cx + rx} ${cy}A${rx} ${ry} 0 1 1 ${cx - rx} ${cy}Z`)
}

/** Passes an outline that our own printer can read, with numbers that are numbers. */
function drawable(d: string): string {
  if (d.length > 40_000 || /NaN|Infinity/.test(d) || pathOperators(d) === '') throw new LogoShapeError('outline')
  return d
}

function hexOf(fill: string): `#${string}` {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(fill)
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`.toUpperCase() as `#${string}`
  if (/^#[\da-f]{6}$/i.test(fill)) return fill.toUpperCase() as `#${string}`
  if (fill === 'black') return '#000000'
  if (fill === 'white') return '#FFFFFF'
  throw new LogoShapeError('colour', fill.slice(0, 20))
}
