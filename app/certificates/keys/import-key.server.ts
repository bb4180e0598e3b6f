import type { X509Certificate } from 'node:crypto'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { readPkcs12 } from '#app/certificates/seal/read-pkcs12.ts'
import { orderSealCertificates } from '#app/certificates/seal/seal-certificates.ts'
import { CeremonyError, ceremony } from './ceremony.server.ts'
import { importSealKey } from './create-key.server.ts'
import { enterNewKeys } from './enter-keys.server.ts'

/**
 * Takes in the key of a PKCS#12 file, which seals from now on. `more` are certificates (DER) that the file lacks;
 * `provider` names a certified provider. Answers its name. Throws Pkcs12Error, SealCertificateError, CeremonyError.
 */
export async function importKey({
  file,
  password,
  more,
  provider,
}: {
  file: Uint8Array
  password: string
  more: readonly Uint8Array[]
  provider: string | null
}): Promise<{ id: string; until: Date }> {
  const { privateKey, certificates } = readPkcs12(file, password)
  const fits = (certificate: X509Certificate) => certificate.checkPrivateKey(privateKey)
  const ordered = orderSealCertificates([...certificates, ...more], { fits, now: await databaseNow() })
  return ceremony(async (tx, log) => {
    const known = await tx.signingKey.findFirst({ where: { publicKey: ordered.publicKey }, select: { id: true } })
    if (known) throw new CeremonyError(`This key is here already, as ${known.id}.`)
    const id = await importSealKey(tx, { privateKey, certificates: ordered, provider, actorId: null })
    await enterNewKeys(tx, log)
    return { id, until: ordered.until }
  })
}
