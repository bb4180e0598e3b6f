import { fromBase64Url, toBase64Url } from '#app/platform/base64url.ts'

// A paper that a phone fetches before the exam and cannot read: deflated, AES-256-GCM under a key of its own. That key
// comes from the server with the start, or out of the envelope by the long code that the supervisor reads out.

/** base64url everywhere. `attempt` names the paper, and the attempt that it becomes. */
export type SealedPaper = { naikKelas: 'kertas-1'; attempt: string; iv: string; data: string; salt: string; keyIv: string; key: string }

/** The long code in characters: 31^10 codes, too many to try even for whoever holds the bytes for days. */
export const longCodeLength = 10

/** As OWASP advises for PBKDF2 with SHA-256; two seconds on a slow phone. */
const rounds = 600_000

/** Whether this browser can open such a paper: only where the portal is reached by https or on this machine. */
export function canOpenSealed(): boolean {
  return globalThis.crypto?.subtle !== undefined && typeof DecompressionStream !== 'undefined'
}

/** The code as it is compared: whatever the case, spaces or hyphens typed. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}

/** The key that the long code makes. One salt serves an exam: its code is one as well. */
export async function keyOfCode(code: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(plainCode(code)), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

type Sealing = { attempt: string; text: string; key: Uint8Array<ArrayBuffer>; codeKey: CryptoKey; salt: Uint8Array<ArrayBuffer> }

/** Seals the text under `key` (32 bytes), and that key under the code's. */
export async function sealPaper({ attempt, text, key, codeKey, salt }: Sealing): Promise<SealedPaper> {
  const additionalData = new TextEncoder().encode(attempt)
  const encrypt = async (with_: CryptoKey, bytes: Uint8Array<ArrayBuffer>) => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    return {
      iv: toBase64Url(iv),
      data: toBase64Url(new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, with_, bytes))),
    }
  }
  const small = await bytesOf(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw')))
  const sealed = await encrypt(await paperKey(key), small)
  const envelope = await encrypt(codeKey, key)
  return { naikKelas: 'kertas-1', attempt, ...sealed, salt: toBase64Url(salt), keyIv: envelope.iv, key: envelope.data }
}

/** The text under the key that the server gave (base64url). Rejects with a wrong one. */
export async function openWithKey(sealed: SealedPaper, key: string): Promise<string> {
  const additionalData = new TextEncoder().encode(sealed.attempt)
  const iv = fromBase64Url(sealed.iv)
  const small = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, await paperKey(fromBase64Url(key)), fromBase64Url(sealed.data))
  const text = await bytesOf(new Blob([small]).stream().pipeThrough(new DecompressionStream('deflate-raw')))
  return new TextDecoder().decode(text)
}

/** The text under the long code. Rejects with a wrong one. */
export async function openWithCode(sealed: SealedPaper, code: string): Promise<string> {
  const additionalData = new TextEncoder().encode(sealed.attempt)
  const codeKey = await keyOfCode(code, fromBase64Url(sealed.salt))
  const key = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromBase64Url(sealed.keyIv), additionalData }, codeKey, fromBase64Url(sealed.key))
  return openWithKey(sealed, toBase64Url(new Uint8Array(key)))
}

function paperKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}
