import type { Locale } from '#app/i18n/locale.ts'
import { useRouteLoaderData } from '#app/platform/remix.ts'

/** What every page knows; the root loader gives it. */
export type RootData = {
  locale: Locale
  person: { name: string; roles: readonly string[] } | null
  isDemo: boolean
  issuerName: string
  /** E.164; where a person who is stuck can call. */
  contactPhone: string | null
  unreadNotices: number
  /** Addresses of the page scripts by name. */
  scripts: Record<string, string>
  requestId: string
}

/** Null when the root loader itself failed. */
export function useRootData(): RootData | null {
  return (useRouteLoaderData('root') as RootData | undefined) ?? null
}
