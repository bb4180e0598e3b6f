import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'

/** Programmes are an operator's business, whichever page or job calls. Throws `forbidden`. */
export function requireOperator(actor: Actor): void {
  if (!hasRole(actor, 'operator')) throw new AppError('forbidden')
}
