import { randomInt } from 'node:crypto'
import { hashSecret } from './hash-secret.server.ts'
import { codeAlphabet } from './participant-code.ts'
import { findSecretProblem, mustHavePassword, type SecretKind } from './secret-rules.ts'

export type OneTimeSecret = { kind: SecretKind; secret: string }

/**
 * A secret to be read out once: six digits for a learner, three groups of four characters for everybody else.
 * It must be changed at the first sign-in; only its hash is stored.
 */
export async function makeOneTimeSecret(roles: readonly string[], phone: string | null): Promise<OneTimeSecret & { hash: string }> {
  const kind = mustHavePassword(roles) ? 'password' : 'pin'
  let secret = draw(kind)
  while (findSecretProblem(kind, secret, { phone })) secret = draw(kind)
  return { kind, secret, hash: await hashSecret(secret) }
}

function draw(kind: SecretKind): string {
  if (kind === 'pin') return String(randomInt(1_000_000)).padStart(6, '0')
  const group = () =>
    Array.from({ length: 4 }, () => codeAlphabet[randomInt(codeAlphabet.length)])
      .join('')
      .toLowerCase()
  return [group(), group(), group()].join('-')
}
