import { createDecipheriv, createECDH, type ECDH, hkdfSync } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { AppError } from '#app/platform/app-error.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { keysSecret } from '#app/platform/settings.server.ts'
import { fileInfo } from './answer-file.ts'

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

/** What a phone needs to seal answers for this portal. */
export function answerFileKey(): { id: string; publicKey: string } {
  const publicKey = ownKey().getPublicKey()
  return { id: sha256Hex(publicKey).slice(0, 16), publicKey: publicKey.toString('base64url') }
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

/** The text inside an answer file. Throws `answer_file_wrong` for what is none, is for another portal or was changed. */
export function openAnswerFile(text: string): string {
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
    return (packed ? inflateRawSync(opened, { maxOutputLength: mostUnpacked }) : opened).toString('utf8')
  } catch (error) {
    throw new AppError('answer_file_wrong', { cause: error })
  }
}
