import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { findCertificate } from './find-certificate.server.ts'
import { parseNumber } from './number.ts'

/** An operator opens a certificate by its number. Throws `forbidden`, and `invalid_form` for a number that is none of ours. */
export async function findCertificateByNumber({ actor, number }: { actor: Actor; number: string }): Promise<{ certificateId: string }> {
  requireOperator(actor)
  const parsed = parseNumber(number)
  if (!('number' in parsed)) throw new AppError('number_malformed')
  const found = await findCertificate({ number: parsed.number })
  if (!found) throw new AppError('invalid_form', { fields: { number: { key: 'certificates.operator.unknown' } } })
  return { certificateId: found.certificateId }
}
