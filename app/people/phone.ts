type PhoneProblem =
  | 'form.required'
  | 'form.phone.characters'
  | 'form.phone.short'
  | 'form.phone.long'
  | 'form.phone.not_mobile'
  | 'form.phone.foreign'
export type ParsedPhone = { ok: true; phone: string } | { ok: false; problem: PhoneProblem }

/** Digits after the country code, the leading 8 included, in Indonesian mobile numbers. */
const shortest = 9
const longest = 12

/**
 * An Indonesian mobile number in E.164, however it was typed: 0812…, +62812…, 62812…, 0062812… or 812…, with
 * spaces, dashes, dots, brackets and the invisible marks that come along when a contact is copied. All ways of
 * writing one number give one result, because one number is one account.
 */
export function parsePhone(text: string): ParsedPhone {
  const typed = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
  if (typed === '') return fail('form.required')
  if (!/^\+?[\d\s().\-\p{Pd}]+$/u.test(typed)) return fail('form.phone.characters')
  const digits = typed.replace(/\D/g, '')
  if (typed.startsWith('+') && !digits.startsWith('62')) return fail('form.phone.foreign')
  const subscriber = withoutPrefix(digits, typed.startsWith('+'))
  if (subscriber === '') return fail('form.phone.short')
  if (!subscriber.startsWith('8')) return fail(digits.startsWith('00') ? 'form.phone.foreign' : 'form.phone.not_mobile')
  if (subscriber.length < shortest) return fail('form.phone.short')
  if (subscriber.length > longest) return fail('form.phone.long')
  return { ok: true, phone: `+62${subscriber}` }
}

/** What follows the country code; `+62 0812…`, a usual slip, is read as meant. */
function withoutPrefix(digits: string, international: boolean): string {
  if (international || digits.startsWith('62')) return digits.slice(2).replace(/^0/, '')
  if (digits.startsWith('0062')) return digits.slice(4).replace(/^0/, '')
  return digits.replace(/^0/, '')
}

function fail(problem: PhoneProblem): ParsedPhone {
  return { ok: false, problem }
}
