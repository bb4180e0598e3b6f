import { z } from 'zod'
import { type CredentialFinding, checkDocument, checkProofs } from './check-credential.ts'
import type { TrustedKey } from './trusted-keys.ts'

/** A file with several credentials of one person (CLR 2.0). */
export type PassportFinding =
  /** Both proofs of the whole are right; `credentials` are those inside, each checked by itself. */
  | { outcome: 'ok'; holder: string; keyId: string; provedAt: string; credentials: CredentialFinding[] }
  | { outcome: 'changed' }
  | { outcome: 'not_ours' }

const mostCredentials = 200

const passportSchema = z.looseObject({
  credentialSubject: z.looseObject({
    identifier: z.array(z.looseObject({ identityType: z.literal('name'), identityHash: z.string().max(200) })).length(1),
    verifiableCredential: z.array(z.record(z.string(), z.unknown())).min(1).max(mostCredentials),
  }),
})

/** True for a document that says it is one. */
export function isPassport(document: Record<string, unknown>): boolean {
  return Array.isArray(document.type) && document.type.includes('ClrCredential')
}

/** Checks a passport against the keys of ours. Never throws, whatever it holds. */
export async function checkPassport(document: Record<string, unknown>, keys: readonly TrustedKey[]): Promise<PassportFinding> {
  const whole = await checkProofs(document, keys)
  if (whole.outcome !== 'ok') return whole.outcome === 'changed' ? { outcome: 'changed' } : { outcome: 'not_ours' }
  const parsed = passportSchema.safeParse(whole.unsigned)
  if (!parsed.success) return { outcome: 'not_ours' }
  const { identifier, verifiableCredential } = parsed.data.credentialSubject
  const credentials: CredentialFinding[] = []
  for (const one of verifiableCredential) credentials.push(await checkDocument(one, keys))
  return { outcome: 'ok', holder: identifier[0]!.identityHash, keyId: whole.keyId, provedAt: whole.provedAt, credentials }
}
