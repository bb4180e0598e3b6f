import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { AssessmentTerms } from './assessment-terms.ts'

export type SchemePolicy = AssessmentTerms & { isOpen: boolean }

/** Says whether a scheme may be applied for and on what terms; they hold for what is submitted from now on. Throws `not_found`. */
export async function setSchemePolicy({ actor, slug, policy }: { actor: Actor; slug: string; policy: SchemePolicy }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const scheme = await tx.scheme.findUnique({ where: { slug }, select: { id: true } })
    if (!scheme) throw new AppError('not_found')
    await tx.scheme.update({ where: { id: scheme.id }, data: policy })
    await recordAudit(tx, { actorId: actor.personId, action: 'scheme.policy_set', subjectType: 'scheme', subjectId: scheme.id, detail: policy })
  })
}
