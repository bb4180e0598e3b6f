import { type Document, type Proof, proveTwice } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import { type StatusPurpose, statusListCredential } from '#app/certificates/credential/status-list.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

/** How old a copy may grow, in seconds. */
export const statusListSeconds = 300
/** How long a process answers with the list that it signed last. */
const rememberedMs = 10_000

export type SignedStatusList = Document & { proof: Proof[] }

const remembered = new Map<number, { until: number; list: Promise<SignedStatusList> }>()

/**
 * A status list as a credential with both proofs. What was revoked or replaced is set in the list of revocations; what
 * stands suspended in that of suspensions. Throws `not_found` for no list of ours, `unavailable` without a key.
 */
export async function readStatusList({ list }: { list: number }): Promise<SignedStatusList> {
  const known = remembered.get(list)
  if (known && known.until > Date.now()) return known.list
  const signed = signStatusList(list)
  remembered.set(list, { until: Date.now() + rememberedMs, list: signed })
  // A list that is none is not remembered, or anybody could fill the memory.
  signed.catch(() => remembered.delete(list))
  return signed
}

/** Signs lists anew at the next question, also within the seconds in which they are remembered. */
export function forgetStatusLists(): void {
  remembered.clear()
}

/** Numbers of all lists, oldest first. */
export async function readStatusListNumbers(): Promise<number[]> {
  const rows = await db.statusList.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function signStatusList(list: number): Promise<SignedStatusList> {
  const row = await db.statusList.findUnique({ where: { id: list }, select: { purpose: true, decoys: true } })
  if (!row) throw new AppError('not_found')
  const { origin, name } = await readPublisher()
  const key = await readCurrentKey('credential')
  if (!key) throw new AppError('unavailable')
  const purpose = row.purpose as StatusPurpose
  const [set, [clock]] = await Promise.all([purpose === 'revocation' ? readRevoked(list) : readSuspended(list), readSlot()])
  const at = secondOf(new Date(Math.max(clock!.slot.getTime(), ...set.map((one) => one.at.getTime()))))
  const document = statusListCredential(origin, {
    list,
    purpose,
    setIndexes: [...row.decoys, ...set.map((one) => one.index)],
    issuerName: name,
    at,
    ttl: statusListSeconds * 1000,
  })
  const issuer = { verificationMethod: verificationMethod(origin, key.id), privateKey: key.privateKey }
  return { ...document, proof: await proveTwice(document, issuer, at) }
}

type SetBit = { index: number; at: Date }

function readRevoked(list: number): Promise<SetBit[]> {
  return db.$queryRaw<SetBit[]>`
    select proof.revocation_index as index, min(event.at) as at
    from certificate_event as event join certificate_proof as proof on proof.certificate_id = event.certificate_id
    where proof.revocation_list = ${list} and event.kind in ('revoked', 'superseded')
    group by proof.revocation_index`
}

/** The last word counts: a suspension ends with 'reinstated'. */
function readSuspended(list: number): Promise<SetBit[]> {
  return db.$queryRaw<SetBit[]>`
    select index, at from (
      select distinct on (proof.suspension_index) proof.suspension_index as index, event.kind, event.at
      from certificate_event as event join certificate_proof as proof on proof.certificate_id = event.certificate_id
      where proof.suspension_list = ${list} and event.kind in ('suspended', 'reinstated')
      order by proof.suspension_index, event.at desc, event.id desc
    ) as last where kind = 'suspended'`
}

/** Start of the present span of `statusListSeconds`: within it the same bits give the same bytes in every process. */
function readSlot(): Promise<{ slot: Date }[]> {
  return db.$queryRaw<{ slot: Date }[]>`select to_timestamp(floor(extract(epoch from now()) / ${statusListSeconds}) * ${statusListSeconds}) as slot`
}
