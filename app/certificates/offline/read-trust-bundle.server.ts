import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Json } from '#app/certificates/credential/canonical-json.ts'
import type { PublishedKey } from '#app/certificates/credential/did.ts'
import type { KeyPurpose } from '#app/certificates/keys/key-name.ts'
import { readCurrentKey, readPublishedKeys } from '#app/certificates/keys/read-keys.server.ts'
import { readDidDocument } from '#app/certificates/read-did-document.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { readCheckpoint } from '#app/certificates/register/read-register.server.ts'
import { signNote } from '#app/certificates/register/signed-note.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import { readReplaced } from '#app/certificates/status/read-replaced.server.ts'
import { readStatusList, readStatusListNumbers } from '#app/certificates/status/read-status-list.server.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { type BundleKey, bundleNoteText, type SignedBundle, type TrustBundle } from './trust-bundle.ts'

/** How long a process answers with the bundle that it signed last. */
export const trustBundleSeconds = 60

let remembered: { until: number; bundle: Promise<SignedBundle> } | undefined

/** The bundle for verifiers without network, of this minute. Throws `unavailable` while there is no key to sign it. */
export async function readTrustBundle(): Promise<SignedBundle> {
  if (remembered && remembered.until > Date.now()) return remembered.bundle
  const bundle = signBundle()
  remembered = { until: Date.now() + trustBundleSeconds * 1000, bundle }
  bundle.catch(() => {
    remembered = undefined
  })
  return bundle
}

/** Signs anew at the next question. */
export function forgetTrustBundle(): void {
  remembered = undefined
}

async function signBundle(): Promise<SignedBundle> {
  const { origin, register, name } = await readPublisher()
  const key = await readCurrentKey('register')
  if (!key) throw new AppError('unavailable')
  const numbers = await readStatusListNumbers()
  const [credential, registerKeys, seal, did, lists, checkpoint, now] = await Promise.all([
    readKeys('credential'),
    readKeys('register'),
    readKeys('seal'),
    readDidDocument(),
    Promise.all(numbers.map((list) => readStatusList({ list }))),
    readCheckpoint().catch(nullWhenEmpty),
    databaseNow(),
  ])
  // After the lists: what is set there as replaced must not be missing here, or it would be called revoked.
  const replaced = await readReplaced()
  const bundle: TrustBundle = {
    v: 1,
    origin,
    issuer: name,
    issuedAt: secondOf(now),
    did: did as Json,
    keys: { credential, register: registerKeys, seal },
    statusLists: Object.fromEntries(numbers.map((list, at) => [String(list), lists[at] as unknown as TrustBundle['statusLists'][string]])),
    replaced,
    checkpoint,
  }
  return { bundle, note: signNote(await bundleNoteText(bundle), [{ name: register, key: key.publicKey, privateKey: key.privateKey }]) }
}

async function readKeys(purpose: KeyPurpose): Promise<BundleKey[]> {
  return (await readPublishedKeys(purpose)).map(publishedKey)
}

function publishedKey({ fragment, key, retiredAt, compromisedAt }: PublishedKey): BundleKey {
  return {
    id: fragment,
    publicKey: Buffer.from(key).toString('base64'),
    retiredAt: retiredAt && secondOf(retiredAt),
    compromisedAt: compromisedAt && secondOf(compromisedAt),
  }
}

function nullWhenEmpty(error: unknown): null {
  if (isAppError(error) && error.code === 'not_found') return null
  throw error
}
