/** Whether a signature is right. Browsers without Ed25519 of their own load a small implementation. */
export async function verifyEd25519(
  key: Uint8Array<ArrayBuffer>,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false
  try {
    const imported = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify'])
    return await crypto.subtle.verify('Ed25519', imported, signature, bytes)
  } catch {
    const { verifyInScript } = await import('./ed25519-fallback.ts')
    return verifyInScript(key, signature, bytes)
  }
}
