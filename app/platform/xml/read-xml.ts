/** An element as read; names are without their prefix, since files of others choose prefixes freely. `line` counts from 1. */
export type XmlElement = { name: string; attributes: ReadonlyMap<string, string>; children: readonly (XmlElement | string)[]; line: number }

export type XmlFault = 'declares' | 'entity' | 'large' | 'broken'

/** Why a document is not read, and at which line. */
export class XmlError extends Error {
  readonly fault: XmlFault
  readonly line: number

  constructor(fault: XmlFault, line: number) {
    super(`${fault} at line ${line}`)
    this.fault = fault
    this.line = line
  }
}

const mostDepth = 60
const mostElements = 20_000

const name = /[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?/
const tag = new RegExp(`<(/?)(${name.source})((?:\\s+${name.source}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`, 'y')
const attribute = new RegExp(`(${name.source})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'g')

type Open = { name: string; prefixed: string; attributes: Map<string, string>; children: (XmlElement | string)[]; line: number }

/**
 * Reads XML from strangers: elements, attributes, text, CDATA. No document type, no entities but the five of XML, no
 * deep nesting, so that nothing grows or is fetched. Throws `XmlError`.
 */
export function readXml(text: string): XmlElement {
  const lines = lineCounter(text)
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const stack: Open[] = []
  let root: XmlElement | null = null
  let elements = 0
  const fail = (fault: XmlFault, offset: number): never => {
    throw new XmlError(fault, lines(offset))
  }
  const add = (words: string, offset: number) => {
    const open = stack.at(-1)
    if (words === '') return
    if (!open) return words.trim() === '' ? undefined : fail('broken', offset)
    const last = open.children.length - 1
    if (typeof open.children[last] === 'string') open.children[last] += words
    else open.children.push(words)
  }
  const close = (open: Open) => {
    const { prefixed: _, ...element } = open
    if (stack.length > 0) stack.at(-1)!.children.push(element)
    else if (root) fail('broken', at)
    else root = element
  }

  while (at < text.length) {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    add(
      plain(text.slice(at, end), () => fail('entity', at)),
      at,
    )
    if (next < 0) break
    at = next
    const skipped = skip(text, at)
    if (skipped) {
      if (skipped.until < 0) fail('broken', at)
      if (skipped.kind === 'declares') fail('declares', at)
      if (skipped.kind === 'cdata') add(text.slice(at + 9, skipped.until - 3).replace(/\r\n?/g, '\n'), at)
      at = skipped.until
      continue
    }
    tag.lastIndex = at
    const found = tag.exec(text) ?? fail('broken', at)
    const [, slash, prefixed = '', attributes = '', selfClosing] = found
    if (slash) {
      const open = stack.pop()
      if (!open || open.prefixed !== prefixed || attributes !== '') return fail('broken', at)
      close(open)
    } else {
      if (++elements > mostElements || stack.length >= mostDepth) fail('large', at)
      const open: Open = {
        name: bare(prefixed),
        prefixed,
        attributes: attributesOf(attributes, (fault) => fail(fault, at)),
        children: [],
        line: lines(at),
      }
      if (selfClosing) close(open)
      else stack.push(open)
    }
    at = tag.lastIndex
  }
  if (stack.length > 0 || !root) return fail('broken', text.length)
  return root
}

/** What is no element: declaration, comment, CDATA; the offset behind it, or -1 where it never ends. */
function skip(text: string, at: number): { kind: 'plain' | 'cdata' | 'declares'; until: number } | null {
  const behind = (sign: string, from: number) => {
    const end = text.indexOf(sign, from)
    return end < 0 ? -1 : end + sign.length
  }
  if (text.startsWith('<!--', at)) return { kind: 'plain', until: behind('-->', at + 4) }
  if (text.startsWith('<![CDATA[', at)) return { kind: 'cdata', until: behind(']]>', at + 9) }
  if (text.startsWith('<!', at)) return { kind: 'declares', until: at + 2 }
  if (text.startsWith('<?', at)) return { kind: 'plain', until: behind('?>', at + 2) }
  return null
}

function attributesOf(text: string, fail: (fault: XmlFault) => never): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, prefixed = '', double, single] of text.matchAll(attribute)) {
    const key = prefixed.startsWith('xmlns') ? prefixed : bare(prefixed)
    if (attributes.has(key)) fail('broken')
    attributes.set(
      key,
      plain((double ?? single ?? '').replace(/[\t\n\r]/g, ' '), () => fail('entity')),
    )
  }
  return attributes
}

function bare(prefixed: string): string {
  return prefixed.slice(prefixed.indexOf(':') + 1)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function plain(text: string, fail: () => never): string {
  if (!text.includes('&')) return text.replace(/\r\n?/g, '\n')
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|(amp|lt|gt|quot|apos);)?/g, (_, decimal?: string, hex?: string, word?: string) => {
      if (word) return entities[word] ?? ''
      if (decimal === undefined && hex === undefined) return fail()
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : fail()
    })
}

/** The line of an offset; offsets come in order, so each line end is counted once. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1
  let at = 0
  return (offset) => {
    for (let end = text.indexOf('\n', at); end >= 0 && end < offset; end = text.indexOf('\n', at)) {
      line += 1
      at = end + 1
    }
    return line
  }
}

/** Elements directly inside, of a name. */
export function childrenOf(element: XmlElement, childName: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === childName)
}

/** Elements of a name anywhere inside, in the order of the document. */
export function descendantsOf(element: XmlElement, childName: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name === childName ? [child, ...descendantsOf(child, childName)] : descendantsOf(child, childName)
  })
}

/** All text inside, with the white space between elements taken off its ends. */
export function textOf(element: XmlElement): string {
  return rawText(element).trim()
}

function rawText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('')
}
