import type { PublishedKey } from '#app/certificates/credential/did.ts'
import { readPublishedKeys } from '#app/certificates/keys/read-keys.server.ts'
import { trustedStampers } from '#app/certificates/seal/stamp-authority.server.ts'
import type { TrustedKey, TrustedKeys } from './trusted-keys.ts'

/** The keys of this portal, those included that sign no more. */
export async function readTrustedKeys(): Promise<TrustedKeys> {
  const [seal, credential, register] = await Promise.all([readPublishedKeys('seal'), readPublishedKeys('credential'), readPublishedKeys('register')])
  return { seal: seal.map(trusted), credential: credential.map(trusted), register: register.map(trusted), stampers: trustedStampers() }
}

function trusted({ fragment, key, ...rest }: PublishedKey): TrustedKey {
  return { id: fragment, publicKey: key, ...rest }
}
