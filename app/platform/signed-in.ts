import type { Actor } from './actor.ts'
import { AppError } from './app-error.ts'
import type { AppLoadContext } from './remix.ts'

/** The actor of a route that only signed-in people enter. Throws `sign_in_required`. */
export function signedIn(context: AppLoadContext): Actor {
  if (!context.actor) throw new AppError('sign_in_required')
  return context.actor
}
