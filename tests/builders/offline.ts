import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { encodeStatusList } from '#app/certificates/credential/status-list.ts'
import { qrSymbol } from '#app/certificates/offline/qr-symbol.ts'
import { signedLink } from '#app/certificates/offline/signed-link.ts'
import type { Statement } from '#app/certificates/offline/statement.ts'
import { type BundleKey, bundleNoteText, type SignedBundle, type TrustBundle } from '#app/certificates/offline/trust-bundle.ts'
import { registerOrigin } from '#app/certificates/register/register-origin.ts'
import { signNote } from '#app/certificates/register/signed-note.ts'
import { secondOf } from '#app/certificates/second-of.ts'

export type TestKey = { publicKey: Uint8Array; privateKey: KeyObject; published: BundleKey }

/** An Ed25519 key, as it signs and as a bundle publishes it. */
export function newTestKey(id = 'k2026a'): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))
  return { publicKey: raw, privateKey, published: { id, publicKey: Buffer.from(raw).toString('base64'), retiredAt: null, compromisedAt: null } }
}

/** An issuer made up for a test: signs statements and bundles of any content. */
export function newTestIssuer(origin: string) {
  const [credentialKey, registerKey] = [newTestKey(), newTestKey('r2026a')]

  /** List 1 is of revocations, 2 of suspensions. */
  function bundle(
    { revoked = [], replaced = [], suspended = [] }: { revoked?: number[]; replaced?: number[]; suspended?: number[] } = {},
    issuedAt = new Date(),
  ): TrustBundle {
    return {
      v: 1,
      origin,
      issuer: 'CONTOH Penerbit',
      issuedAt: secondOf(issuedAt),
      did: {},
      keys: { credential: [credentialKey.published], register: [registerKey.published], seal: [] },
      statusLists: {
        1: { credentialSubject: { statusPurpose: 'revocation', encodedList: encodeStatusList([...revoked, ...replaced]) } },
        2: { credentialSubject: { statusPurpose: 'suspension', encodedList: encodeStatusList(suspended) } },
      },
      replaced: { 1: encodeStatusList(replaced) },
      checkpoint: null,
    }
  }

  async function sign(unsigned: TrustBundle): Promise<SignedBundle> {
    const signer = { name: registerOrigin(unsigned.origin), key: registerKey.publicKey, privateKey: registerKey.privateKey }
    return { bundle: unsigned, note: signNote(await bundleNoteText(unsigned), [signer]) }
  }

  function link(changes: Partial<Statement> = {}, key: { publicKey: Uint8Array; privateKey: KeyObject } = credentialKey): string {
    return signedLink({ origin, token: randomBytes(16).toString('base64url'), statement: { ...sampleStatement, ...changes }, key }) ?? ''
  }

  return { origin, credentialKey, registerKey, bundle, sign, link }
}

export const sampleStatement: Statement = {
  kind: 'training',
  isDemo: false,
  number: 'NK-2026-000123-7QX4',
  issuedOn: '2026-01-05',
  validUntil: '2099-12-31',
  revocation: { list: 1, index: 10 },
  suspension: { list: 2, index: 20 },
  digest: new Uint8Array(16),
  name: 'Siti Aminah',
}

/** A picture (PNG) of the QR code of a text, with quiet zone. */
export async function qrPicture(text: string, pixelsPerModule = 6): Promise<Buffer> {
  const { size, dark } = qrSymbol(text)
  const width = size + 8
  const pixels = Buffer.alloc(width * width, 255)
  for (const [at, isDark] of dark.entries()) if (isDark) pixels[(Math.floor(at / size) + 4) * width + (at % size) + 4] = 0
  return sharp(pixels, { raw: { width, height: width, channels: 1 } })
    .resize(width * pixelsPerModule, undefined, { kernel: 'nearest' })
    .png()
    .toBuffer()
}
