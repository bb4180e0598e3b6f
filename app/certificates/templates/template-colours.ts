import type { Colour } from '#app/certificates/render/sheet.ts'
import type { TemplateBody } from './template-body.ts'

/** Every colour of a page: those of the template and what follows from them. */
export type Colours = {
  ground: Colour
  /** The ground in its own shade, for large shapes behind text. */
  shade: Colour
  band: Colour
  bandPale: Colour
  thread: Colour
  threadPale: Colour
  ink: Colour
  quiet: Colour
  primary: Colour
  secondary: Colour
  /** Hairlines between rows. */
  line: Colour
}

/** Charcoal and ash, as in the portal. */
const ink = '#23262E'
const quiet = '#5B6070'

const known = new WeakMap<TemplateBody['palette'], Colours>()

/** Computed once a palette, as every page of a batch asks for it. */
export function coloursOf(palette: TemplateBody['palette']): Colours {
  const colours = known.get(palette) ?? derive(palette)
  known.set(palette, colours)
  return colours
}

function derive({ ground, band, thread, primary, secondary }: TemplateBody['palette']): Colours {
  return {
    ground,
    shade: mix(ground, thread, 0.07),
    band,
    bandPale: mix(band, '#FFFFFF', 0.27),
    thread,
    threadPale: mix(thread, '#FFFFFF', 0.68),
    ink,
    quiet,
    primary,
    secondary,
    line: mix(ground, ink, 0.16),
  }
}

/** `part` of the way from one colour to another. */
function mix(from: Colour, to: Colour, part: number): Colour {
  const channels = channelsOf(from).map((value, i) => Math.round(value + (channelsOf(to)[i]! - value) * part))
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Colour, other: Colour): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channelsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
