import { AppError } from '#app/platform/app-error.ts'
import { parsePhone } from './phone.ts'

/** A number that may be left out, in E.164 or null. A malformed one throws `invalid_form` for `field`. */
export function optionalPhone(field: string, text: string): string | null {
  if (text.trim() === '') return null
  const parsed = parsePhone(text)
  if (!parsed.ok) throw new AppError('invalid_form', { fields: { [field]: { key: parsed.problem } } })
  return parsed.phone
}
