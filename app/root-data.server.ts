import { countUnreadNotices } from '#app/notifications/count-unread-notices.server.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import type { AppLoadContext } from '#app/platform/remix.ts'

/** What every page needs for its frame: language, who is signed in, whose portal this is. */
export async function readRootData({ actor, locale, scripts, requestId }: AppLoadContext) {
  const [portal, unreadNotices] = await Promise.all([readPortal(), actor ? countUnreadNotices({ actor }) : 0])
  return {
    locale,
    person: actor ? { name: actor.name, roles: [...actor.roles] } : null,
    isDemo: portal.isDemo,
    issuerName: portal.issuerName,
    contactPhone: portal.contactPhone,
    unreadNotices,
    scripts,
    requestId,
  }
}
