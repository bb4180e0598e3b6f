/** What the first bytes of a file say it is. */
export type Sniffed = 'mp4' | 'webm' | 'avi' | 'mpegts'

/** How many bytes `sniffVideo` wants to see. */
export const sniffBytes = 400

const mediaTypes: Record<Sniffed, string> = { mp4: 'video/mp4', webm: 'video/webm', avi: 'video/x-msvideo', mpegts: 'video/mp2t' }

export function mediaTypeOf(sniffed: Sniffed): string {
  return mediaTypes[sniffed]
}

/**
 * The kind of video a file begins as; null for anything else, whatever its name says: programs, pictures, archives,
 * playlists. A picture in the same container (HEIC, AVIF) is none either.
 */
export function sniffVideo(bytes: Uint8Array): Sniffed | null {
  const text = (from: number, length: number) => String.fromCharCode(...bytes.subarray(from, from + length))
  if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].includes(text(4, 4))) {
    return /^(heic|heix|hevc|mif1|msf1|avif|avis|crx )/.test(text(8, 4)) && text(4, 4) === 'ftyp' ? null : 'mp4'
  }
  if (text(0, 4) === '\x1a\x45\xdf\xa3') return 'webm'
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'AVI ') return 'avi'
  if (bytes.length > 376 && [0, 188, 376].every((at) => bytes[at] === 0x47)) return 'mpegts'
  return null
}

/** What the store of arriving videos looks at. */
export const videoInspection = {
  headBytes: sniffBytes,
  refusalOf: (head: Uint8Array) => (sniffVideo(head) === null ? ('not_a_video' as const) : null),
}
