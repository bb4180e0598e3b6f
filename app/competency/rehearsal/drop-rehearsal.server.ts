import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

/** Deletes a rehearsal of the actor's own; nothing else knows of it. Throws `not_found`. */
export async function dropRehearsal({ actor, rehearsalId }: { actor: Actor; rehearsalId: string }): Promise<void> {
  const { count } = await db.competencyRehearsal.deleteMany({ where: { id: rehearsalId, personId: actor.personId } })
  if (count === 0) throw new AppError('not_found')
}
