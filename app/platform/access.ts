import { type Actor, hasRole, type Role } from './actor.ts'
import type { PageScript } from './page-scripts.ts'

/** Who may enter a route. An array means any of these roles. */
export type Access = 'public' | 'signed-in' | Role | readonly Role[]

/** Every route module exports `handle` of this type; a route without `access` is closed to everybody. */
export type RouteHandle = {
  access: Access
  /** The page's script, or which one its loader's data ask for. */
  script?: PageScript | ((data: unknown) => PageScript | null)
  /** Without script the page is asked for anew after so many seconds, while its loader's data say so. */
  refresh?: (data: unknown) => number | null
  /** The web app manifest of a page that is installed on its own. */
  manifest?: string
  /** Keeps the page out of search engines. */
  noindex?: boolean
}

export type AccessVerdict = 'allowed' | 'sign-in' | 'forbidden'

/** Decides whether the actor may enter; an undeclared access is forbidden. */
export function judgeAccess(access: Access | undefined, actor: Actor | null): AccessVerdict {
  if (access === undefined) return 'forbidden'
  if (access === 'public') return 'allowed'
  if (actor === null) return 'sign-in'
  if (access === 'signed-in') return 'allowed'
  const roles = typeof access === 'string' ? [access] : access
  return roles.some((role) => hasRole(actor, role)) ? 'allowed' : 'forbidden'
}
