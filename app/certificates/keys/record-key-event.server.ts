import { recordAudit } from '#app/platform/audit.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Keys have names and no UUID; their audit records stand under the portal itself. */
const portalId = '00000000-0000-0000-0000-000000000000'

/** `actorId` is null for a ceremony at the terminal and for a key that the portal made itself. */
export async function recordKeyEvent(
  tx: Tx,
  { actorId, action, key }: { actorId: string | null; action: `signing_key.${string}`; key: string },
): Promise<void> {
  await recordAudit(tx, { actorId, action, subjectType: 'portal', subjectId: portalId, detail: { key } })
}
