import { tFor } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { MetaFunction } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('ui.problem.404.title') }]

/** Every address that is none of ours. */
export function loader() {
  throw new AppError('not_found')
}

/** The root's error page stands here. */
export default function NotFound() {
  return null
}
