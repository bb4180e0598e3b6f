import { schemeBodySchema } from '#app/competency/scheme-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { rehearsalPartsSchema } from './rehearsal-parts.ts'

/** The actor's rehearsals, the newest first. */
export async function listRehearsals({ actor }: { actor: Actor }) {
  const rows = await db.competencyRehearsal.findMany({
    where: { personId: actor.personId },
    orderBy: { id: 'desc' },
    select: { id: true, createdAt: true, parts: true, schemeVersion: { select: { body: true, scheme: { select: { slug: true } } } } },
  })
  return rows.map(({ id, createdAt, parts, schemeVersion }) => {
    const all = Object.values(rehearsalPartsSchema.parse(parts))
    return {
      rehearsalId: id,
      slug: schemeVersion.scheme.slug,
      title: schemeBodySchema.parse(schemeVersion.body).title,
      createdAt,
      done: all.filter(({ done }) => done).length,
      units: all.length,
    }
  })
}

/** The newest of the actor's rehearsals of a scheme; null without one. */
export async function findRehearsal({ actor, slug }: { actor: Actor; slug: string }): Promise<string | null> {
  const where = { personId: actor.personId, schemeVersion: { scheme: { slug } } }
  return (await db.competencyRehearsal.findFirst({ where, orderBy: { id: 'desc' }, select: { id: true } }))?.id ?? null
}
