import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { checkName, type Problems, refuseProblems } from './person-details.ts'

/** The person corrects their own name, until a certificate carries it (`name_on_certificate`). */
export async function changeName({ actor, name: typed }: { actor: Actor; name: string }): Promise<void> {
  const problems: Problems = {}
  const name = checkName(typed, problems)
  refuseProblems(problems)
  await inTransaction(async (tx) => {
    const changed = await tx.person.updateMany({ where: { id: actor.personId, certificates: { none: {} } }, data: { name } })
    if (changed.count === 0) throw new AppError('name_on_certificate')
    await recordAudit(tx, { actorId: actor.personId, action: 'person.name_changed', subjectType: 'person', subjectId: actor.personId })
  })
}
