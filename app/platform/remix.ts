// The one place that names the framework: moving to React Router 7 changes this file,
// app/entry.server.tsx, server/web.ts and the build configuration, nothing else.

export type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
  ServerBuild,
} from '@remix-run/node'
export type { MetaFunction } from '@remix-run/react'
export {
  data,
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  redirect,
  useActionData,
  useLoaderData,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
