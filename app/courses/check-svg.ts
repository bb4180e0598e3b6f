import type { Report } from './content-problem.ts'

const allowedElements = new Set(
  (
    'svg g defs title desc symbol use path rect circle ellipse line polyline polygon text tspan textPath ' +
    'linearGradient radialGradient stop clipPath mask pattern marker filter feGaussianBlur feOffset feMerge feMergeNode feFlood feComposite feColorMatrix feBlend'
  ).split(' '),
)

/** Browsers draw each of them anew. */
const mostUses = 60

const token = /<!--[\s\S]*?-->|<\?xml\s[^>]*\?>|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\dA-Fa-f]{1,6});)/

/**
 * Lets a drawing through only when it is well-formed and made of known shapes: no script, no event attributes,
 * nothing fetched from elsewhere, no declared entities. Gives its size from the viewBox, or null with the problems reported.
 */
export function checkSvg(text: string, report: Report): { width: number; height: number } | null {
  let sound = true
  const refuse = (offset: number, message: string) => {
    sound = false
    report(text.slice(0, offset).split('\n').length, message)
  }
  const open: { name: string; isNamed: boolean }[] = []
  let uses = 0
  let size: { width: number; height: number } | null = null
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let roots = 0

  while (at < text.length) {
    const next = text.indexOf('<', at)
    const words = text.slice(at, next < 0 ? text.length : next)
    if (entity.test(words)) refuse(at, 'The drawing has a lone "&". Write "&amp;".')
    if (open.length === 0 && words.trim() !== '') refuse(at, 'The drawing has text outside of <svg>. Remove it.')
    if (next < 0) break
    token.lastIndex = next
    const found = token.exec(text)
    if (!found) {
      refuse(
        next,
        `The drawing cannot be read here: ${JSON.stringify(text.slice(next, next + 40))}. Only elements with quoted attributes, comments and text are allowed.`,
      )
      return null
    }
    at = token.lastIndex
    const [, slash, name, attributes = '', selfClosing] = found
    if (name === undefined) continue
    if (slash) {
      if (open.pop()?.name !== name) {
        refuse(next, `</${name}> closes an element that is not open. Check the order of the elements.`)
        return null
      }
      continue
    }
    if (!allowedElements.has(name)) refuse(next, `<${name}> is not allowed in a drawing. Use shapes and text only.`)
    const isNamed = /(?:^|\s)id\s*=/.test(attributes)
    if (name === 'use') {
      uses += 1
      if (uses === mostUses + 1) refuse(next, `The drawing has more than ${mostUses} <use>. Draw it with fewer.`)
      if (isNamed || open.some((outer) => outer.isNamed || outer.name === 'symbol'))
        refuse(next, 'A <use> may not stand in a part with an id: parts that repeat parts grow without end. Write the shapes there.')
    }
    checkAttributes(attributes, (message) => refuse(next, message))
    if (open.length === 0) {
      roots += 1
      if (name !== 'svg' || roots > 1) refuse(next, 'The drawing must be one <svg> element.')
      else if (!/\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/.test(attributes))
        refuse(next, '<svg> needs xmlns="http://www.w3.org/2000/svg", or browsers do not show it.')
      size = sizeOf(attributes)
      if (!size) refuse(next, '<svg> needs viewBox="0 0 width height" with a width and a height above 0.')
    }
    if (!selfClosing) open.push({ name, isNamed })
  }
  if (roots === 0) refuse(0, 'The drawing has no <svg> element.')
  if (open.length > 0) refuse(text.length, `<${open.at(-1)?.name}> is never closed.`)
  return sound ? size : null
}

function checkAttributes(attributes: string, refuse: (message: string) => void): void {
  const seen = new Set<string>()
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? ''
    if (seen.has(name)) refuse(`The attribute "${name}" is given twice. Keep one.`)
    seen.add(name)
    if (entity.test(value)) refuse(`"${name}" has a lone "&". Write "&amp;".`)
    if (/^on/i.test(name)) refuse(`The event attribute "${name}" is not allowed. Remove it.`)
    else if (/(^|:)(href|src)$/i.test(name)) {
      if (!/^#[\w-]+$/.test(value)) refuse(`"${name}" may only point to a part of the same drawing, such as "#leaf".`)
    } else if (name.toLowerCase() === 'xml:base') refuse('"xml:base" is not allowed. Remove it.')
    // Character references could spell what the patterns below look for.
    else if (/&#/.test(value) || /(?:url|image|image-set|src)\s*\((?!\s*['"]?#)|@import|javascript:|expression\s*\(|\\/i.test(value)) {
      refuse(`"${name}" refers to something outside of the drawing or hides what it says. Use plain values and "url(#…)".`)
    }
  }
}

function sizeOf(attributes: string): { width: number; height: number } | null {
  const viewBox = /\sviewBox\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1]
  const [, , width = 0, height = 0, ...rest] =
    viewBox
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  return width > 0 && height > 0 && width < 100_000 && height < 100_000 && rest.length === 0 ? { width, height } : null
}
