import type { Answer } from '#app/assessment/questions/answer.ts'
import { fromBase64Url, toBase64Url } from '#app/platform/base64url.ts'

// Unsent answers as a file that only the portal can read: ECDH on P-256 with a fresh key each time, HKDF-SHA-256,
// AES-256-GCM. The phone writes it without a signal; a trainer brings it. Anybody can seal for the portal, so before the
// answers stands a proof that only the learner's own page can make: HMAC-SHA-256 over them, cut to 16 bytes.

/** `givenAt` is the server's time as the phone counted on from its last word; absent when it cannot know. */
type FiledOp = { opId: string; question: string; seq: number; value: Answer; givenAt?: string }
export type AnswerFile = { attempt: string; person: string; ops: FiledOp[]; bytes?: FiledBytes }

/**
 * A recording or another file that answers a question and follows after the sealed part, under a key of its own (base64url).
 * Its SHA-256 stands under the proof, so no other bytes can take its place.
 */
export type FiledBytes = { opId: string; question: string; sha256: string; key: string; iv: string; givenAt?: string }

/** More is not sealed: the phone has to hold it twice. */
export const mostSealedBytes = 30_000_000

/** What comes before the bytes, or a file without them, is no longer. */
const mostHead = 1_000_000

/** What the file holds: base64url everywhere. `key` names the portal's key, `from` is the public half of the fresh one. */
export type SealedFile = { naikKelas: 'jawaban-1'; key: string; from: string; iv: string; data: string; packed?: 'deflate-raw' }

export const fileInfo = 'naik-kelas jawaban 1'

/** Whether this browser can write such a file: only where the portal is reached by https or on this machine. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined
}

/**
 * What the learner's own page is given to make a file: the portal's public key (65 bytes, uncompressed, base64url) and
 * the secret of this attempt that its proof is made with (base64url).
 */
export type FileKeys = { id: string; publicKey: string; proofKey: string }

/** Seals answers for the portal, with the proof of the page they were given on. */
export async function sealAnswers(file: AnswerFile, keys: FileKeys): Promise<string> {
  return JSON.stringify(await seal(new TextEncoder().encode(await provenText(file, keys)), keys))
}

type UnsentFile = Pick<FiledBytes, 'opId' | 'question' | 'givenAt'> & { file: Blob }

/** One recording or file, sealed likewise: what `sealAnswers` makes, a line break, and the encrypted bytes. */
export async function sealBytes(whose: Pick<AnswerFile, 'attempt' | 'person'>, { file, ...given }: UnsentFile, keys: FileKeys): Promise<Blob> {
  const bytes = await file.arrayBuffer()
  const [key, iv] = [crypto.getRandomValues(new Uint8Array(32)), crypto.getRandomValues(new Uint8Array(12))]
  const own = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, own, bytes)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const filed = { ...given, sha256, key: toBase64Url(key), iv: toBase64Url(iv) }
  return new Blob([await sealAnswers({ ...whose, ops: [], bytes: filed }, keys), '\n', data], { type: 'application/octet-stream' })
}

/** A file as it comes back: its sealed part, and the encrypted bytes where some follow. */
export function partsOfFile(file: Uint8Array): { text: string; sealed?: Uint8Array } {
  const end = file.subarray(0, mostHead).indexOf(10)
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  return end > 0 && file.length > end + 1
    ? { text: text(file.subarray(0, end)), sealed: file.subarray(end + 1) }
    : { text: text(file.subarray(0, mostHead)) }
}

/** The same, made small first: for codes, which hold little. */
export async function sealPacked(file: AnswerFile, keys: FileKeys): Promise<SealedFile> {
  const packed = new Blob([await provenText(file, keys)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer())
  return { ...(await seal(bytes, keys)), packed: 'deflate-raw' }
}

/** How long the proof before the answers is, in bytes. */
export const proofBytes = 16

/** The proof, a full stop, the answers as JSON. */
async function provenText(file: AnswerFile, { proofKey }: FileKeys): Promise<string> {
  const text = JSON.stringify(file)
  const key = await crypto.subtle.importKey('raw', fromBase64Url(proofKey), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const proof = new Uint8Array(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text))).subarray(0, proofBytes)
  return `${toBase64Url(proof)}.${text}`
}

async function seal(bytes: Uint8Array<ArrayBuffer>, portal: FileKeys): Promise<SealedFile> {
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
