/** What a photo may be, told from its first bytes: names and declared types lie. */
export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'heif'

export function photoFormat(bytes: Uint8Array): PhotoFormat | null {
  const text = String.fromCharCode(...bytes.subarray(0, 12))
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8) === 'WEBP') return 'webp'
  if (text.slice(4, 8) === 'ftyp' && /^(heic|heix|mif1|msf1|avif)$/.test(text.slice(8))) return 'heif'
  return null
}
