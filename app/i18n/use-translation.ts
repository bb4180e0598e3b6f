import { createContext, useContext } from 'react'
import { useRouteLoaderData } from '#app/platform/remix.ts'
import { defaultLocale, isLocale, type Locale } from './locale.ts'
import { type Translate, translator } from './translate.ts'

/** The language of what is rendered outside of a page. */
export const GivenLocale = createContext<Locale | null>(null)

/** The language of the page; Bahasa when even the root loader failed. */
export function useLocale(): Locale {
  const given = useContext(GivenLocale)
  // biome-ignore lint/correctness/useHookAtTopLevel: outside of a page there is no router to ask, and a tree is wholly in a page or wholly outside.
  return given ?? localeIn(useRouteLoaderData('root'))
}

/** `const t = useT()`, then `t('learning.join.title')`. */
export function useT(): Translate {
  return translator(useLocale())
}

/** The translator for `meta`, which has no hooks: `meta = ({ matches }) => [{ title: tFor(matches)('…') }]`. */
export function tFor(matches: ReadonlyArray<{ id: string; data?: unknown } | undefined>): Translate {
  return translator(localeIn(matches.find((match) => match?.id === 'root')?.data))
}

function localeIn(rootData: unknown): Locale {
  const locale = typeof rootData === 'object' && rootData !== null && 'locale' in rootData ? rootData.locale : undefined
  return isLocale(locale) ? locale : defaultLocale
}
