import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { appendEntries } from './append-entries.server.ts'
import { blindedSubject, type CertificateChangeKind } from './register-entry.ts'

/**
 * Enters a change of a certificate into the register, inside the transaction that makes the change. A certificate that
 * has no entry yet (issued before the register) gets that one first, see enter-earlier-certificates.
 */
export async function enterChange(tx: Tx, { certificateId, kind }: { certificateId: string; kind: CertificateChangeKind }): Promise<void> {
  const [proof, key, { register }] = await Promise.all([
    tx.certificateProof.findUnique({ where: { certificateId }, select: { blind: true } }),
    readCurrentKey('register'),
    readPublisher(),
  ])
  if (!proof || !key) return
  const at = secondOf(new Date())
  await appendEntries(tx, { origin: register, key }, [{ line: { kind, subject: blindedSubject(certificateId, proof.blind) }, certificateId }], at)
}
