import { db } from './database.server.ts'
import type { Portal } from './portal.server.ts'

/** Writes what was decided at set-up; a portal is set up once. */
export async function createPortal(portal: Portal): Promise<void> {
  await db.portal.create({ data: { id: 1, ...portal } })
}

export async function portalExists(): Promise<boolean> {
  return (await db.portal.count()) > 0
}
