import type { Locale } from '#app/i18n/locale.ts'

/** What a person may be beside a learner, which everyone who signed in is. */
export const grantedRoles = ['trainer', 'assessor', 'decider', 'sponsor', 'operator'] as const
export type GrantedRole = (typeof grantedRoles)[number]
export type Role = 'learner' | GrantedRole

/** The signed-in person on whose behalf a use-case runs. */
export type Actor = {
  personId: string
  name: string
  locale: Locale
  sessionId: string
  roles: readonly Role[]
  /** Sponsors whose programmes this person may see; empty without the role. */
  sponsorIds: readonly string[]
  /** Set after staff reset the secret: only the change-secret page and signing out are open. */
  mustChangeSecret: boolean
}

export function hasRole(actor: Actor | null, role: Role): boolean {
  return actor !== null && (role === 'learner' || actor.roles.includes(role))
}
