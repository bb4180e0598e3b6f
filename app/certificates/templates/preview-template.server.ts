import { sharedArt } from '#app/certificates/render/art.ts'
import { pagePicture } from '#app/certificates/render/page-picture.ts'
import { drawPreview, renderPreview } from '#app/certificates/render-certificate.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { type Example, exampleFacts } from './example-facts.ts'
import { printTemplate } from './print-template.ts'
import type { TemplateBody } from './template-body.ts'

type Wish = { body: TemplateBody; example: Example }

async function factsOf({ body: { kind }, example }: Wish) {
  const { issuerName, issuerPlace, signerName, signerTitle } = await readPortal()
  const house = { issuer: { name: issuerName, place: issuerPlace }, signer: { name: signerName, title: signerTitle } }
  return exampleFacts({ kind, example, house })
}

/** One page of the template with invented facts, as SVG. `page` counts from 1; throws `not_found` for one that it has not. */
export async function pictureTemplate({ body, example, page }: Wish & { page: number }): Promise<string> {
  const { sheets } = await drawPreview({ facts: await factsOf({ body, example }), template: printTemplate(body) })
  const sheet = sheets[page - 1]
  if (!sheet) throw new AppError('not_found')
  return pagePicture(sheet, sharedArt(body), `Pratinjau templat ${body.name}, halaman ${page}`)
}

/** The whole of it as PDF, as certificates are written but for number, code and proofs. */
export async function printTemplatePreview({ body, example }: Wish): Promise<Uint8Array> {
  return renderPreview({ facts: await factsOf({ body, example }), template: printTemplate(body) })
}
