import { createDecipheriv, createECDH, createHmac, type ECDH, hkdfSync, timingSafeEqual } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { AppError } from '#app/platform/app-error.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { keysSecret } from '#app/platform/settings.server.ts'
import { type FileKeys, fileInfo, proofBytes } from './answer-file.ts'

const curve = 'prime256v1'

let known: ECDH | undefined

/** The portal's key for answer files, made from KEYS_SECRET: nothing is stored, and a file outlives every restart. */
function ownKey(): ECDH {
  known ??= makeKey()
  return known
}

function makeKey(): ECDH {
  for (let count = 0; ; count += 1) {
    const ecdh = createECDH(curve)
    try {
      ecdh.setPrivateKey(Buffer.from(hkdfSync('sha256', keysSecret(), 'naik-kelas answer files', String(count), 32)))
      return ecdh
    } catch {
      // One in four billion numbers is none of the curve's.
    }
  }
}

/** What a phone needs to seal the answers of one attempt for this portal. Only the learner's own pages may hold it. */
export function answerFileKeys({ attemptId }: { attemptId: string }): FileKeys {
  const publicKey = ownKey().getPublicKey()
  return { id: sha256Hex(publicKey).slice(0, 16), publicKey: publicKey.toString('base64url'), proofKey: proofKeyOf(attemptId).toString('base64url') }
}

function proofKeyOf(attemptId: string): Buffer {
  return Buffer.from(hkdfSync('sha256', keysSecret(), 'naik-kelas answer file proof', attemptId, 32))
}

/** An answer file as it was opened: its answers as JSON, and the proof before them, where it has one. */
export type OpenedFile = { text: string; proof: string | null }

/** True when the answers were sealed on a page of the attempt's own learner. */
export function isProvenFile({ text, proof }: OpenedFile, { attemptId }: { attemptId: string }): boolean {
  const right = createHmac('sha256', proofKeyOf(attemptId)).update(text).digest().subarray(0, proofBytes)
  const given = Buffer.from(proof ?? '', 'base64url')
  return given.length === proofBytes && timingSafeEqual(given, right)
}

/** Anybody can seal something for the portal: what unpacks to more than any paper's answers is refused. */
const mostUnpacked = 2_000_000

const base64url = z.string().regex(/^[\w-]+$/)
const sealedSchema = z.object({
  naikKelas: z.literal('jawaban-1'),
  key: base64url,
  from: base64url,
  iv: base64url,
  data: base64url,
  packed: z.literal('deflate-raw').optional(),
})

/** What is inside an answer file. Throws `answer_file_wrong` for what is none, is for another portal or was changed. */
export function openAnswerFile(text: string): OpenedFile {
  try {
    const { from, iv, data, packed } = sealedSchema.parse(JSON.parse(text))
    const [theirs, sealed] = [Buffer.from(from, 'base64url'), Buffer.from(data, 'base64url')]
    const ecdh = ownKey()
    const salt = Buffer.concat([theirs, ecdh.getPublicKey()])
    const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(theirs), salt, fileInfo, 32))
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
    decipher.setAAD(Buffer.from(fileInfo))
    decipher.setAuthTag(sealed.subarray(-16))
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
    const inside = (packed ? inflateRawSync(opened, { maxOutputLength: mostUnpacked }) : opened).toString('utf8')
    const [, proof = null] = /^([\w-]{22})\.\{/.exec(inside) ?? []
    return { proof, text: proof === null ? inside : inside.slice(proof.length + 1) }
  } catch (error) {
    throw new AppError('answer_file_wrong', { cause: error })
  }
}
