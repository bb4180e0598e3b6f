import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

export type NewProgramme = { sponsorName: string; name: string; fiscalYear: number }

/** Records a programme; a sponsor of the same name (whatever the case) is the same sponsor. */
export async function createProgramme({
  actor,
  programme,
}: {
  actor: Actor
  programme: NewProgramme
}): Promise<{ programmeId: string; sponsorId: string }> {
  requireOperator(actor)
  return inTransaction(async (tx) => {
    const known = await tx.sponsor.findFirst({ where: { name: { equals: programme.sponsorName, mode: 'insensitive' } }, select: { id: true } })
    const sponsor = known ?? (await tx.sponsor.create({ data: { name: programme.sponsorName }, select: { id: true } }))
    const created = await tx.programme.create({
      data: { sponsorId: sponsor.id, name: programme.name, fiscalYear: programme.fiscalYear },
      select: { id: true },
    })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'programme.created',
      subjectType: 'programme',
      subjectId: created.id,
      detail: { sponsorId: sponsor.id },
    })
    return { programmeId: created.id, sponsorId: sponsor.id }
  })
}
