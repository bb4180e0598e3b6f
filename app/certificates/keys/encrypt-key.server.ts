import { createCipheriv, createDecipheriv, createPrivateKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { keysSecret } from '#app/platform/settings.server.ts'

// AES-256-GCM under a key derived from KEYS_SECRET and the key's own name, so that ciphertexts cannot change places.

const nonceLength = 12
const tagLength = 16

/** Nonce, tag and ciphertext of a private key. */
export function encryptKey(id: string, key: KeyObject): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey(id), nonce)
  const body = Buffer.concat([cipher.update(key.export({ type: 'pkcs8', format: 'der' })), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]))
}

/** The private key again. Throws KeyUnreadableError when KEYS_SECRET is another one or the row was changed. */
export function decryptKey(id: string, encrypted: Uint8Array): KeyObject {
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey(id), encrypted.subarray(0, nonceLength))
    decipher.setAuthTag(encrypted.subarray(nonceLength, nonceLength + tagLength))
    const der = Buffer.concat([decipher.update(encrypted.subarray(nonceLength + tagLength)), decipher.final()])
    return createPrivateKey({ key: der, type: 'pkcs8', format: 'der' })
  } catch (cause) {
    throw new KeyUnreadableError(id, { cause })
  }
}

class KeyUnreadableError extends Error {
  override name = 'KeyUnreadableError'
  constructor(id: string, options: ErrorOptions) {
    super(`The key ${id} cannot be decrypted. KEYS_SECRET is not the one it was made with; put that one back.`, options)
  }
}

function wrappingKey(id: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', keysSecret(), 'naik-kelas signing keys', id, 32))
}
