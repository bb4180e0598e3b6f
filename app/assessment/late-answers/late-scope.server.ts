import type { Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** Learners of batches that the actor trains or decides on, never the actor themself. */
export function learnersInCareOf(actor: Actor): Prisma.EnrolmentWhereInput {
  return { personId: { not: actor.personId }, batch: { roles: { some: { personId: actor.personId, removedAt: null } } } }
}

/** Their attempts. */
export function attemptsInCareOf(actor: Actor): Prisma.AttemptWhereInput {
  return { enrolment: learnersInCareOf(actor) }
}
