import type { Answer } from '#app/assessment/questions/answer.ts'

// Unsent answers as a file that only the portal can read: ECDH on P-256 with a fresh key each time, HKDF-SHA-256,
// AES-256-GCM. The phone writes it without a signal; a trainer brings it.

/** `givenAt` is the server's time as the phone counted on from its last word; absent when it cannot know. */
type FiledOp = { opId: string; question: string; seq: number; value: Answer; givenAt?: string }
export type AnswerFile = { attempt: string; person: string; ops: FiledOp[] }

/** What the file holds: base64url everywhere. `key` names the portal's key, `from` is the public half of the fresh one. */
export type SealedFile = { naikKelas: 'jawaban-1'; key: string; from: string; iv: string; data: string; packed?: 'deflate-raw' }

export const fileInfo = 'naik-kelas jawaban 1'

/** Whether this browser can write such a file: only where the portal is reached by https or on this machine. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/** Seals answers for the portal's public key (65 bytes, uncompressed, base64url). */
export async function sealAnswers(file: AnswerFile, portal: PortalKey): Promise<string> {
  return JSON.stringify(await seal(new TextEncoder().encode(JSON.stringify(file)), portal))
}

/** What the phone knows of the portal's key. */
export type PortalKey = { id: string; publicKey: string }

/** The same, made small first: for codes, which hold little. */
export async function sealPacked(file: AnswerFile, portal: PortalKey): Promise<SealedFile> {
  const packed = new Blob([JSON.stringify(file)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return { ...(await seal(bytes, portal)), packed: 'deflate-raw' }
}

async function seal(bytes: Uint8Array<ArrayBuffer>, portal: PortalKey): Promise<SealedFile> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' }
  const theirs = fromBase64Url(portal.publicKey)
  const publicKey = await crypto.subtle.importKey('raw', theirs, curve, false, [])
  const own = await crypto.subtle.generateKey(curve, false, ['deriveBits'])
  const from = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey))
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, own.privateKey, 256)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const salt = new Uint8Array([...from, ...theirs])
  const info = new TextEncoder().encode(fileInfo)
  const key = await crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
  ])
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: info }, key, bytes)
  return {
    naikKelas: 'jawaban-1',
    key: portal.id,
    from: toBase64Url(from),
    iv: toBase64Url(iv),
    data: toBase64Url(new Uint8Array(data)),
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}
