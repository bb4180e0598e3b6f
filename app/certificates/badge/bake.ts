import { crc32 } from 'node:zlib'

// Baked badges of Open Badges 3.0, section 5.3: https://www.imsglobal.org/spec/ob/v3p0/#baked-badge

/** The keyword of the chunk that carries the credential. */
const keyword = 'openbadgecredential'
const signatureLength = 8

/** A PNG with the credential (JSON) in one uncompressed iTXt chunk, before the picture's data. */
export function bakePng(png: Uint8Array, credential: Uint8Array): Uint8Array {
  const file = Buffer.from(png.buffer, png.byteOffset, png.length)
  // Length, type and checksum around the first chunk, which is the header.
  const header = signatureLength + 12 + file.readUInt32BE(signatureLength)
  // Keyword, 0, not compressed (two bytes), no language, no translated keyword.
  const content = Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), credential])
  return Buffer.concat([file.subarray(0, header), chunk('iTXt', content), file.subarray(header)])
}

function chunk(type: string, content: Uint8Array): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, sum])
}

/** The credential's element directly behind the opening tag of an SVG that has none. */
export function bakeSvg(svg: string, credential: Uint8Array): string {
  // In JSON these characters can only stand inside a text, where they may be written by their numbers.
  const json = Buffer.from(credential).toString('utf8').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')
  return svg.replace(
    /<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" ${attributes}>\n<openbadges:credential>\n<![CDATA[${json}]]>\n</openbadges:credential>`,
  )
}
