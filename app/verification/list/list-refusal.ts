import { type ErrorCode, isAppError } from '#app/platform/app-error.ts'

const refusals = [
  'missing',
  'large',
  'unreadable',
  'empty',
  'too-many',
  'no-numbers',
  'guesses',
  'too-often',
  'unknown-numbers',
  'unavailable',
] as const
type ListRefusal = (typeof refusals)[number]

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
  const refusal = refusals.find((one) => one === key) ?? byCode[error.code]
  const seconds = Number(error.params.seconds)
  const wait = seconds > 0 ? `&menit=${Math.ceil(seconds / 60)}` : ''
  return refusal ? `${page}?belum=${refusal}${wait}` : null
}

/** What the page is to say, and after how many minutes it ends; null for any other address. */
export function refusalIn(url: string): { refusal: ListRefusal; minutes: number } | null {
  const { searchParams } = new URL(url)
  const refusal = refusals.find((one) => one === searchParams.get('belum'))
  const minutes = Number(searchParams.get('menit'))
  return refusal ? { refusal, minutes: minutes >= 1 && minutes <= 60 ? Math.ceil(minutes) : 60 } : null
}
