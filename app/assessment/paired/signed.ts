import { formatNumber } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/locale.ts'

/** A change with its sign, rounded: `+12`, `−0,25`, and `0` for none. */
export function signed(value: number, locale: Locale, digits: number): string {
  const size = formatNumber(Math.abs(value), locale, digits)
  if (size === '0') return size
  return `${value > 0 ? '+' : '−'}${size}`
}
