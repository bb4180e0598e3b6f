import type { TrustBundle } from '#app/certificates/offline/trust-bundle.ts'
import type { ReceiptFinding } from '../receipt/check-receipt.ts'
import type { ReceiptClaims } from '../receipt/read-receipt.ts'
import type { OfflineCheck, OfflineJudgement } from './offline-judgement.ts'

/** Judges a receipt by the keys of a bundle. A real one is never "valid": it is no certificate, and says how it stood then. */
export function judgeReceipt(receipt: ReceiptFinding, bundle: TrustBundle): OfflineJudgement {
  if (receipt.outcome === 'not_ours') {
    const detail = 'no key of this bundle signed it; a newer bundle may hold the key'
    return { state: 'not_ours', claims: null, checks: [{ name: 'receipt', outcome: 'unknown', detail }] }
  }
  if (receipt.outcome === 'changed') return { state: 'altered', claims: null, checks: [{ name: 'receipt', outcome: 'wrong' }] }
  const { claims, keyId, registerSize } = receipt
  const isCompromised = bundle.keys.credential.some(({ id, compromisedAt }) => id === keyId && compromisedAt !== null)
  const size = registerSize === null ? 'empty then' : `${registerSize} lines then`
  return {
    state: isCompromised ? 'cannot_check' : 'receipt',
    claims: null,
    checks: [
      {
        name: 'receipt',
        outcome: isCompromised ? 'unknown' : 'ok',
        detail: `${keyId}${isCompromised ? ', no longer trusted' : ''}, made ${claims.created}`,
      },
      { name: 'register', outcome: 'ok', detail: size },
      ...(isCompromised ? [] : said(claims)),
    ],
  }
}

function said({ question, answer, status }: ReceiptClaims): OfflineCheck[] {
  const asked = 'sha256' in question ? `${question.by}, SHA-256 ${question.sha256}` : question.by
  const result = answer.counts
    ? Object.entries(answer.counts).map(([state, count]) => `${count} ${state}`)
    : [answer.state, answer.number, answer.name]
  return [
    { name: 'asked by', outcome: 'ok', detail: asked },
    { name: 'answer then', outcome: 'ok', detail: result.filter(Boolean).join(', ') },
    { name: 'status read', outcome: 'ok', detail: `${status.readAt}, ${status.ageSeconds} s before` },
  ]
}
