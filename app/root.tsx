import '#app/ui/tokens.css'
import '#app/ui/base.css'
import '#app/ui/print.css'
import type { ReactNode } from 'react'
import { tFor, useLocale } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { PageScript } from '#app/platform/page-scripts.ts'
import {
  isRouteErrorResponse,
  Links,
  type LoaderFunctionArgs,
  Meta,
  type MetaFunction,
  Outlet,
  useMatches,
  useRouteError,
} from '#app/platform/remix.ts'
import { readRootData } from '#app/root-data.server.ts'
import { explainedStatus, Problem } from '#app/ui/problem.tsx'
import { type RootData, useRootData } from '#app/ui/root-data.ts'

export async function loader({ context }: LoaderFunctionArgs): Promise<RootData> {
  return readRootData(context)
}

export function links() {
  return [
    { rel: 'preload', href: '/fonts/plus-jakarta-sans.woff2', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' as const },
    { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  ]
}

/** Stands for pages that could not be shown; every other page names itself. */
export const meta: MetaFunction = ({ error, matches }) => {
  const t = tFor(matches)
  if (!error) return [{ title: t('ui.brand') }]
  const status = isRouteErrorResponse(error) ? error.status : 500
  return [{ title: `${t(`ui.problem.${explainedStatus(status)}.title`)} · ${t('ui.brand')}` }]
}

/** The document around every page. Pages do not hydrate: the only scripts are those that a route names. */
export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const root = useRootData()
  const matches = useMatches()
  const handles = matches.map((match) => match.handle as Partial<RouteHandle> | undefined)
  const named = matches.map(({ data }, i) => scriptOf(handles[i]?.script, data))
  const refresh = matches.map(({ data }, i) => handles[i]?.refresh?.(data)).find((seconds) => seconds)
  const scripts = new Set(named.flatMap((name) => (name && root?.scripts[name]) || []))
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#14171f" media="(prefers-color-scheme: dark)" />
        {handles.some((each) => each?.noindex) && <meta name="robots" content="noindex" />}
        {refresh && (
          <noscript>
            {/* With its address: a page that was opened at a fragment would not load again without. */}
            <meta httpEquiv="refresh" content={`${refresh}; url=${matches.at(-1)?.pathname}`} />
          </noscript>
        )}
        <link rel="manifest" href={handles.find((each) => each?.manifest)?.manifest ?? '/site.webmanifest'} />
        <Meta />
        <Links />
        {[...scripts].map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {import.meta.env.DEV && <script type="module" src="/@vite/client" />}
      </head>
      <body>{children}</body>
    </html>
  )
}

function scriptOf(script: RouteHandle['script'], data: unknown): PageScript | null | undefined {
  return typeof script === 'function' ? script(data) : script
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (!isRouteErrorResponse(error)) return <Problem status={500} />
  return <Problem status={error.status} reason={error.data} />
}
