import type { OwnSealAlgorithm } from '#app/certificates/seal/make-chain.server.ts'
import type { SealCertificates } from '#app/certificates/seal/seal-certificates.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { createKey, createSealKey, enrolRemoteKey } from './create-key.server.ts'
import { enterNewKeys, lockKeys } from './enter-keys.server.ts'
import { readCurrentKey } from './read-keys.server.ts'

export type KeysWanted = {
  /** Name of the log. */
  register: string
  organisation: string
  sealAlgorithm: OwnSealAlgorithm
  /** What a signing service signs with; null when the portal signs itself. */
  remote: { certificates: SealCertificates; provider: string | null } | null
}

/**
 * Makes what is missing of the issuer's keys, and enters every key that the register does not tell of yet. Called
 * before issuing; costs one query when all is there. Throws KeyEndedError for a service whose key was ended here.
 */
export async function ensureKeys(wanted: KeysWanted): Promise<void> {
  if (await isComplete(wanted)) return
  await inTransaction(async (tx) => {
    await lockKeys(tx)
    const held = new Set((await tx.signingKey.findMany({ where: usable, select: { purpose: true } })).map(({ purpose }) => purpose))
    for (const purpose of ['register', 'credential'] as const) if (!held.has(purpose)) await createKey(tx, { purpose, actorId: null })
    if (wanted.remote) await ensureRemote(tx, wanted.remote)
    else if (!held.has('seal')) await createSealKey(tx, { algorithm: wanted.sealAlgorithm, organisation: wanted.organisation, actorId: null })
  })
  const key = await readCurrentKey('register')
  if (!key) throw new Error('the register has no key although one was just made')
  await inTransaction(async (tx) => {
    await lockKeys(tx)
    await enterNewKeys(tx, { origin: wanted.register, key })
  })
}

class KeyEndedError extends Error {
  override name = 'KeyEndedError'
}

/** A renewed certificate for the same key replaces the older one. */
async function ensureRemote(tx: Tx, { certificates, provider }: NonNullable<KeysWanted['remote']>): Promise<void> {
  const known = await tx.signingKey.findFirst({ where: { holder: 'remote', publicKey: certificates.publicKey } })
  if (known && (known.retiredAt || known.compromisedAt)) {
    throw new KeyEndedError(`The signing service signs with ${known.id}, which was ended here. Give it a new key, or set SEAL_SIGNER=portal.`)
  }
  if (known) await tx.signingKey.update({ where: { id: known.id }, data: { chain: certificates.chain, provider } })
  else await enrolRemoteKey(tx, { certificates, provider, actorId: null })
}

const usable = { holder: 'portal', retiredAt: null, compromisedAt: null }

async function isComplete({ remote }: KeysWanted): Promise<boolean> {
  const keys = await db.signingKey.findMany({
    select: { purpose: true, holder: true, publicKey: true, chain: true, provider: true, retiredAt: true, compromisedAt: true, registerEntry: true },
  })
  const current = keys.filter((key) => !key.retiredAt && !key.compromisedAt)
  const held = new Set(current.filter(({ holder }) => holder === 'portal').map(({ purpose }) => purpose))
  const hasSeal = remote
    ? current.some(
        ({ holder, publicKey, chain, provider }) =>
          holder === 'remote' &&
          Buffer.compare(publicKey, remote.certificates.publicKey) === 0 &&
          Buffer.compare(Buffer.concat(chain), Buffer.concat(remote.certificates.chain)) === 0 &&
          provider === remote.provider,
      )
    : held.has('seal')
  return held.has('register') && held.has('credential') && hasSeal && keys.every((key) => key.registerEntry !== null)
}
