import { fileCheck } from '../file-check.ts'
import type { TrustedKey } from '../trusted-keys.ts'
import type { VerificationAnswer } from '../verification-answer.ts'
import type { ReceiptFinding } from './check-receipt.ts'

/** The answer for a receipt that somebody sent: whether we made it. Receipts are recorded nowhere, so one by a key that leaked may be anybody's. */
export function answerForReceipt(receipt: ReceiptFinding, keys: readonly TrustedKey[]): VerificationAnswer {
  if (receipt.outcome === 'not_ours') return { state: 'unknown', number: null, by: 'receipt' }
  if (receipt.outcome === 'changed') return { state: 'altered', number: null, by: 'receipt', checks: [fileCheck('receipt.changed')] }
  if (keys.find(({ id }) => id === receipt.keyId)?.compromisedAt) {
    return { state: 'cannot_check', number: null, by: 'leaked', checks: [fileCheck('receipt.compromised')] }
  }
  const { claims } = receipt
  const asked = claims.question.by === 'number' ? claims.question.number : null
  return { state: 'receipt', number: claims.answer.number ?? asked, claims, checks: [fileCheck('receipt.ok')] }
}
