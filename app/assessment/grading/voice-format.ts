/** Sound that browsers record and play, told by its first bytes, whatever the file is called; null for anything else. */
export function voiceFormat(bytes: Uint8Array): 'audio/webm' | 'audio/ogg' | 'audio/mp4' | 'audio/mpeg' | 'audio/wav' | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const starts = (...values: number[]) => values.every((value, at) => bytes[at] === value)
  // EBML with the doctype of WebM (RFC 8794), and no picture: a video is refused by its codec below.
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) {
    const head = text(0, Math.min(bytes.length, 4096))
    return head.includes('webm') && !/V_VP|V_AV1|V_MPEG/.test(head) ? 'audio/webm' : null
  }
  // Ogg (RFC 3533) with Opus or Vorbis in its first page.
  if (text(0, 4) === 'OggS') return /OpusHead|vorbis/.test(text(0, 100)) ? 'audio/ogg' : null
  // ISO base media with a brand of sound or of plain MP4.
  if (text(4, 8) === 'ftyp')
    return /M4A |mp4|isom|iso[2-9]|dash/.test(text(8, 32)) && !text(0, Math.min(bytes.length, 65_536)).includes('vide') ? 'audio/mp4' : null
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav'
  // MPEG layer III, with or without an ID3 tag.
  if (text(0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg'
  return null
}
