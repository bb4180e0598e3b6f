import { didWeb, type PublishedKey } from '#app/certificates/credential/did.ts'
import { readPublishedKeys } from '#app/certificates/keys/read-keys.server.ts'
import { readOrigin } from '#app/certificates/read-publisher.server.ts'
import { trustedStampers } from '#app/certificates/seal/stamp-authority.server.ts'
import type { TrustedKey, TrustedKeys } from './trusted-keys.ts'

/** The keys of this portal, those included that sign no more. */
export async function readTrustedKeys(): Promise<TrustedKeys> {
  const [seal, credential, register, origin] = await Promise.all([
    readPublishedKeys('seal'),
    readPublishedKeys('credential'),
    readPublishedKeys('register'),
    readOrigin(),
  ])
  const controller = origin === null ? undefined : didWeb(origin)
  return {
    seal: seal.map(trusted),
    credential: credential.map((key) => ({ ...trusted(key), controller })),
    register: register.map(trusted),
    stampers: trustedStampers(),
  }
}

function trusted({ fragment, key, ...rest }: PublishedKey): TrustedKey {
  return { id: fragment, publicKey: key, ...rest }
}
