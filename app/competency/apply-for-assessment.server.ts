import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'

/**
 * Opens an application for a scheme, as a draft; a course is not asked for. One that is still under way is returned
 * instead of a second. Throws `not_found` for a scheme that nobody may apply for now.
 */
export async function applyForAssessment({ actor, slug }: { actor: Actor; slug: string }): Promise<{ applicationId: string }> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`competency:${actor.personId}:${slug}`}, 0))`
    const scheme = await tx.scheme.findFirst({ where: { slug, isOpen: true }, select: { id: true, currentVersionId: true } })
    if (!scheme?.currentVersionId) throw new AppError('not_found')
    const underWay = await tx.competencyApplication.findFirst({
      where: { candidateId: actor.personId, schemeVersion: { schemeId: scheme.id }, stage: { notIn: ['rejected', 'competent', 'withdrawn'] } },
      select: { id: true },
    })
    if (underWay) return { applicationId: underWay.id }
    const { id } = await tx.competencyApplication.create({
      data: { candidateId: actor.personId, schemeVersionId: scheme.currentVersionId, stage: 'draft' },
      select: { id: true },
    })
    return { applicationId: id }
  })
}
