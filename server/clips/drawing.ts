import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'

// What the clips are drawn with: dyes on paper, a few shapes, words as outlines so that no system font matters.

export const dye = {
  paper: '#FBF8F2',
  sheet: '#FFFFFF',
  ink: '#23262E',
  quiet: '#5B6070',
  line: '#E0D7C7',
  nila: '#1F3A6E',
  sky: '#CBD6EA',
  soga: '#7A4526',
  sand: '#E3CDB5',
  kunyit: '#E0A526',
  cream: '#F6E4B4',
  daun: '#2B6148',
  leaf: '#DCEBDF',
  mengkudu: '#9E2F28',
  skin: '#C98F62',
  skinDeep: '#B0764A',
} as const

type Glyph = { advanceWidth: number; path: { toSVG(): string } }
type Face = { unitsPerEm: number; layout(text: string): { glyphs: Glyph[]; positions: { xAdvance: number }[] } }

const face = fontkit.create(
  readFileSync(new URL('../../node_modules/@expo-google-fonts/plus-jakarta-sans/700Bold/PlusJakartaSans_700Bold.ttf', import.meta.url)),
) as unknown as Face

type Words = { x: number; y: number; size?: number; fill?: string; anchor?: 'start' | 'middle' | 'end' }

/** One line of words as outlines; `x`, `y` is its baseline. */
export function words(text: string, { x, y, size = 24, fill = dye.ink, anchor = 'middle' }: Words): string {
  const scale = size / face.unitsPerEm
  const { glyphs, positions } = face.layout(text)
  const width = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) * scale
  let pen = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0)
  const outlines = glyphs.map((glyph, index) => {
    const outline = `<path transform="translate(${round(pen)} ${round(y)}) scale(${round(scale, 5)} ${round(-scale, 5)})" d="${glyph.path.toSVG()}"/>`
    pen += positions[index]!.xAdvance * scale
    return outline
  })
  return `<g fill="${fill}">${outlines.join('')}</g>`
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}

/** 0 before `from`, 1 after `to`, softly between. */
export function ramp(at: number, from: number, to: number): number {
  const part = Math.min(1, Math.max(0, (at - from) / (to - from)))
  return part * part * (3 - 2 * part)
}

/** A value that goes softly from one to another during a stretch of time. */
export function move(at: number, [from, to]: readonly [number, number], [start, end]: readonly [number, number]): number {
  return start + (end - start) * ramp(at, from, to)
}

/** Back and forth between -1 and 1, `period` seconds long. */
export function sway(at: number, period: number): number {
  return Math.sin((at / period) * 2 * Math.PI)
}

type Place = { x?: number; y?: number; turn?: number; scale?: number; mirror?: boolean; opacity?: number }

/** Places what was drawn around 0,0. */
export function put(content: string, { x = 0, y = 0, turn = 0, scale = 1, mirror = false, opacity = 1 }: Place): string {
  if (opacity <= 0) return ''
  const faded = opacity < 1 ? ` opacity="${round(opacity)}"` : ''
  const across = mirror ? -scale : scale
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${round(across, 3)} ${round(scale, 3)})"${faded}>${content}</g>`
}

export function fade(content: string, opacity: number): string {
  return put(content, { opacity })
}

type Paint = { fill?: string; stroke?: string; width?: number; round?: number; dash?: string; shift?: number; opacity?: number }

function paint({ fill = 'none', stroke, width = 3, dash, shift, opacity }: Paint): string {
  const line = stroke ? ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"` : ''
  const dashes = dash ? ` stroke-dasharray="${dash}" stroke-dashoffset="${round(shift ?? 0)}"` : ''
  const faded = opacity === undefined || opacity >= 1 ? '' : ` opacity="${round(opacity)}"`
  return `fill="${fill}"${line}${dashes}${faded}`
}

export function box(x: number, y: number, w: number, h: number, look: Paint): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${look.round ?? 0}" ${paint(look)}/>`
}

export function disc(x: number, y: number, r: number, look: Paint): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${paint(look)}/>`
}

export function path(d: string, look: Paint): string {
  return `<path d="${d}" ${paint(look)}/>`
}

/** An arc that fills clockwise from the top, for counting. */
export function ring(x: number, y: number, r: number, part: number): string {
  const angle = Math.min(0.9999, part) * 2 * Math.PI
  const end = `${round(x + r * Math.sin(angle))} ${round(y - r * Math.cos(angle))}`
  const track = disc(x, y, r, { stroke: dye.line, width: 7 })
  if (part <= 0) return track
  return track + path(`M${x} ${y - r}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${end}`, { stroke: dye.kunyit, width: 7 })
}

/** The paper under every picture, with the band of woven triangles on top. */
export function paper(): string {
  const teeth = Array.from({ length: 40 }, (_, i) => `M${i * 16} 12l8-8l8 8z`).join('')
  return box(0, 0, 640, 360, { fill: dye.paper }) + box(0, 0, 640, 12, { fill: dye.nila }) + path(teeth, { fill: dye.kunyit })
}

/** The heading of a step: its number in a disc, a few words beside it. */
export function heading(number: number | null, text: string, at: number): string {
  const shown = ramp(at, 0, 0.6)
  const badge = number === null ? '' : disc(44, 50, 20, { fill: dye.nila }) + words(String(number), { x: 44, y: 59, size: 25, fill: dye.sheet })
  return fade(badge + words(text, { x: number === null ? 28 : 76, y: 59, size: 26, anchor: 'start' }), shown)
}

/** The paper of one step of a clip: number, title, and its place among all steps. */
export function stepPaper(step: number, of: number, title: string, at: number): string {
  return paper() + heading(step, title, at) + steps(of, step)
}

/** Small marks that tell how far the steps are. */
export function steps(count: number, current: number): string {
  return Array.from({ length: count }, (_, i) => disc(612 - (count - 1 - i) * 20, 50, 6, { fill: i < current ? dye.nila : dye.line })).join('')
}

/** The first picture of a clip. */
export function titlePage(lines: readonly string[], at: number, picture: string): string {
  const text = lines.map((line, i) => words(line, { x: 36, y: 130 + i * 46, size: 38, anchor: 'start', fill: dye.nila })).join('')
  return paper() + put(text, { x: move(at, [0, 1.2], [-14, 0]), opacity: ramp(at, 0, 0.8) }) + fade(picture, ramp(at, 0.5, 1.4))
}

/** The last picture: what to remember, line by line. */
export function summaryPage(lines: readonly string[], at: number): string {
  const rows = lines.map((line, i) => {
    const y = 130 + i * 54
    const tick = disc(58, y - 9, 17, { fill: dye.daun }) + path(`M50 ${y - 9}l6 7l11-13`, { stroke: dye.sheet, width: 4 })
    return fade(tick + words(line, { x: 90, y, size: 26, anchor: 'start' }), ramp(at, 0.5 + i * 1.3, 1.2 + i * 1.3))
  })
  return paper() + heading(null, 'Ingat', at) + rows.join('')
}
