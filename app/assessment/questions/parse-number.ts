const number = /^(-?)(\d+(?:[.,]\d+)*)$/

/** Powers of ten as they are written behind a number; `k` only right behind it, where it is no unit. */
const powers: Record<string, number> = { k: 3, rb: 3, ribu: 3, jt: 6, juta: 6, miliar: 9, milyar: 9, triliun: 12, trilyun: 12 }
const multiplied = /(\d)(?:(k)|\s*(rb|ribu|jt|juta|miliar|milyar|triliun|trilyun)(?:-?an)?)(?![\p{L}\d])/iu
/** `m2` and `cm³`: the exponent is no second number. */
const exponent = /((?:\d|\s)(?:[kcdmh]|da)?m)\^?[23](?![\d.,])/gi

/**
 * A number as people in Indonesia type it: `4.250`, `4250`, `Rp 4.250,-`, `0,5`, `70 °C`, `25 m²`, `10 ribu`, `2,5 juta`. A
 * dot before exactly three digits groups thousands, a comma is the decimal sign; `0.5` and `1,250,000` are understood too.
 * Null when it is no number.
 */
export function parseNumber(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/^\s*(-?)\s*(?:rp|idr)\.?\s*/i, '$1')
    .replace(/[.,]-\s*$/, '')
    .replace(exponent, '$1')
  const [found, , short, word] = multiplied.exec(plain) ?? []
  const power = powers[(short ?? word ?? '').toLowerCase()] ?? 0
  // "10 ribu 500" is for a person to say in digits.
  if (found && /\d/.test(plain.slice(plain.indexOf(found) + found.length))) return null
  const bare = plain
    .replace(multiplied, '$1 ')
    // What follows the number is its unit, as long as it holds no other number.
    .replace(/(\d)\s*[^\d.,\s][^\d]*$/, '$1')
    .replace(/(\d)\s+(?=\d{3}(?:\D|$))/g, '$1')
    .trim()
  const [, sign, digits] = number.exec(bare) ?? []
  if (digits === undefined || digits.length > 30) return null
  const written = withPlainPoint(digits)
  if (written === null) return null
  const value = Number(`${sign}${written}e${power}`)
  return Number.isFinite(value) ? value : null
}

/** Digits with at most one point, the decimal one; null when the signs make no sense. */
function withPlainPoint(digits: string): string | null {
  const dots = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (dots > 0 && commas > 0) {
    const [group, decimal] = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ['.', ','] : [',', '.']
    const [whole = '', fraction = '', ...more] = digits.split(decimal)
    return more.length === 0 && isGrouped(whole, group) ? `${whole.split(group).join('')}.${fraction}` : null
  }
  if (dots + commas > 1) {
    const group = dots > 0 ? '.' : ','
    return isGrouped(digits, group) ? digits.split(group).join('') : null
  }
  if (dots === 1 && isGrouped(digits, '.')) return digits.replace('.', '')
  return digits.replace(',', '.')
}

/** `4.250` and `1.250.000`, but not `0.500`, `12.5` or `1234.567`. */
function isGrouped(digits: string, group: string): boolean {
  const [first = '', ...rest] = digits.split(group)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((part) => part.length === 3)
}
