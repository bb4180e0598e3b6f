/** Separators that office programs write; which one a line uses is told by what stands in it. */
const separators = ['\t', ';', '|', ','] as const

/**
 * Lines of a text file as cells. Separators may differ from line to line: the first is taken that gives a cell which
 * `isKey` knows, else one that occurs. Quoted cells may hold separators and line feeds.
 */
export function readCsv(bytes: Uint8Array, isKey: (cell: string) => boolean): string[][] {
  return linesOf(decode(bytes)).map((line) => {
    const ways = separators.map((separator) => cellsOf(line, separator)).filter((cells) => cells.length > 1)
    return ways.find((cells) => cells.some(isKey)) ?? ways[0] ?? [unquote(line)]
  })
}

/**
 * Lines of a text file as cells, all lines with the separator that gives the first one most cells. What `writeCsv` put
 * before a text that begins like a formula is taken off again.
 */
export function readTable(bytes: Uint8Array): string[][] {
  const lines = linesOf(decode(bytes).replace(/^\ufeff/, ''))
  const counts = separators.map((separator) => cellsOf(lines[0] ?? '', separator).length)
  const separator = separators[counts.indexOf(Math.max(...counts))]!
  return lines.map((line) => cellsOf(line, separator).map((cell) => (formula.test(cell) ? cell.slice(1) : cell)))
}

const formula = /^'+[=+\-@\t\r]/

/** UTF-8 or, with its mark, UTF-16; what is neither is read as the letters of Western Windows. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Lines, empty ones too; a line feed inside quotes ends none. */
function linesOf(text: string): string[] {
  const even = text.replace(/\r\n?/g, '\n')
  return split(even, '\n', separators) ?? even.split('\n')
}

function cellsOf(line: string, separator: string): string[] {
  return (split(line, separator, [separator]) ?? line.split(separator)).map(unquote)
}

/** Parts between `end`; none of it counts inside quotes, which open at the beginning of a cell only. Null when quotes stay open. */
function split(text: string, end: string, before: readonly string[]): string[] | null {
  const parts: string[] = []
  let start = 0
  let quoted = false
  let isBeginning = true
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (quoted) {
      if (character === '"' && text[at + 1] === '"') at++
      else if (character === '"') quoted = false
      continue
    }
    if (character === '"' && isBeginning) quoted = true
    if (character === end) {
      parts.push(text.slice(start, at))
      start = at + 1
    }
    isBeginning = character === end || before.includes(character) || (isBeginning && character === ' ')
  }
  parts.push(text.slice(start))
  return quoted ? null : parts
}

function unquote(cell: string): string {
  const plain = cell.trim()
  return plain.length > 1 && plain.startsWith('"') && plain.endsWith('"') ? plain.slice(1, -1).replaceAll('""', '"').trim() : plain
}
