import sharp from 'sharp'
import { expect, test } from 'vitest'
import { previewFactsSchema } from '#app/certificates/certificate-facts.ts'
import { drawPreview } from '#app/certificates/render-certificate.server.ts'
import { samplePrint, shippedSlugs } from '#tests/builders/templates.ts'
import { sharedArt } from './art.ts'
import { pagePicture } from './page-picture.ts'

async function pixels(slug: string, name: string): Promise<Buffer> {
  const { facts, template } = samplePrint(slug, { name })
  const { number: _number, issuedAt: _issuedAt, verification: _verification, template: _template, ...rest } = facts
  const { sheets } = await drawPreview({ facts: previewFactsSchema.parse(rest), template })
  const svg = pagePicture(sheets[0]!, sharedArt(template.body), 'Pratinjau')
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer()
}

test.each(shippedSlugs)('%s: the picture holds band, text and name, and another name is another picture', async (slug) => {
  const [one, other, again] = [await pixels(slug, 'Siti Aminah'), await pixels(slug, 'Budi Santoso'), await pixels(slug, 'Siti Aminah')]
  const dark = one.filter((value) => value < 110).length / one.length
  expect(dark).toBeGreaterThan(0.03)
  expect(dark).toBeLessThan(0.5)
  expect(one.equals(again)).toBe(true)
  const different = one.reduce((count, value, at) => count + (Math.abs(value - (other[at] ?? 0)) > 64 ? 1 : 0), 0)
  expect(different).toBeGreaterThan(300)
})
