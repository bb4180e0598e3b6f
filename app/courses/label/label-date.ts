/** How the names of months begin, in Bahasa and in English. */
const months = ['jan', 'feb', 'mar', 'apr', 'mei|may', 'jun', 'jul', 'ag|aug', 'sep', 'okt|oct', 'nov', 'des|dec']

const namedDate = new RegExp(
  String.raw`(?:(?<!\d)(\d{1,2})\s*[-/. ]?\s*)?(?<![a-z])((?:${months.join('|')})[a-z]*)\.?\s*[-/. ]?\s*(\d{4}|\d{2})(?!\d)`,
)

/** 08:30, 08:30:15, 8.30 WIB, pukul 08.30: never a part of the date. */
const clockTime =
  /(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)(?:\s*(?:wib|wita|wit)\b)?|\b(?:pukul|jam)\s*\d{1,2}\.\d{2}(?!\d)|(?<![\d.])\d{1,2}\.\d{2}\s*(?:wib|wita|wit)\b/g

export type LabelDate = {
  /** The last day it can mean, `YYYY-MM-DD`: of a month alone, its last day. */
  day: string
  hasDay: boolean
}

/**
 * Reads a date as labels write it: 12/03/2027, 12-03-27, 12 Maret 2027, 120327, Maret 2027, 03/2027, 2027-03-12.
 * Words around it, such as "Baik sebelum:", do no harm. Null when there is no date in it.
 */
export function readLabelDate(typed: string): LabelDate | null {
  const text = typed.normalize('NFKC').toLowerCase().replace(clockTime, ' ; ')
  const iso = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /(?<![\d/.-])(\d{1,2})\s?[/.\-\s]\s?(\d{1,2})\s?[/.\-\s]\s?(\d{4}|\d{2})(?!\d)/.exec(text)
  if (numeric) return dateOf(yearOf(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  const named = namedDate.exec(text)
  if (named) {
    const [, day, name = '', year] = named
    const month = months.findIndex((start) => new RegExp(`^(?:${start})`).test(name)) + 1
    return dateOf(yearOf(year), month, day === undefined ? null : Number(day))
  }
  const monthOnly = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/.exec(text)
  if (monthOnly) return dateOf(Number(monthOnly[2]), Number(monthOnly[1]), null)
  const packed = /(?<!\d)(\d{2})(\d{2})(\d{4}|\d{2})(?!\d)/.exec(text)
  return packed ? dateOf(yearOf(packed[3]), Number(packed[2]), Number(packed[1])) : null
}

function yearOf(text = ''): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function dateOf(year: number, month: number, day: number | null): LabelDate | null {
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (year < 2000 || year > 2099 || month < 1 || month > 12 || (day !== null && (day < 1 || day > lastDay))) return null
  return { day: `${year}-${String(month).padStart(2, '0')}-${String(day ?? lastDay).padStart(2, '0')}`, hasDay: day !== null }
}
