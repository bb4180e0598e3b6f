export const locales = ['id', 'en'] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'id'

/** What the languages call themselves. */
export const localeNames: Record<Locale, string> = { id: 'Bahasa Indonesia', en: 'English' }

/** Languages of Indonesia (and `in`, the old code of Bahasa): their speakers are served in Bahasa. */
const indonesianLanguages = new Set(['id', 'in', 'ms', 'jv', 'su', 'mad', 'min', 'bug', 'ban', 'ace', 'bjn', 'btk', 'mak', 'sas'])

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * Bahasa unless English is meant: by the person's own choice, by the choice kept on this phone, or
 * by a browser that asks for English and for no language of Indonesia.
 */
export function pickLocale(from: { cookie?: string | null; preference?: string | null; acceptLanguage?: string | null }): Locale {
  if (isLocale(from.preference)) return from.preference
  if (isLocale(from.cookie)) return from.cookie
  const asked = languagesAsked(from.acceptLanguage ?? '')
  if (asked.some((language) => indonesianLanguages.has(language))) return 'id'
  return asked.includes('en') ? 'en' : defaultLocale
}

/** Primary languages of an Accept-Language header, without those refused by q=0. */
function languagesAsked(header: string): string[] {
  const languages: string[] = []
  for (const part of header.slice(0, 500).split(',')) {
    const [tag = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase())
    const refused = params.some((param) => /^q=0(\.0*)?$/.test(param))
    const language = tag.split('-')[0]
    if (language && !refused) languages.push(language)
  }
  return languages
}
