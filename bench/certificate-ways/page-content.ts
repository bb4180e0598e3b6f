import { type ReadBack, readBack } from '#app/certificates/render/read-back.ts'
import { renderCertificate } from '#app/certificates/render-certificate.server.ts'
import { tile, tilesOf } from '#app/ui/motif.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'
import { factsOf } from './sample.ts'

/** What stands on the pages, apart from how it was made: the lines of text, and ornament of about the same amount. */
export type PageContent = {
  lines: (ReadBack['lines'][number] & { face: 'regular' | 'italic' | 'semibold' | 'extrabold' })[]
  tiles: { x: number; y: number; paths: string[] }[]
}

export async function readPageContent(): Promise<PageContent> {
  const { lines } = await readBack(await renderCertificate({ facts: factsOf(0), template: shippedTemplate() }))
  const numbers = tilesOf('0123456789abcdef0123456789abcdef')
  const tiles = numbers.flatMap((number, row) => [14, 51].map((x) => ({ x, y: 595 - row * 37, paths: tile(number).shapes.map((shape) => shape.d) })))
  return { lines: lines as PageContent['lines'], tiles }
}
