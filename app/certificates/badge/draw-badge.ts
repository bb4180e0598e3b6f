import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import { fitText } from '#app/certificates/render/fit-text.ts'
import { lineWidth } from '#app/certificates/render/text-run.ts'
import type { Typeface, Typefaces } from '#app/certificates/render/typefaces.server.ts'
import { type MotifFill, teethPath, tile, tileNamesOf, tileSize, tilesOf } from '#app/ui/motif.ts'
import { palette } from './palette.ts'
import { textPath } from './text-path.ts'

/** Side of the square picture. */
const badgeSize = 600

const inks: Record<MotifFill, string> = { a: palette.kunyitPale, b: palette.kunyit, c: palette.nila }
const middle = badgeSize / 2

/** The cloth: four rows of four tiles. */
const cloth = { x: 172, y: 60, side: 256, columns: 4 }

export type BadgeFacts = Pick<CertificateFacts, 'kind' | 'licence' | 'issuer' | 'issuedOn' | 'isDemo'> & { course: { title: { id: string } } }

/**
 * The badge of a certificate as an SVG picture: its sidik motif as a piece of cloth, row by row in the order of the
 * band on paper, above title and issuer. It shows no person. Texts are shapes, so no font is needed to look at it.
 */
export function drawBadge({ course, issuer, issuedOn, isDemo, kind, licence }: BadgeFacts, digest: Uint8Array, faces: Typefaces): string {
  const tiles = tilesOf(digest)
  const name = kindWords({ kind, licence }).name.id
  const title = fitText({ face: faces.extrabold, text: course.title.id, width: 430, size: 40, floor: 25, maxLines: 2, keep: 'line', sizeOfMany: 34 })
  const by = fitText({
    face: faces.semibold,
    text: `${issuer.name} · ${issuedOn.slice(0, 4)}`,
    width: 430,
    size: 18,
    floor: 12,
    maxLines: 1,
    keep: 'line',
  })
  const lead = title.lines.length === 1 ? 458 : 438
  const label = `${isDemo ? 'Contoh. ' : ''}Lencana ${name}: ${course.title.id}. ${issuer.name}. Sidik: ${tileNamesOf(tiles).join(', ')}.`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${badgeSize}" height="${badgeSize}" viewBox="0 0 ${badgeSize} ${badgeSize}" role="img">`,
    `<title>${escapeXml(label)}</title>`,
    shield(),
    ...tiles.map((number, at) => tileAt(number, at)),
    line(faces.semibold, name.toUpperCase(), { y: 396, size: 18, tracking: 3, fill: palette.soga }),
    ...title.lines.map((text, at) => line(faces.extrabold, text, { y: lead + at * title.size * 1.18, size: title.size, fill: palette.nila })),
    ...by.lines.map((text) => line(faces.semibold, text, { y: 526, size: by.size, fill: palette.abu })),
    ...(isDemo ? [sample(faces.extrabold)] : []),
    '</svg>',
  ].join('\n')
}

/** A rounded sheet of cotton with a woven edge above and below, and a field of indigo behind the cloth. */
function shield(): string {
  const inner = badgeSize - 48
  return [
    `<rect x="6" y="6" width="${badgeSize - 12}" height="${badgeSize - 12}" rx="52" fill="${palette.nila}"/>`,
    `<rect x="18" y="18" width="${badgeSize - 36}" height="${badgeSize - 36}" rx="42" fill="${palette.kapas}"/>`,
    `<path d="M24 60A36 36 0 0 1 60 24H540A36 36 0 0 1 576 60V346H24Z" fill="${palette.nila}"/>`,
    `<g transform="translate(24 346)"><path d="${tumpal(inner, 23, 14)}" fill="${palette.nila}"/></g>`,
    `<g transform="translate(84 40)"><path d="${teethPath(badgeSize - 168, 296, 8)}" fill="${palette.kunyit}"/></g>`,
    `<path d="M220 551H380" stroke="${palette.kunyit}" stroke-width="4" stroke-linecap="round"/>`,
  ].join('\n')
}

function tileAt(number: number, at: number): string {
  const step = cloth.side / cloth.columns
  const scale = (step - 8) / tileSize
  const x = cloth.x + (at % cloth.columns) * step + 4
  const y = cloth.y + 4 + Math.floor(at / cloth.columns) * step
  const shapes = tile(number).shapes.map(({ d, fill }) => `<path d="${d}" fill="${inks[fill]}"/>`)
  return `<g transform="translate(${x} ${y}) scale(${Math.round(scale * 1000) / 1000})">${shapes.join('')}</g>`
}

/** Triangles that hang from a line, as at the head of a sarong. */
function tumpal(width: number, count: number, reach: number): string {
  const step = width / count
  return Array.from({ length: count }, (_, i) => `M${round(i * step)} -1H${round((i + 1) * step)}L${round((i + 0.5) * step)} ${reach}Z`).join('')
}

type Setting = { y: number; size: number; fill: string; tracking?: number }

/** A centred line. */
function line(face: Typeface, text: string, { y, size, fill, tracking = 0 }: Setting): string {
  const width = lineWidth(face, text, size, tracking)
  if (tracking === 0) return `<path d="${textPath(face, text, { x: middle - width / 2, y, size })}" fill="${fill}"/>`
  let x = middle - width / 2
  const paths = [...text].map((character) => {
    const path = textPath(face, character, { x, y, size })
    x += lineWidth(face, character, size) + tracking
    return path
  })
  return `<path d="${paths.join('')}" fill="${fill}"/>`
}

/** A ribbon around the corner in the badges of a demonstration portal. */
function sample(face: Typeface): string {
  const size = 27
  const path = textPath(face, 'CONTOH', { x: -lineWidth(face, 'CONTOH', size) / 2, y: size * 0.36, size })
  return [
    '<clipPath id="sheet"><rect x="6" y="6" width="588" height="588" rx="52"/></clipPath>',
    `<g clip-path="url(#sheet)"><g transform="translate(506 94) rotate(45)">`,
    `<path d="M-160 -25H160V25H-160Z" fill="${palette.kunyit}"/><path d="${path}" fill="${palette.arang}"/></g></g>`,
  ].join('\n')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
