import { AppError, type FieldError } from '#app/platform/app-error.ts'
import { parseName } from './name.ts'
import { parsePhone } from './phone.ts'
import { findSecretProblem, normaliseSecret, type SecretKind } from './secret-rules.ts'

/** What is wrong, by form field; several checks fill one, so that all mistakes are told at once. */
export type Problems = Record<string, FieldError>

export function checkName(text: string, problems: Problems): string {
  const parsed = parseName(text)
  if (parsed.ok) return parsed.name
  problems.name = { key: parsed.problem }
  return ''
}

export function checkPhone(text: string, problems: Problems): string {
  const parsed = parsePhone(text)
  if (parsed.ok) return parsed.phone
  problems.phone = { key: parsed.problem }
  return ''
}

/** A new secret as typed in one of two fields, of which exactly one is filled in. */
export type ChosenSecret = { pin: string; password: string }

export function checkSecret(
  chosen: ChosenSecret,
  phone: string | null,
  problems: Problems,
  { passwordOnly = false } = {},
): { kind: SecretKind; secret: string } {
  const kind = passwordOnly || chosen.password !== '' ? 'password' : 'pin'
  const secret = normaliseSecret(chosen[kind])
  const problem = !passwordOnly && kind === 'password' && chosen.pin !== '' ? 'form.secret.one' : findSecretProblem(kind, secret, { phone })
  if (problem) problems[kind] = { key: problem }
  return { kind, secret }
}

/** Throws `invalid_form` when any check found something. */
export function refuseProblems(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new AppError('invalid_form', { fields: problems })
}
