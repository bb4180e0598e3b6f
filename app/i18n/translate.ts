import { type Catalogue, catalogue, isMessageKey, type MessageKey } from './catalogue.ts'
import { formatNumber } from './format.ts'
import type { Locale } from './locale.ts'
import type { Message, MessageParams, Messages, MessageText, ParamNames } from './message.ts'

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never
type ParamNamesOf<Key extends MessageKey> = Catalogue[Key] extends Message ? ParamNames<Catalogue[Key]> : never

/** A literal key asks for exactly its parameters; a key known only at run time takes any. */
type ParamsFor<Key extends MessageKey> =
  true extends IsUnion<Key>
    ? [params?: MessageParams]
    : [ParamNamesOf<Key>] extends [never]
      ? []
      : [params: { [Name in ParamNamesOf<Key>]: string | number }]

/** Turns keys into texts in one language. */
export type Translate = {
  <const Key extends MessageKey>(key: Key, ...params: ParamsFor<Key>): string
  locale: Locale
}

const pluralRules: Record<Locale, Intl.PluralRules> = { id: new Intl.PluralRules('id'), en: new Intl.PluralRules('en') }

/** The text of a key; an unknown key is shown as it is, so that a page still stands. */
export function translate(locale: Locale, key: string, params: MessageParams = {}): string {
  if (!isMessageKey(key)) return key
  return fillText((catalogue as Messages)[key]![locale], locale, params)
}

/** Chooses the plural and fills in `{params}`; a missing one stays visible as `{name}`. */
export function fillText(text: MessageText, locale: Locale, params: MessageParams): string {
  const chosen = typeof text === 'string' ? text : pluralRules[locale].select(Number(params.count)) === 'one' ? (text.one ?? text.other) : text.other
  return chosen.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return placeholder
    return typeof value === 'number' ? formatNumber(value, locale) : value
  })
}

const translators = { id: makeTranslate('id'), en: makeTranslate('en') }

function makeTranslate(locale: Locale): Translate {
  const t = (key: string, params?: MessageParams) => translate(locale, key, params)
  return Object.assign(t, { locale }) as Translate
}

/** The translator of a language; the same function each time. */
export function translator(locale: Locale): Translate {
  return translators[locale]
}
