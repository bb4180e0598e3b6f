import { escapeXml } from './escape-xml.ts'

export type XmlNode = XmlOut | string
/** An element to be written. Attributes that are null are left out. */
export type XmlOut = { name: string; attributes: Record<string, string | number | boolean | null>; children: readonly XmlNode[] }

/** Builds an element; `children` that are null or false are left out. */
export function xml(
  name: string,
  attributes: XmlOut['attributes'] = {},
  ...children: readonly (XmlNode | readonly XmlNode[] | null | false)[]
): XmlOut {
  return { name, attributes, children: children.flat().filter((child): child is XmlNode => child !== null && child !== false) }
}

/** A whole document. The same tree gives the same bytes; white space is added only between elements that stand without text. */
export function writeXml(root: XmlOut): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`
}

function write({ name, attributes, children }: XmlOut, indent: string): string {
  const head = Object.entries(attributes).map(([key, value]) => (value === null ? '' : ` ${key}="${escapeAll(String(value))}"`))
  if (children.length === 0) return `<${name}${head.join('')}/>`
  const isMixed = children.some((child) => typeof child === 'string')
  const inner = `${indent}  `
  const body = isMixed
    ? children.map((child) => (typeof child === 'string' ? escapeAll(child) : write(child, ''))).join('')
    : `${children.map((child) => `\n${inner}${write(child as XmlOut, inner)}`).join('')}\n${indent}`
  return `<${name}${head.join('')}>${body}</${name}>`
}

/** Line ends and tabs as references, so that no reader turns them into spaces. */
function escapeAll(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
