import { AppError } from '#app/platform/app-error.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { publicAddress } from './public-address.server.ts'
import { registerOrigin } from './register/register-origin.ts'

/** Who publishes keys, lists and the register, and where. */
export type Publisher = {
  /** Origin of the portal, without a slash at the end. */
  origin: string
  /** Name of the register's log, in checkpoints and as the name of its key. */
  register: string
  name: string
}

/** Throws `not_found` for a portal that has no public address yet, and so has published nothing. */
export async function readPublisher(): Promise<Publisher> {
  const { issuerName } = await readPortal()
  const origin = await readOrigin()
  if (origin === null) throw new AppError('not_found')
  return { origin, register: registerOrigin(origin), name: issuerName }
}

/** Where certificates lead to; null for a portal that has no public address yet. */
export async function readOrigin(): Promise<string | null> {
  const { isDemo } = await readPortal()
  return isDemo || settings().PUBLIC_URL ? publicAddress({ isDemo }) : null
}
