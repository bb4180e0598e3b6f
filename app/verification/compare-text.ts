import { formatDay } from '#app/i18n/format.ts'
import type { CredentialClaims } from './check-credential.ts'

/** What of a certificate is looked for in the text of its pages. */
export type PrintedPart = 'name' | 'number' | 'issued' | 'valid_until'

/**
 * What a page says otherwise than the credential. Lines are joined without blanks, as long names wrap. The day of issue
 * is a day at the place, so it may be the one of any Indonesian zone.
 */
export function differencesOfText(pages: readonly (readonly string[])[], claims: CredentialClaims): PrintedPart[] {
  const front = comparable((pages[0] ?? []).join(''))
  const issuedDays = [7, 8, 9].map((hours) => new Date(Date.parse(claims.issuedAt) + hours * 3_600_000))
  const says: Record<PrintedPart, boolean> = {
    name: front.includes(comparable(claims.name)),
    number: front.includes(comparable(claims.number)),
    issued: issuedDays.some((day) => front.includes(comparable(formatDay(day, 'id')))),
    valid_until: front.includes(comparable(formatDay(claims.validUntil.slice(0, 10), 'id'))),
  }
  return (Object.keys(says) as PrintedPart[]).filter((part) => !says[part])
}

/** Composed, without blanks, with one apostrophe for those that look the same. */
function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u02BC\u2018\u2019]/g, "'")
    .replace(/\s/g, '')
}
