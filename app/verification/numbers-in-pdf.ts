import { parseNumber } from '#app/certificates/number.ts'

/** Candidates of one file that are looked at: a file full of them is not a certificate. */
const mostCandidates = 50

/** True for bytes that begin as a PDF does, as lenient as readers are: within the first kilobyte. */
export function looksLikePdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** True for a PDF without an end in its last kilobyte, nor anywhere a table of its objects. */
export function lacksEnd(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return !all.subarray(-1024).includes('%%EOF') && !all.includes('startxref')
}

/**
 * Certificate numbers that stand in the bytes of a PDF, as plain text or as text in two-byte characters; only numbers
 * of the right shape. Nothing is unpacked, so any file costs one reading of its bytes: our certificates carry
 * their number unpacked (app/certificates/render/xmp.ts). Never throws, whatever the bytes.
 */
export function numbersInPdf(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1')
  const found = new Set<string>()
  let candidates = 0
  for (const match of text.matchAll(candidate)) {
    candidates += 1
    if (candidates > mostCandidates) break
    const parsed = parseNumber(asPlain(match[0]))
    if ('number' in parsed) found.add(parsed.number)
  }
  return [...found]
}

/** True where the file's own description (app/certificates/render/xmp.ts) names a number of ours as what the document is. */
export function isDescribedAsOurs(bytes: Uint8Array): boolean {
  return /<dc:identifier>\s*NK-\d{4}-[0-9A-Z]{6,8}-[0-9A-Z]{1,4}\s*</.test(Buffer.from(bytes).toString('latin1'))
}

/** The two shapes of a number: as they are, in two-byte characters, or these written as hexadecimal digits. No part repeats without bound. */
const candidate =
  /NK-\d{4}-(?:\d{6,8}-[0-9A-Z]{4}|[0-9A-Z]{6}-[0-9A-Z])(?![0-9A-Z])|N\0K\0-(?:\0[0-9A-Z-]){13,18}|004[eE]004[bB]002[dD](?:00[0-9a-fA-F]{2}){13,18}/g

function asPlain(text: string): string {
  const unpacked = text.startsWith('N') ? text : Buffer.from(text, 'hex').toString('latin1')
  return unpacked.replaceAll('\0', '')
}
