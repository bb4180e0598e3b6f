import { AppError } from '#app/platform/app-error.ts'

type NameProblem = 'form.required' | 'form.name.long' | 'form.name.digits' | 'form.name.characters'
export type ParsedName = { ok: true; name: string } | { ok: false; problem: NameProblem }

/** As on the KTP card. */
const longestName = 60

/**
 * Latin letters, letters and signs of the Javanese and the Balinese script, blanks, and marks found in names and titles
 * (Nur'aini, M. Said, S.Pd.). Joiners stand only where they change a shape: behind pangkon and adeg-adeg (RFC 5892, A.1).
 */
const charactersOfNames =
  /^(?:(?=\p{L})\p{Script=Latin}|(?=[\p{L}\p{M}])[\p{scx=Java}\p{scx=Bali}]|(?<=[\u{A9C0}\u{1B44}])[\u{200C}\u{200D}]|[ '’‘ʼ`.,-])+$/u

/** A sign without a letter to belong to. */
const strayMark = /(?<![\p{scx=Java}\p{scx=Bali}\u{200C}\u{200D}])\p{M}/u

/**
 * One name field, one word or many, as on the KTP or in aksara: case as typed, NFC, single spaces. Digits, control characters
 * and further scripts are refused, since they could not be printed as anybody's name on a certificate.
 */
export function parseName(text: string): ParsedName {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  if (name === '') return fail('form.required')
  if ([...name].length > longestName) return fail('form.name.long')
  if (/\p{N}/u.test(name)) return fail('form.name.digits')
  if (!charactersOfNames.test(name) || strayMark.test(name) || !/\p{L}/u.test(name)) return fail('form.name.characters')
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
