import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { type ApiAnswer, apiAnswer } from '../api/api-answer.ts'
import { limitQuestions, limitSealedReceipts } from '../limit-guesses.server.ts'
import { requireNumber, verifyByNumber } from '../verify-by-number.server.ts'
import { verifyByToken } from '../verify-by-token.server.ts'
import { drawReceipt } from './draw-receipt.server.ts'
import type { ReceiptQuestion } from './receipt.ts'
import { openClaim } from './receipt-claim.server.ts'
import type { ReceiptFormat, ReceiptSource } from './receipt-source.ts'
import { type SignedReceipt, signReceipt } from './sign-receipt.server.ts'

export type ReceiptFile = { bytes: Uint8Array; type: string; fileName: string }

/**
 * A receipt for one certificate. By link and by number the question is asked again, so the receipt is of this moment; of a file,
 * which is not kept, it repeats what was answered within the hour. Counts as a question like any other. Throws
 * `invalid_form`, `too_many_requests`, `unavailable`, `issue_refused` (seal_unreachable).
 */
export async function writeReceipt({
  source,
  format,
  addressKey,
}: {
  source: ReceiptSource
  format: ReceiptFormat
  addressKey: string
}): Promise<ReceiptFile> {
  if (format === 'pdf') limitSealedReceipts(addressKey)
  const { question, answer } = await ask(source, addressKey)
  const receipt = await signReceipt({ question, answer, now: await databaseNow() })
  return receiptFile(receipt, format, answer.number ?? 'berkas')
}

/** The receipt in the form that was asked for. */
export async function receiptFile(receipt: SignedReceipt, format: ReceiptFormat, name: string): Promise<ReceiptFile> {
  const bytes = format === 'json' ? receipt.bytes : await drawReceipt(receipt)
  return { bytes, type: format === 'json' ? 'application/json' : 'application/pdf', fileName: `Tanda-terima-${name}.${format}` }
}

async function ask(source: ReceiptSource, addressKey: string): Promise<{ question: ReceiptQuestion; answer: ApiAnswer }> {
  switch (source.by) {
    case 'link': {
      limitQuestions(addressKey)
      const answer = await verifyByToken({ token: source.token })
      // Nothing is known of such a link, not even what it was: the receipt would prove nothing.
      if (answer.state === 'unknown') throw new AppError('invalid_form', { fields: { token: { key: 'receipt.refused.unknown' } } })
      return { question: { by: 'link' }, answer: apiAnswer(answer, { at: await databaseNow() }) }
    }
    case 'number': {
      const number = requireNumber(source.number)
      const { name } = source
      const answer = apiAnswer(await verifyByNumber({ number, name, addressKey }), { at: await databaseNow() })
      return { question: { by: 'number', number, named: name !== undefined }, answer }
    }
    case 'file': {
      limitQuestions(addressKey)
      const { sha256, bytes, answer } = openClaim(source.claim, await databaseNow())
      return { question: { by: 'file', sha256, bytes }, answer }
    }
  }
}
