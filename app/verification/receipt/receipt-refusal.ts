import { isAppError } from '#app/platform/app-error.ts'

const refusals = ['expired', 'unknown', 'too-often', 'unavailable'] as const
type ReceiptRefusal = (typeof refusals)[number]

const page = '/verifikasi/tanda-terima'

/** The page that says why there is no receipt, since the answer of the form itself is a file. Null for other errors. */
export function refusalPage(error: unknown): string | null {
  const refusal = isAppError(error) ? refusalFor(error.code, Object.values(error.fields)[0]?.key) : null
  return refusal && `${page}?belum=${refusal}`
}

function refusalFor(code: string, key: string | undefined): ReceiptRefusal | null {
  if (code === 'too_many_requests') return 'too-often'
  if (code === 'unavailable' || code === 'issue_refused') return 'unavailable'
  if (code === 'invalid_form' || code === 'malformed_body') return key === 'receipt.refused.expired' ? 'expired' : 'unknown'
  return null
}

/** What the page is to say; null for any other address. */
export function refusalIn(url: string): ReceiptRefusal | null {
  const said = new URL(url).searchParams.get('belum')
  return refusals.find((one) => one === said) ?? null
}
