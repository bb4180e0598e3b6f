declare module 'jsonld' {
  const jsonld: {
    canonize(document: object, options: { algorithm: string; format: string; safe: boolean; documentLoader: DocumentLoader }): Promise<string>
  }
  export type DocumentLoader = (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: object }>
  export default jsonld
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    credential: object
    suite: unknown
    documentLoader: unknown
    checkStatus?: (options: object) => Promise<{ verified: boolean }>
    now?: Date
  }): Promise<{ verified: boolean; error?: unknown }>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: unknown })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}
