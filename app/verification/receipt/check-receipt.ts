import { z } from 'zod'
import type { Json } from '#app/certificates/credential/canonical-json.ts'
import { type Document, type Proof, verifyProof } from '#app/certificates/credential/data-integrity.ts'
import { openCheckpoint, parseTreeHead } from '#app/certificates/register/checkpoint.ts'
import { splitNote } from '#app/certificates/register/signed-note.ts'
import type { TrustedKey, TrustedKeys } from '../trusted-keys.ts'
import { type ReceiptClaims, readReceipt } from './read-receipt.ts'

export type ReceiptFinding =
  /** Signed by us and unchanged. `registerSize`: entries at the time; null when the register was empty. */
  | { outcome: 'ok'; claims: ReceiptClaims; keyId: string; registerSize: number | null }
  /** It names a key of ours, and is not what that key signed. */
  | { outcome: 'changed' }
  | { outcome: 'not_ours' }

const proofSchema = z.strictObject({
  '@context': z.custom<Json>(),
  type: z.literal('DataIntegrityProof'),
  cryptosuite: z.literal('eddsa-jcs-2022'),
  created: z.iso.datetime(),
  verificationMethod: z.string().max(300),
  proofPurpose: z.literal('assertionMethod'),
  proofValue: z.string().max(100),
})

/** Checks a receipt against the keys of ours, the signed state of the register in it included. Never throws. */
export async function checkReceipt(document: Record<string, unknown>, keys: Pick<TrustedKeys, 'credential' | 'register'>): Promise<ReceiptFinding> {
  const { proof: given, ...unsigned } = document
  const proof = proofSchema.safeParse(given).data
  const claims = readReceipt(unsigned)
  if (!proof || !claims) return { outcome: 'not_ours' }
  const key = keys.credential.find(({ id }) => proof.verificationMethod === `${claims.issuer.id}#${id}`)
  if (!key || (key.controller !== undefined && key.controller !== claims.issuer.id)) return { outcome: 'not_ours' }
  const isRight = await verifyProof(unsigned as Document, proof as Proof, key.publicKey).catch(() => false)
  if (!isRight || proof.created !== claims.created) return { outcome: 'changed' }
  const registerSize = sizeOf(claims.register.checkpoint, keys.register)
  return registerSize === 'wrong' ? { outcome: 'changed' } : { outcome: 'ok', claims, keyId: key.id, registerSize }
}

function sizeOf(checkpoint: string | null, keys: readonly TrustedKey[]): number | null | 'wrong' {
  if (checkpoint === null) return null
  const origin = parseTreeHead(splitNote(checkpoint)?.text ?? '')?.origin
  if (!origin) return 'wrong'
  return (
    openCheckpoint(
      checkpoint,
      origin,
      keys.map(({ publicKey }) => ({ name: origin, key: publicKey })),
    )?.size ?? 'wrong'
  )
}
