/** The calendar day, `YYYY-MM-DD`, that an instant is in a time zone. */
export function dayInZone(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant)
  function part(type: 'year' | 'month' | 'day'): string {
    return parts.find((one) => one.type === type)?.value ?? ''
  }
  return `${part('year')}-${part('month')}-${part('day')}`
}

/**
 * The last day of validity: the same day so many years later. A certificate of 29 February ends on 28 February
 * unless that year is a leap year too.
 */
export function validUntil({ issuedOn, years }: { issuedOn: string; years: number }): string {
  const match = /^(\d{4})-(\d{2}-\d{2})$/.exec(issuedOn)
  if (!match || !Number.isInteger(years) || years < 1) throw new RangeError('needs a day YYYY-MM-DD and at least one whole year')
  const year = String(Number(match[1]) + years).padStart(4, '0')
  const day = match[2] === '02-29' && !isLeapYear(Number(year)) ? '02-28' : match[2]
  return `${year}-${day}`
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
