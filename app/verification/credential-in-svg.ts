/** Read this far to tell what a file is. */
const startLength = 4096
const element = 'openbadges:credential'

/** True for text that begins as an SVG does. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, startLength)).toString('utf8')
  return /^\uFEFF?\s*<(\?xml|!--|!doctype|svg)[\s>]/i.test(start) && /<svg[\s>]/.test(start)
}

/**
 * The credential baked into a badge (Open Badges 3.0, 5.3.2): the CDATA of the one element that stands directly behind
 * the opening tag. No XML is interpreted: a file with a document type, which could define entities, has none, nor has
 * one with two such elements or with anything else inside.
 */
export function credentialInSvg(bytes: Uint8Array): Uint8Array | null {
  const text = textOf(bytes)
  if (text === null || /<!(DOCTYPE|ENTITY)/i.test(text)) return null
  const from = text.indexOf(`<${element}`)
  if (from < 0 || text.indexOf(`<${element}`, from + 1) >= 0) return null
  const root = text.indexOf('<svg')
  const rootEnd = text.indexOf('>', root)
  if (root < 0 || rootEnd < 0 || text.slice(rootEnd + 1, from).trim() !== '' || !isDeclared(text.slice(root, rootEnd))) return null
  const to = text.indexOf(`</${element}>`, from)
  const inside = to < 0 ? '' : text.slice(from + element.length + 1, to)
  const opened = /^\s*>\s*<!\[CDATA\[/.exec(inside)
  const trimmed = inside.trimEnd()
  if (!opened || !trimmed.endsWith(']]>')) return null
  const content = trimmed.slice(opened[0].length, -3)
  return content.includes(']]>') ? null : Buffer.from(content, 'utf8')
}

function isDeclared(root: string): boolean {
  return /\sxmlns:openbadges\s*=\s*["']https:\/\/purl\.imsglobal\.org\/ob\/v3p0["']/.test(root)
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
