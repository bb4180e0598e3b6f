import { findCertificate } from '#app/certificates/find-certificate.server.ts'
import { tokenOfLink } from '#app/certificates/offline/signed-link.ts'
import { showCertificate, type VerificationAnswer } from './verification-answer.ts'

/** The answer for a QR link. The token is 128 random bits, so whoever has it holds the paper or was sent it. */
export async function verifyByToken({ token }: { token: string }): Promise<VerificationAnswer> {
  // A link that was cut off asks the same question of the database as any other.
  const found = await findCertificate({ token: tokenOfLink(token.slice(0, 64)) })
  return found ? showCertificate(found, 'link') : { state: 'unknown', number: null, by: 'link' }
}
