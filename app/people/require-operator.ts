import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'

/** Other people's accounts are an operator's business, whichever page calls. Throws `forbidden`. */
export function requireOperator(actor: Actor): void {
  if (!hasRole(actor, 'operator')) throw new AppError('forbidden')
}
