import { type Actor, hasRole } from '#app/platform/actor.ts'
import type { Prisma } from '#prisma/client/client.ts'

/**
 * Batches in which the actor trains or decides. Being named in the batch is not enough: who lost the role in the portal
 * lost this too.
 */
export function staffedBy(actor: Actor): Prisma.BatchWhereInput {
  const role = { in: (['trainer', 'decider'] as const).filter((name) => hasRole(actor, name)) }
  return { roles: { some: { personId: actor.personId, removedAt: null, role } } }
}
