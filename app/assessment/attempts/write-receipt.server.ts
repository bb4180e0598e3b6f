import { randomBytes } from 'node:crypto'
import type { Tx } from '#app/platform/database.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { type ReceiptFacts, receiptCode, receiptText } from './receipt-text.ts'

/** Writes what the learner can show, in the transaction that ends the attempt. */
export async function writeReceipt(tx: Tx, facts: ReceiptFacts): Promise<void> {
  const statement = receiptText(facts)
  const row = { attemptId: facts.attemptId, code: receiptCode(randomBytes(12)), statement, sha256: sha256Hex(statement), at: facts.finishedAt }
  await tx.attemptReceipt.create({ data: row })
}
