import { verifyAsync } from '@noble/ed25519'

/** Ed25519 without help of the browser, as strict as RFC 8032. */
export async function verifyInScript(key: Uint8Array, signature: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  try {
    return await verifyAsync(signature, bytes, key, { zip215: false })
  } catch {
    return false
  }
}
