import type { Document } from './credential/data-integrity.ts'
import { didDocument } from './credential/did.ts'
import { readPublishedKeys } from './keys/read-keys.server.ts'
import { readPublisher } from './read-publisher.server.ts'

/** The issuer's DID document: every key that ever signed credentials. Throws `not_found` without a public address. */
export async function readDidDocument(): Promise<Document> {
  const { origin } = await readPublisher()
  return didDocument(origin, await readPublishedKeys('credential'))
}
