/** Where a person starts after signing in: the page of the work that waits for them. */
export function landingPath(roles: readonly string[]): string {
  if (roles.includes('operator')) return '/pengelola'
  if (roles.includes('decider')) return '/pemutus'
  if (roles.includes('trainer')) return '/pelatih'
  if (roles.includes('assessor')) return '/asesor'
  if (roles.includes('sponsor')) return '/sponsor'
  return '/belajar'
}
