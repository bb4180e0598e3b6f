import { createHash } from 'node:crypto'
import { z } from 'zod'
import { certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { log } from '#app/platform/log.server.ts'
import { type BadgeFormat, makeBadge } from './make-badge.server.ts'

const signed = z.looseObject({ proof: z.unknown() })

/**
 * The credential of a certificate of the actor's own, as JSON or in a badge; the file's name holds the number and no
 * person's name. Throws `not_found` for strangers and for a certificate older than credentials, and `unavailable` when
 * the store has lost the file.
 */
export async function readBadge({
  actor,
  certificateId,
  format,
}: {
  actor: Actor
  certificateId: string
  format: BadgeFormat
}): Promise<{ bytes: Uint8Array; type: string; fileName: string }> {
  const row = await db.certificate.findFirst({
    where: { id: certificateId, personId: actor.personId },
    select: { number: true, facts: true, proof: { select: { credentialSha256: true } } },
  })
  const sha256 = row?.proof?.credentialSha256
  if (!row || !sha256) throw new AppError('not_found')
  const credential = await fileStore().get(sha256)
  if (!credential) {
    log.error({ certificateId, sha256 }, 'the credential of a certificate is missing')
    throw new AppError('unavailable')
  }
  const badge = await makeBadge({ facts: certificateFactsSchema.parse(row.facts), credential, digest: digestOf(credential), format })
  return { ...badge, fileName: `Lencana-${row.number}.${format}` }
}

/** SHA-256 over the canonical form of a signed credential without its proofs. */
function digestOf(credential: Uint8Array): Uint8Array {
  const { proof: _, ...document } = signed.parse(JSON.parse(Buffer.from(credential).toString('utf8')))
  return createHash('sha256')
    .update(canonicalJson(document as Json))
    .digest()
}
