import { type Actor, hasRole } from './actor.ts'
import { AppError } from './app-error.ts'

/** Passes operators only, whichever page or job calls. Throws `forbidden`. */
export function requireOperator(actor: Actor): void {
  if (!hasRole(actor, 'operator')) throw new AppError('forbidden')
}
