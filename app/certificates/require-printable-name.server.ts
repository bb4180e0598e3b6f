import { AppError } from '#app/platform/app-error.ts'
import { CertificateTextError } from './certificate-text-error.ts'
import { requirePrintable } from './render-certificate.server.ts'

/** Passes a name that the certificate's fonts can print whole; throws `invalid_form` that names the character. */
export async function requirePrintableName(name: string): Promise<void> {
  await requirePrintable({ name }).catch((error: unknown) => {
    if (!(error instanceof CertificateTextError)) throw error
    throw new AppError('invalid_form', { fields: { name: { key: 'certificates.name.unprintable', params: { character: error.character } } } })
  })
}
