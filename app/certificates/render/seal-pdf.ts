import { type PreparedSigner, signCms, type TimeStamp } from '#app/certificates/seal/cms.ts'
import type { CompiledPdf } from './compile-pdf.server.ts'
import type { StampedPdf } from './stamp-pdf.ts'

/**
 * Signs a stamped file: everything but the room of the signature itself. Throws a RangeError when the signature is
 * larger than that room, rather than writing over what follows.
 */
export async function sealPdf(
  compiled: CompiledPdf,
  { bytes, place }: StampedPdf,
  signer: PreparedSigner,
  timeStamp?: TimeStamp,
): Promise<Uint8Array> {
  if (!place) throw new TypeError('this file has no place for a signature')
  bytes.write(`[0 ${place.start} ${place.end} ${bytes.length - place.end}]`, place.rangeStart, 'latin1')
  const digest = compiled.prefixHash.copy().update(bytes.subarray(compiled.prefix.length, place.start)).update(bytes.subarray(place.end)).digest()
  const hex = Buffer.from(await signCms(digest, signer, timeStamp)).toString('hex')
  if (hex.length > place.end - place.start - 2) throw new RangeError(`the signature needs ${hex.length / 2} bytes, more than its room`)
  bytes.write(hex, place.start + 1, 'latin1')
  return bytes
}
