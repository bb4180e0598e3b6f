import { createHash } from 'node:crypto'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { type BadgeFormat, makeBadge } from '#app/certificates/badge/make-badge.server.ts'
import { certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { canonicalJson } from '#app/certificates/credential/canonical-json.ts'
import { proveTwice } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { sponsorCredential } from './sponsor-credential.ts'

/**
 * The copy for the sponsor of one certificate of a batch, signed now, by itself or in a badge. For callers that have
 * proved that the actor funds the batch. Throws `not_found` unless the holder allows it, `unavailable` without a key.
 */
export async function writeSponsorCopy({
  batchId,
  certificateId,
  format,
}: {
  batchId: string
  certificateId: string
  format: BadgeFormat
}): Promise<{ bytes: Uint8Array; type: string; fileName: string }> {
  const row = await db.certificate.findFirst({
    where: { id: certificateId, enrolment: { batchId }, choice: { sponsorCopy: true }, person: { erasedAt: null } },
    select: { facts: true, proof: true },
  })
  const { revocationList, revocationIndex, suspensionList, suspensionIndex } = row?.proof ?? {}
  if (!row || revocationList == null || revocationIndex == null || suspensionList == null || suspensionIndex == null) throw new AppError('not_found')
  const facts = certificateFactsSchema.parse(row.facts)
  const [key, now] = await Promise.all([readCurrentKey('credential'), databaseNow()])
  if (!key) throw new AppError('unavailable')
  // The certificate's own origin: its places in the status lists are published there.
  const { origin } = new URL(facts.verification.url)
  const status = { revocation: { list: revocationList, index: revocationIndex }, suspension: { list: suspensionList, index: suspensionIndex } }
  const document = sponsorCredential(facts, { certificateId, origin, status })
  const proof = await proveTwice(document, { verificationMethod: verificationMethod(origin, key.id), privateKey: key.privateKey }, secondOf(now))
  const credential = Buffer.from(JSON.stringify({ ...document, proof }))
  const digest = createHash('sha256').update(canonicalJson(document)).digest()
  return { ...(await makeBadge({ facts, credential, digest, format })), fileName: `Salinan-sponsor-${facts.number}.${format}` }
}
