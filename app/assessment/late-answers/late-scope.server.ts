import type { Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** Attempts in batches that the actor trains or decides on, never the actor's own. */
export function attemptsInCareOf(actor: Actor): Prisma.AttemptWhereInput {
  return { enrolment: { personId: { not: actor.personId }, batch: { roles: { some: { personId: actor.personId, removedAt: null } } } } }
}
