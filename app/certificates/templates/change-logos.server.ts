import sharp from 'sharp'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { changeTemplateDraft, readTemplateDraft } from './draft-template.server.ts'
import { LogoShapeError, readSvgLogo } from './svg-logo.ts'
import type { Logo, TemplateBody } from './template-body.ts'
import { besideTitle, withoutLogo } from './title-line.ts'

export const mostLogoBytes = 500_000
const mostLogos = 3
/** Enough for 300 dots an inch on five centimetres. */
const mostPixels = 600
const mostBase64 = 110_000

/**
 * Adds a logo to a draft, at first in the upper right corner of the course. Of an SVG only outlines are kept, of a PNG
 * only its pixels, on the ground of the page. Throws `forbidden`, `not_found`, and `invalid_form`.
 */
export async function addLogo({
  actor,
  templateId,
  label,
  bytes,
}: {
  actor: Actor
  templateId: string
  label: string
  bytes: Uint8Array
}): Promise<void> {
  const { body } = await readTemplateDraft({ actor, templateId })
  if (body.logos.length >= mostLogos) throw new AppError('invalid_form', { fields: { logo: { key: 'templates.logo.most' } } })
  const drawing = await readLogo(bytes, body).catch((error: unknown) => {
    if (error instanceof LogoShapeError) {
      throw new AppError('invalid_form', { fields: { logo: { key: `templates.logo.shape.${error.reason}`, params: { what: error.what } } } })
    }
    throw new AppError('invalid_form', { fields: { logo: { key: 'templates.logo.unreadable' } }, cause: error })
  })
  const { place, title } = besideTitle(body.regions.title)
  const regions = { ...body.regions, title }
  await changeTemplateDraft({ actor, templateId, body: { ...body, regions, logos: [...body.logos, { label, ...place, drawing }] } })
}

/** Takes the logo at a place, counted from 0, out of a draft; the title gets the room back that it gave. Throws `forbidden`, `not_found`. */
export async function removeLogo({ actor, templateId, at }: { actor: Actor; templateId: string; at: number }): Promise<void> {
  const { body } = await readTemplateDraft({ actor, templateId })
  if (!body.logos[at]) throw new AppError('not_found')
  const { title, logos } = withoutLogo(body.regions.title, body.logos, at)
  await changeTemplateDraft({ actor, templateId, body: { ...body, regions: { ...body.regions, title }, logos } })
}

async function readLogo(bytes: Uint8Array, { palette }: TemplateBody): Promise<Logo['drawing']> {
  const isPng = Buffer.from(bytes.subarray(0, 8)).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  if (!isPng) return readSvgLogo(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  for (const side of [mostPixels, 420, 300]) {
    const picture = sharp(bytes, { limitInputPixels: 16_000_000, failOn: 'error' })
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: palette.ground })
      .png({ compressionLevel: 9, palette: true })
    const { data, info } = await picture.toBuffer({ resolveWithObject: true })
    const png = data.toString('base64')
    if (png.length <= mostBase64) return { form: 'pixels', width: info.width, height: info.height, png }
  }
  throw new RangeError('the picture stays too large')
}
