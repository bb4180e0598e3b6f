import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from './actor.ts'

/** What the server knows of a request before any route runs. */
export type LoadContext = {
  requestId: string
  actor: Actor | null
  locale: Locale
  /** Keyed hash of the visitor's address, for limits; never the address itself. */
  addressKey: string
  /** Short words for the device, for the person's own list of sessions. */
  device: string
  /** Aborts when the visitor has gone; `request.signal` is not reliable. */
  signal: AbortSignal
  /** Addresses of the page scripts by name. */
  scripts: Record<string, string>
  /** The body's fields as typed, without secrets: shown again when an action fails. */
  formValues: Record<string, string | string[]>
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends LoadContext {}
  interface Future {
    v3_singleFetch: true
  }
}
