import { AppError } from '#app/platform/app-error.ts'

type NameProblem = 'form.required' | 'form.name.long' | 'form.name.digits' | 'form.name.characters'
export type ParsedName = { ok: true; name: string } | { ok: false; problem: NameProblem }

/** As on the KTP card. */
const longestName = 60

/** One character of a name: a Latin letter, a space, or a mark found in names and titles (Nur'aini, M. Said, S.Pd.). */
const character = /^(?:(?=\p{L})\p{Script=Latin}|[ '’‘ʼ`.,-])$/u

/**
 * One name field, one word or many, as on the KTP: case as typed, NFC, single spaces. Digits, control characters
 * and other scripts are refused, since they could not be printed as anybody's name on a certificate.
 */
export function parseName(text: string): ParsedName {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') return fail('form.required')
  const characters = [...name]
  if (characters.length > longestName) return fail('form.name.long')
  if (/\p{N}/u.test(name)) return fail('form.name.digits')
  if (!characters.every((one) => character.test(one)) || !/\p{L}/u.test(name)) return fail('form.name.characters')
  return { ok: true, name }
}

/** The name as it is kept; throws `invalid_form` for the field `name` with what is wrong with it. */
export function nameIn(text: string): string {
  const parsed = parseName(text)
  if (!parsed.ok) throw new AppError('invalid_form', { fields: { name: { key: parsed.problem } } })
  return parsed.name
}

function fail(problem: NameProblem): ParsedName {
  return { ok: false, problem }
}
