import { readPortal } from '#app/platform/portal.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { ensureKeys } from './keys/ensure-keys.server.ts'
import { readCurrentKey, type SigningKeyPair } from './keys/read-keys.server.ts'
import type { RegisterLog } from './register/append-entries.server.ts'
import { registerOrigin } from './register/register-origin.ts'
import type { Sealing } from './render-certificate.server.ts'
import { prepareSigner, signCms } from './seal/cms.ts'
import { keySigner, type SealAlgorithm } from './seal/pdf-signer.ts'

/** Everything that signs when a certificate is issued. */
export type Issuer = { credentialKey: SigningKeyPair; log: RegisterLog; sealing: Sealing; sealKey: string }

const sealings = new Map<string, Promise<Sealing>>()

/** The keys that sign now; those that are missing are made first. `origin` is that of the certificates. */
export async function readIssuer(origin: string): Promise<Issuer> {
  const register = registerOrigin(origin)
  const { issuerName } = await readPortal()
  await ensureKeys({ register, organisation: issuerName, sealAlgorithm: settings().SEAL_ALGORITHM })
  const [credentialKey, registerKey, sealKey] = await Promise.all([readCurrentKey('credential'), readCurrentKey('register'), readCurrentKey('seal')])
  if (!credentialKey || !registerKey || !sealKey) throw new Error('a key of the issuer is missing although keys were just made')
  return { credentialKey, log: { origin: register, key: registerKey }, sealing: await sealingOf(sealKey), sealKey: sealKey.id }
}

/** Prepared once a process and key. */
function sealingOf(key: SigningKeyPair): Promise<Sealing> {
  const known = sealings.get(key.id) ?? prepareSealing(key)
  sealings.set(key.id, known)
  return known
}

/** An ECDSA signature is a few bytes longer or shorter each time. */
const spareBytes = 16

async function prepareSealing({ algorithm, chain, privateKey }: SigningKeyPair): Promise<Sealing> {
  const signer = prepareSigner(keySigner({ algorithm: algorithm as SealAlgorithm, chain, privateKey }))
  const trial = await signCms(new Uint8Array(32), signer)
  return { signer, room: trial.length + spareBytes }
}
