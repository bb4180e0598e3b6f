import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { hashSecret } from './hash-secret.server.ts'
import { insertPerson } from './insert-person.server.ts'
import { checkName, checkPhone, checkSecret, type Problems, refuseProblems } from './person-details.ts'

/**
 * The operator who registers everybody else, made when a portal is set up, before anybody could sign in.
 * Throws `forbidden` once there is an operator, `invalid_form` with the mistakes by field, or `phone_taken`.
 */
export async function createFirstOperator({
  name: typedName,
  phone: typedPhone,
  password,
}: {
  name: string
  phone: string
  password: string
}): Promise<{ personId: string; participantCode: string }> {
  const problems: Problems = {}
  const name = checkName(typedName, problems)
  const phone = checkPhone(typedPhone, problems)
  const { kind, secret } = checkSecret({ pin: '', password }, phone || null, problems, { passwordOnly: true })
  refuseProblems(problems)
  const hash = await hashSecret(secret)
  return inTransaction(async (tx) => {
    await tx.$executeRaw`lock table role_grant in share row exclusive mode`
    if (await tx.roleGrant.findFirst({ where: { role: 'operator', revokedAt: null }, select: { id: true } })) throw new AppError('forbidden')
    const { personId, participantCode } = await insertPerson(tx, { name, phone, locale: 'id', secret: { kind, hash, mustChange: false } })
    await tx.roleGrant.create({ data: { personId, role: 'operator' } })
    await recordAudit(tx, { actorId: null, action: 'person.role_granted', subjectType: 'person', subjectId: personId, detail: { role: 'operator' } })
    return { personId, participantCode }
  })
}
