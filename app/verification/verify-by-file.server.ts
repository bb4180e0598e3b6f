import { findCertificate } from '#app/certificates/find-certificate.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { limitQuestions } from './limit-guesses.server.ts'
import { looksLikePdf, numbersInPdf } from './numbers-in-pdf.ts'
import { showCertificate, type VerificationAnswer } from './verification-answer.ts'

/** Our certificates are far smaller; a larger file is none of them. */
export const largestFile = 1_000_000

/** Numbers of one file that are looked up; a file full of them is not a certificate. */
const mostNumbers = 3

/**
 * The answer for an uploaded file, which is not kept. The very bytes that were issued are authentic; other bytes with
 * one of our numbers readable in them are an altered or saved-again copy; anything else is unknown, a copy made by
 * printing too. Throws `invalid_form` for no file or one that is too large, `not_a_pdf`, `too_many_requests`.
 */
export async function verifyByFile({
  file,
  tooLarge,
  addressKey,
}: {
  file: Uint8Array | null
  tooLarge: boolean
  addressKey: string
}): Promise<VerificationAnswer> {
  limitQuestions(addressKey)
  if (tooLarge) throw fileProblem('verification.file.large')
  if (!file) throw fileProblem('verification.file.missing')
  if (!looksLikePdf(file)) throw new AppError('not_a_pdf', { fields: { file: { key: 'verification.file.not-pdf' } } })
  const original = await findCertificate({ pdfSha256: sha256Hex(file) })
  if (original) return showCertificate(original, 'holds_it', { isOriginalFile: true })
  for (const number of numbersInPdf(file).slice(0, mostNumbers)) {
    if (await findCertificate({ number })) return { state: 'altered', number }
  }
  return { state: 'unknown', number: null, by: 'file' }
}

function fileProblem(key: string): AppError {
  return new AppError('invalid_form', { fields: { file: { key } } })
}
