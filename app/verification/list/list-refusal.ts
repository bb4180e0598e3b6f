import { type ErrorCode, isAppError } from '#app/platform/app-error.ts'

const refusals = ['missing', 'large', 'unreadable', 'empty', 'too-many', 'no-numbers', 'too-often', 'unavailable'] as const
export type ListRefusal = (typeof refusals)[number]

const page = '/verifikasi/daftar'

const byCode: Partial<Record<ErrorCode, ListRefusal>> = {
  too_many_requests: 'too-often',
  malformed_body: 'missing',
  issue_refused: 'unavailable',
  unavailable: 'unavailable',
}

/** The page that says why a list was not checked, since the answer of the form itself is a file. Null for other errors. */
export function refusalPage(error: unknown): string | null {
  if (!isAppError(error)) return null
  const key = error.fields.file?.key.replace('verification.list.', '')
  const refusal = byCode[error.code] ?? refusals.find((one) => one === key)
  return refusal ? `${page}?belum=${refusal}` : null
}

/** What the page is to say; null for any other address. */
export function refusalIn(url: string): ListRefusal | null {
  const asked = new URL(url).searchParams.get('belum')
  return refusals.find((one) => one === asked) ?? null
}
