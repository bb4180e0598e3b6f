import { formatDay, formatNumber } from '#app/i18n/format.ts'
import type { CredentialClaims } from './check-credential.ts'
import type { PrintedClaims } from './printed-claims.ts'

/** What of a certificate may differ on its pages. */
export type PrintedPart =
  | 'name'
  | 'number'
  | 'issued'
  | 'valid_until'
  | 'kind'
  | 'course'
  | 'hours'
  | 'units'
  | 'results'
  | 'issuer'
  | 'people'
  /** Found only beside the file as issued, see compare-pages.ts. */
  | 'batch'
  | 'added'
  | 'other'
  | 'look'
  | 'drawn'
  | 'attached'

type Says = (...wanted: readonly string[]) => boolean

/**
 * What pages say otherwise than the credential, or not at all. Lines are joined without blanks, as long names wrap. The day of
 * issue is a day at the place, so it may be the one of any Indonesian zone. Only words of the credential itself are looked
 * for, so that a later drawing with other labels reads the same.
 */
export function differencesOfText(pages: readonly (readonly string[])[], claims: CredentialClaims): PrintedPart[] {
  const front = comparable((pages[0] ?? []).join(''))
  const whole = comparable(pages.flat().join(''))
  const onFront: Says = (...wanted) => wanted.every((one) => front.includes(comparable(one)))
  const issuedDays = [7, 8, 9].map((hours) => new Date(Date.parse(claims.issuedAt) + hours * 3_600_000))
  const { printed } = claims
  const says: Partial<Record<PrintedPart, boolean>> = {
    name: onFront(claims.name),
    number: onFront(claims.number),
    issued: issuedDays.some((day) => onFront(formatDay(day, 'id'))),
    valid_until: onFront(formatDay(claims.validUntil.slice(0, 10), 'id')),
    kind: onFront(printed?.disclaimer ?? '') && (!claims.isDemo || (pages[0] ?? []).some((line) => /^CONTOH(:|$)/.test(line))),
    ...(printed && {
      course: onFront(printed.course ?? ''),
      issuer: onFront(printed.issuer ?? ''),
      hours: printed.hours === null || onFront(`${formatNumber(printed.hours, 'id')} jam pelajaran`),
      units: saysUnits(printed, { front, whole, isLong: pages.length > 1 }),
      ...(pages.length > 1 && {
        results: printed.results.every((result) => saysResult(printed, result, whole)),
        people: printed.people.every((person) => whole.includes(comparable(person))),
      }),
    }),
  }
  return (Object.keys(says) as PrintedPart[]).filter((part) => !says[part])
}

/** One unit stands on the front in full; of several the codes do, and on a second page each with its source and title. */
function saysUnits({ units, results }: PrintedClaims, { front, whole, isLong }: { front: string; whole: string; isLong: boolean }): boolean {
  const isNamed = (code: string) => front.includes(comparable(code))
  const isListed = ({ code, title, kepmenaker }: PrintedClaims['units'][number]) => {
    const source = kepmenaker === null ? '' : `[^]{0,3}Kepmenaker${escaped(kepmenaker)}`
    return new RegExp(`${escaped(code)}${source}${escaped(title)}|${escaped(code)}${escaped(title)}`).test(whole)
  }
  // The list of an assessment gives each unit with its result.
  const isAssessed = results.some(({ unit }) => unit !== null)
  return units.every((unit) => isNamed(unit.code) && (isAssessed || (!isLong && units.length > 1) || isListed(unit)))
}

function saysResult({ units }: PrintedClaims, { label, value, most, unit }: PrintedClaims['results'][number], whole: string): boolean {
  if (unit) {
    const kepmenaker = units.find(({ code }) => code === unit.code)?.kepmenaker
    const source = kepmenaker ? `Kepmenaker${escaped(kepmenaker)}` : '[^·]{1,60}'
    return new RegExp(`${escaped(unit.code)}·${source}·${escaped(value)}${escaped(unit.title)}`).test(whole)
  }
  const figure = most === null ? `${formatNumber(Number(value), 'id', 1)}%` : `${value} / ${most}`
  return new RegExp(`${escaped(label)}\\D{0,60}${escaped(figure)}`).test(whole)
}

function escaped(text: string): string {
  return comparable(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** Composed, without blanks, with one apostrophe for those that look the same. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u02BC\u2018\u2019]/g, "'")
    .replace(/\s/g, '')
}
