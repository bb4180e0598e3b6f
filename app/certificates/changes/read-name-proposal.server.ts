import { type Actor, hasRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'

export type NameProposal = {
  proposalId: string
  name: string
  proposedById: string
  proposedAt: Date
  /** False for somebody without a way to sign in: another operator than the first looks in their stead. */
  canHolderConfirm: boolean
}

/** The name that waits for a certificate, for its holder and operators; null when none does. Throws `not_found` for others. */
export async function readNameProposal({ actor, certificateId }: { actor: Actor; certificateId: string }): Promise<NameProposal | null> {
  const certificate = await db.certificate.findFirst({
    where: { id: certificateId, ...(hasRole(actor, 'operator') ? {} : { personId: actor.personId }) },
    select: { nameProposal: true, person: { select: { secret: { select: { personId: true } } } } },
  })
  if (!certificate) throw new AppError('not_found')
  if (!certificate.nameProposal) return null
  const { id: proposalId, name, proposedById, proposedAt } = certificate.nameProposal
  return { proposalId, name, proposedById, proposedAt, canHolderConfirm: certificate.person.secret !== null }
}

/** The same of a certificate of the actor's own, with the name that it bears now. Throws `not_found`. */
export async function readMyNameProposal({
  actor,
  certificateId,
}: {
  actor: Actor
  certificateId: string
}): Promise<{ number: string; proposal: NameProposal | null }> {
  const own = await db.certificate.findFirst({ where: { id: certificateId, personId: actor.personId }, select: { number: true } })
  if (!own) throw new AppError('not_found')
  return { number: own.number, proposal: await readNameProposal({ actor, certificateId }) }
}

/** That proposal, and whether the actor is its holder. Throws `not_found`, and `changed_meanwhile` when it is no longer there. */
export async function findNameProposal({
  actor,
  certificateId,
  proposalId,
}: {
  actor: Actor
  certificateId: string
  proposalId: string
}): Promise<NameProposal & { isHolder: boolean }> {
  const proposal = await readNameProposal({ actor, certificateId })
  if (proposal?.proposalId !== proposalId) throw new AppError('changed_meanwhile')
  const isHolder = (await db.certificate.count({ where: { id: certificateId, personId: actor.personId } })) > 0
  return { ...proposal, isHolder }
}

/** Ends it: of two at once, one. Throws `changed_meanwhile` for the other. */
export async function takeNameProposal(tx: Tx, proposalId: string): Promise<void> {
  const { count } = await tx.certificateNameProposal.deleteMany({ where: { id: proposalId } })
  if (count === 0) throw new AppError('changed_meanwhile')
}
