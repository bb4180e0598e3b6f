import { findCertificate } from '#app/certificates/find-certificate.server.ts'
import { findPrintedName } from '#app/certificates/find-printed-name.server.ts'
import { parseNumber } from '#app/certificates/number.ts'
import { AppError } from '#app/platform/app-error.ts'
import { equalInConstantTime } from '#app/platform/keyed-hash.server.ts'
import { limitNames, limitQuestions } from './limit-guesses.server.ts'
import { nameForComparison } from './mask-name.ts'
import { showCertificate, type VerificationAnswer } from './verification-answer.ts'

/** The number as printed, from what somebody typed. Throws `invalid_form` that says what looks wrong. */
export function requireNumber(typed: string): string {
  const parsed = parseNumber(typed)
  if ('number' in parsed) return parsed.number
  const params = parsed.problem === 'character' ? { character: parsed.character } : undefined
  throw new AppError('invalid_form', { fields: { number: { key: `verification.number.${parsed.problem}`, params } } })
}

/**
 * The answer for a number: state, course, dates and a masked name. With the holder's full name it shows the rest;
 * a wrong name throws `invalid_form`, for an unknown number too, so that neither tells the other. Throws
 * `too_many_requests`.
 */
export async function verifyByNumber({
  number,
  name,
  addressKey,
}: {
  number: string
  name?: string
  addressKey: string
}): Promise<VerificationAnswer> {
  limitQuestions(addressKey)
  if (name !== undefined) limitNames({ number, addressKey })
  // Nothing is read of the certificate before the name was right: unknown and wrong cost the same work.
  if (name !== undefined) await requireName({ number, name })
  const found = await findCertificate({ number })
  if (!found) return { state: 'unknown', number, by: 'number' }
  return showCertificate(found, name === undefined ? 'number' : 'holds_it')
}

async function requireName({ number, name }: { number: string; name: string }): Promise<void> {
  const typed = nameForComparison(name)
  const isHolder = equalInConstantTime(typed, nameForComparison(await findPrintedName({ number })))
  if (!isHolder || typed === '') throw new AppError('invalid_form', { fields: { name: { key: 'verification.name.different' } } })
}
