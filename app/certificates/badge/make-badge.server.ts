import sharp from 'sharp'
import { withTypefaces } from '#app/certificates/render/typefaces.server.ts'
import { bakePng, bakeSvg } from './bake.ts'
import { type BadgeFacts, drawBadge } from './draw-badge.ts'

/** Ways to have a credential as one file. */
export const badgeFormats = ['png', 'svg', 'json'] as const
export type BadgeFormat = (typeof badgeFormats)[number]

/**
 * A credential (signed JSON) as a file: by itself, or baked into the picture of the badge. `digest` is SHA-256 over its
 * canonical form without proofs, which the picture is drawn from.
 */
export async function makeBadge({
  facts,
  credential,
  digest,
  format,
}: {
  facts: BadgeFacts
  credential: Uint8Array
  digest: Uint8Array
  format: BadgeFormat
}): Promise<{ bytes: Uint8Array; type: string }> {
  if (format === 'json') return { bytes: credential, type: 'application/vc+ld+json' }
  const svg = await withTypefaces((faces) => drawBadge(facts, digest, faces))
  if (format === 'svg') return { bytes: Buffer.from(bakeSvg(svg, credential)), type: 'image/svg+xml' }
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true, colours: 128 }).toBuffer()
  return { bytes: bakePng(png, credential), type: 'image/png' }
}
