import { randomUUID } from 'node:crypto'
import { prove } from '#app/certificates/credential/data-integrity.ts'
import { verificationMethod } from '#app/certificates/credential/did.ts'
import { readCurrentKey } from '#app/certificates/keys/read-keys.server.ts'
import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import { readCheckpoint } from '#app/certificates/register/read-register.server.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import type { ApiAnswer } from '../api/api-answer.ts'
import { type ListAnswer, type ReceiptFacts, type ReceiptQuestion, receiptDocument } from './receipt.ts'

export type SignedReceipt = { facts: ReceiptFacts; bytes: Uint8Array }

/** Signs what was answered, at `now`. Throws `unavailable` while the portal has no key or no public address. */
export async function signReceipt({
  question,
  answer,
  now,
}: {
  question: ReceiptQuestion
  answer: ApiAnswer | ListAnswer
  now: Date
}): Promise<SignedReceipt> {
  const [{ origin, name }, key, checkpoint] = await Promise.all([
    readPublisher().catch(asUnavailable),
    readCurrentKey('credential'),
    readCheckpoint().catch(nullWhenEmpty),
  ])
  if (!key) throw new AppError('unavailable')
  const facts: ReceiptFacts = { id: randomUUID(), origin, issuerName: name, question, answer, checkpoint, createdAt: now }
  const document = receiptDocument(facts)
  const issuer = { verificationMethod: verificationMethod(origin, key.id), privateKey: key.privateKey }
  const proof = await prove(document, 'eddsa-jcs-2022', issuer, String(document.created))
  return { facts, bytes: Buffer.from(JSON.stringify({ ...document, proof }, null, 2)) }
}

function asUnavailable(error: unknown): never {
  if (isAppError(error) && error.code === 'not_found') throw new AppError('unavailable', { cause: error })
  throw error
}

function nullWhenEmpty(error: unknown): null {
  if (isAppError(error) && error.code === 'not_found') return null
  throw error
}
