import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import type { ReceiptFormat } from '../receipt/receipt-source.ts'
import { signReceipt } from '../receipt/sign-receipt.server.ts'
import { type ReceiptFile, receiptFile } from '../receipt/write-receipt.server.ts'
import type { CheckedRow } from './verify-list.server.ts'

/**
 * A receipt for a list that was just checked: how many had which result, each row with its own, and no name. Throws
 * `unavailable`, `issue_refused` (seal_unreachable).
 */
export async function writeListReceipt({
  file,
  rows,
  format,
}: {
  file: Uint8Array | null
  rows: readonly CheckedRow[]
  format: ReceiptFormat
}): Promise<ReceiptFile> {
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  const now = await databaseNow()
  const bytes = file ?? new Uint8Array()
  const receipt = await signReceipt({
    question: { by: 'list', sha256: sha256Hex(bytes), bytes: bytes.length },
    answer: { counts, rows: rows.map(lineOf), sample: rows.some(({ certificate }) => certificate?.isDemo), checkedAt: now.toISOString() },
    now,
  })
  return receiptFile(receipt, format, 'daftar')
}

/** What stands in the column of numbers may be anything, so only a number of ours is repeated. */
function lineOf({ row, known, state, certificate }: CheckedRow): string {
  const same = certificate?.isSameName
  const name = same === undefined || same === null ? [] : [same ? 'same-name' : 'other-name']
  return [row, known ?? '-', state, ...name].join(' ')
}
