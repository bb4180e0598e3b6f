import { type Actor, hasRole } from '#app/platform/actor.ts'

/** Whether pages of this person may stay on their device for work without network, so that leaving must forget them. */
export function forgetsPages(actor: Actor | null): boolean {
  return hasRole(actor, 'assessor')
}

/** Whether the sign-in page was reached by signing out on a device that keeps pages. */
export function asksToForget(request: Request): boolean {
  return new URL(request.url).searchParams.get('perangkat') === 'bersih'
}
