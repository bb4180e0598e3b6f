import type { Locale } from './locale.ts'

/** The time zone of what belongs to no batch: accounts, records, the register. */
export const officeZone = 'Asia/Jakarta'

/** British English writes the day first, as Bahasa does. */
const intlLocale: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return remembered(numberFormats, locale + JSON.stringify(options), () => new Intl.NumberFormat(intlLocale[locale], options))
}

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return remembered(dateFormats, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(intlLocale[locale], options))
}

/** Making an Intl format costs far more than using one. */
function remembered<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key)
  if (known) return known
  const made = make()
  formats.set(key, made)
  return made
}

/** `1.234,5` in Bahasa, `1,234.5` in English. */
export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 2): string {
  return numberFormat(locale, { maximumFractionDigits }).format(value)
}

/** `Rp2.000.000`: rupiah are written the Indonesian way in both languages. */
export function formatMoney(rupiah: number): string {
  const amount = numberFormat('id', { maximumFractionDigits: 0 }).format(Math.abs(rupiah))
  return rupiah < 0 && amount !== '0' ? `-Rp${amount}` : `Rp${amount}`
}

/** A share between 0 and 1 as `82,5%`. */
export function formatPercent(share: number, locale: Locale): string {
  return `${formatNumber(share * 100, locale, 1)}%`
}

/** Bytes as a person counts data: `850 KB`, `1,2 MB`. */
export function formatBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${formatNumber(bytes, locale, 0)} B`
  let value = bytes / 1000
  let unit = 'KB'
  for (const next of ['MB', 'GB', 'TB']) {
    // 999,96 KB would round to "1.000 KB".
    if (Math.round(value * 10) / 10 < 1000) break
    value /= 1000
    unit = next
  }
  return `${formatNumber(value, locale, value < 10 ? 1 : 0)} ${unit}`
}

/** An instant as a day in a time zone: `22 November 2026`. */
export function formatDate(date: Date | string, locale: Locale, timeZone: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(new Date(date))
}

/** A calendar day, `YYYY-MM-DD` or stored as midnight in UTC: `22 November 2026` in every time zone. */
export function formatDay(day: Date | string, locale: Locale): string {
  return formatDate(day, locale, 'UTC')
}

/** Two calendar days as briefly as they allow: `3–7 November 2026`, `30 November – 4 Desember 2026`. */
export function formatDayRange(first: Date | string, last: Date | string, locale: Locale): string {
  const [a, b] = [new Date(first), new Date(last)]
  const end = formatDay(b, locale)
  if (a.getTime() === b.getTime()) return end
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${formatDay(a, locale)} – ${end}`
  if (a.getUTCMonth() !== b.getUTCMonth()) {
    return `${dateFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(a)} – ${end}`
  }
  return `${a.getUTCDate()}–${end}`
}

/** `14.30 WIB` in Bahasa, `14:30 WIB` in English. */
export function formatTime(date: Date | string, locale: Locale, timeZone: string): string {
  const time = dateFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(new Date(date))
  return `${locale === 'id' ? time.replace(':', '.') : time} ${zoneName(date, timeZone)}`
}

/** `22 November 2026, 14.30 WIB`. */
export function formatDateTime(date: Date | string, locale: Locale, timeZone: string): string {
  return `${formatDate(date, locale, timeZone)}, ${formatTime(date, locale, timeZone)}`
}

const zonesOfIndonesia: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Ujung_Pandang': 'WITA',
  'Asia/Jayapura': 'WIT',
  UTC: 'UTC',
}

function zoneName(date: Date | string, timeZone: string): string {
  const known = zonesOfIndonesia[timeZone]
  if (known) return known
  const parts = dateFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(new Date(date))
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

/** An Indonesian mobile number as people write it, `0812-3456-7890`; any other number as it is stored. */
export function formatPhone(e164: string): string {
  const local = /^\+62(8\d{7,12})$/.exec(e164)?.[1]
  if (!local) return e164
  const number = `0${local}`
  // Ten digits read as 4-3-3, all longer ones as 4-4-rest.
  const cut = number.length === 10 ? 7 : 8
  return [number.slice(0, 4), number.slice(4, cut), number.slice(cut)].filter(Boolean).join('-')
}
