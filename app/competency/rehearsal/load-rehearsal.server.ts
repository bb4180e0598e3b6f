import { type SchemeBody, schemeBodySchema } from '#app/competency/scheme-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type RehearsalParts, rehearsalPartsSchema } from './rehearsal-parts.ts'

export type LoadedRehearsal = { rehearsalId: string; slug: string; createdAt: Date; scheme: SchemeBody; parts: RehearsalParts }

/** A rehearsal of the actor's own. Throws `not_found`. */
export async function loadRehearsal(tx: Tx, { actor, rehearsalId }: { actor: Actor; rehearsalId: string }): Promise<LoadedRehearsal> {
  const row = await tx.competencyRehearsal.findFirst({
    where: { id: rehearsalId, personId: actor.personId },
    select: { parts: true, createdAt: true, schemeVersion: { select: { body: true, scheme: { select: { slug: true } } } } },
  })
  if (!row) throw new AppError('not_found')
  const { parts, createdAt, schemeVersion } = row
  return {
    rehearsalId,
    slug: schemeVersion.scheme.slug,
    createdAt,
    scheme: schemeBodySchema.parse(schemeVersion.body),
    parts: rehearsalPartsSchema.parse(parts),
  }
}
