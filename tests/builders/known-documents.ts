import { readFileSync } from 'node:fs'
import type { DocumentLoader } from 'jsonld'
import { didDocument, didWeb, verificationMethod } from '#app/certificates/credential/did.ts'

/**
 * A loader that knows the contexts of our credentials and the keys of one issuer (32 bytes each, by fragment), and
 * nothing else: no test goes to the network.
 */
export function knownDocuments(origin: string, keys: Record<string, Uint8Array>): DocumentLoader {
  const published = Object.entries(keys).map(([fragment, key]) => ({ fragment, key, retiredAt: null, compromisedAt: null }))
  const did = didDocument(origin, published)
  const documents = new Map<string, object>([
    ['https://www.w3.org/ns/credentials/v2', readContext('credentials-v2.jsonld')],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', readContext('ob-v3p0-3.0.3.json')],
    ['https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', readContext('clr-v2p0-2.0.1.json')],
    ['https://www.w3.org/ns/did/v1', readContext('did-v1.jsonld')],
    [didWeb(origin), did],
    ...published.map(({ fragment }, at): [string, object] => [
      verificationMethod(origin, fragment),
      { '@context': 'https://w3id.org/security/multikey/v1', ...(did.verificationMethod as object[])[at] },
    ]),
  ])
  return async (url) => {
    const document = documents.get(url)
    if (!document) throw new Error(`not listed: ${url}`)
    return { contextUrl: null, documentUrl: url, document }
  }
}

function readContext(name: string): object {
  return JSON.parse(readFileSync(new URL(`../vectors/contexts/${name}`, import.meta.url), 'utf8')) as object
}
