import type { SealedFile } from './answer-file.ts'

// A sealed answer file as links of a length that one QR code holds well on a phone's screen. Each carries a part behind
// its #, which no browser sends anywhere: whose camera reads it opens the page that takes the file, and that page puts
// the parts together.

const partLength = 640
const mostParts = 40

/** One part; `file` is the same in all parts of a file. */
export type CodePart = { file: string; number: number; total: number; text: string }

/** The links of a file, in order; none when it is too long for codes, and only the file itself is of use. */
export function codeLinks(sealed: SealedFile, page: string): string[] {
  const whole = [sealed.key, sealed.from, sealed.iv, sealed.data].join('.')
  const total = Math.ceil(whole.length / partLength)
  if (total > mostParts) return []
  const file = sealed.iv.slice(0, 8)
  return Array.from({ length: total }, (_, index) => {
    const text = whole.slice(index * partLength, (index + 1) * partLength)
    return `${page}#j1~${file}~${index + 1}~${total}~${text}`
  })
}

/** The part behind the # of a link; null for anything else. */
export function partOf(hash: string): CodePart | null {
  const [, file = '', number = '', total = '', text = ''] = /^#?j1~([\w-]{8})~(\d{1,2})~(\d{1,2})~([\w.-]+)$/.exec(hash) ?? []
  const part = { file, number: Number(number), total: Number(total), text }
  return part.number >= 1 && part.number <= part.total && part.total <= mostParts ? part : null
}

/** The file of all its parts, as text; null while one is missing. */
export function fileOfParts(parts: readonly CodePart[]): string | null {
  const total = parts[0]?.total ?? 0
  const texts = Array.from({ length: total }, (_, index) => parts.find(({ number }) => number === index + 1)?.text)
  if (total === 0 || texts.includes(undefined)) return null
  const [key, from, iv, data] = texts.join('').split('.')
  return JSON.stringify({ naikKelas: 'jawaban-1', key, from, iv, data, packed: 'deflate-raw' })
}
