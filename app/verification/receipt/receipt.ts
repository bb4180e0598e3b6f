import type { Json } from '#app/certificates/credential/canonical-json.ts'
import type { Document } from '#app/certificates/credential/data-integrity.ts'
import { didWeb } from '#app/certificates/credential/did.ts'
import { secondOf } from '#app/certificates/second-of.ts'
import type { ApiAnswer } from '../api/api-answer.ts'
import { receiptType } from './read-receipt.ts'

// The receipt of a verification: what was asked, what was answered and on what that rested, signed by the issuer. It
// says of a person what the page said, and never the token of a link.

export type ReceiptQuestion =
  | { by: 'link' }
  /** `named`: the holder's name was given too, and was right. */
  | { by: 'number'; number: string; named: boolean }
  /** SHA-256 (hex) and length of what was sent. */
  | { by: 'file'; sha256: string; bytes: number }
  | { by: 'list'; sha256: string; bytes: number }

/** What a list was answered, without names: a line each, `row number state`, and whether the name was the same. */
export type ListAnswer = { counts: Record<string, number>; rows: string[]; sample: boolean; checkedAt: string }

export type ReceiptFacts = {
  id: string
  origin: string
  issuerName: string
  question: ReceiptQuestion
  answer: ApiAnswer | ListAnswer
  /** Newest signed state of the register; null while it is empty. */
  checkpoint: string | null
  createdAt: Date
}

/** The receipt as a document without its proof. */
export function receiptDocument({ id, origin, issuerName, question, answer, checkpoint, createdAt }: ReceiptFacts): Document {
  const created = secondOf(createdAt)
  return {
    '@context': ['https://w3id.org/security/data-integrity/v2'],
    id: `urn:uuid:${id}`,
    type: [receiptType],
    issuer: { id: didWeb(origin), name: issuerName, url: origin },
    question,
    answer: answer as unknown as Json,
    // Status is never read from a copy: the issuer's own records, at that instant.
    status: { source: origin, readAt: answer.checkedAt, ageSeconds: ageOf(answer.checkedAt, created) },
    register: { checkpoint },
    created,
  }
}

/** Seconds that a status was old when the receipt was signed. */
function ageOf(readAt: string, created: string): number {
  return Math.max(0, Math.round((Date.parse(created) - Date.parse(readAt)) / 1000))
}
