import { randomUUID } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { pickLocale } from '#app/i18n/locale.ts'
import { deviceName } from '#app/people/device-name.ts'
import { readActor } from '#app/people/read-actor.server.ts'
import { keyedHash } from '#app/platform/keyed-hash.server.ts'
import type { LoadContext } from '#app/platform/load-context.ts'

/** Gives each request an id that its log lines and its error page share. */
export function nameRequest(_req: Request, res: Response, next: NextFunction): void {
  res.locals.requestId = randomUUID()
  res.setHeader('X-Request-Id', res.locals.requestId)
  next()
}

/** What routes may know of the visitor: the actor from the session, the language, a keyed address. */
export async function loadContext(req: Request, res: Response, scripts: Record<string, string>): Promise<LoadContext> {
  // Before anything is waited for: a visitor may leave meanwhile, or may have left.
  const gone = new AbortController()
  if (res.destroyed) gone.abort()
  res.on('close', () => gone.abort())
  const cookies = req.get('cookie') ?? ''
  const actor = await readActor(cookies)
  return {
    requestId: res.locals.requestId,
    actor,
    locale: pickLocale({
      cookie: /(?:^|;\s*)bahasa=(id|en)/.exec(cookies)?.[1],
      preference: actor?.locale,
      acceptLanguage: req.get('accept-language'),
    }),
    // One home or phone has a whole IPv6 network: limits count the network, not the address.
    addressKey: keyedHash('address', ipKeyGenerator(req.ip ?? '', 56)),
    device: deviceName(req.get('user-agent') ?? ''),
    signal: gone.signal,
    scripts,
    formValues: {},
  }
}
