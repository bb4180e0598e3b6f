import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { type CertificateKey, type FoundCertificate, findCertificate } from './find-certificate.server.ts'

/** One certificate with its history, for operators. Throws `forbidden`, `not_found`. */
export async function readCertificate({ actor, key }: { actor: Actor; key: CertificateKey }): Promise<FoundCertificate> {
  requireOperator(actor)
  const certificate = await findCertificate(key)
  if (!certificate) throw new AppError('not_found')
  return certificate
}
