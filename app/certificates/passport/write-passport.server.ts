import { randomUUID } from 'node:crypto'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { proveTwice } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import { clrCredential, type SignedCredential } from './clr-credential.ts'
import { readPassportOf } from './read-passport.server.ts'

export type PassportFile = { bytes: Uint8Array; type: string; fileName: string }

/** The actor's own passport as a file. Throws as `writePassport` does. */
export function writeMyPassport({ actor }: { actor: Actor }): Promise<PassportFile> {
  return writePassport({ personId: actor.personId })
}

/**
 * The credentials of everything on a person's passport as one signed CLR 2.0 (JSON), as of now. For callers that have
 * proved that it may be had. Throws `not_found` when there is no credential to put in, `unavailable` without a key or
 * when the store has lost a file.
 */
export async function writePassport({ personId }: { personId: string }): Promise<PassportFile> {
  const { name, entries } = await readPassportOf({ personId })
  const credentials = await readCredentials(entries.map(({ certificateId }) => certificateId))
  if (name === null || credentials.length === 0) throw new AppError('not_found')
  const [{ origin, name: issuerName }, key, now] = await Promise.all([readPublisher(), readCurrentKey('credential'), databaseNow()])
  if (!key) throw new AppError('unavailable')
  const at = secondOf(now.toISOString())
  const document = clrCredential(credentials, { id: randomUUID(), origin, issuerName, name, at, isDemo: entries.some((entry) => entry.isDemo) })
  const proof = await proveTwice(document, { verificationMethod: verificationMethod(origin, key.id), privateKey: key.privateKey }, at)
  return {
    bytes: Buffer.from(JSON.stringify({ ...document, proof })),
    type: 'application/vc+ld+json',
    fileName: `Paspor-keterampilan-${at.slice(0, 10)}.json`,
  }
}

/** In the order of the ids; those of certificates without one are left out. */
async function readCredentials(ids: readonly string[]): Promise<SignedCredential[]> {
  const proofs = await db.certificateProof.findMany({
    where: { certificateId: { in: [...ids] }, credentialSha256: { not: null } },
    select: { certificateId: true, credentialSha256: true },
  })
  const ordered = ids.flatMap((id) => proofs.find(({ certificateId }) => certificateId === id)?.credentialSha256 ?? [])
  return Promise.all(
    ordered.map(async (sha256) => {
      const bytes = await fileStore().get(sha256)
      if (!bytes) {
        log.error({ sha256 }, 'a credential for a passport is missing')
        throw new AppError('unavailable')
      }
      return JSON.parse(Buffer.from(bytes).toString('utf8')) as SignedCredential
    }),
  )
}
