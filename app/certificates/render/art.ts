import type { TemplateBody } from '#app/certificates/templates/template-body.ts'
import { coloursOf } from '#app/certificates/templates/template-colours.ts'
import { tileSize, tiles } from '#app/ui/motif.ts'
import { logoArtName } from './logos.ts'
import { fillPaths, fillRectangle, newSheet } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { finishArtifact, textOfSheet } from './sheet-parts.ts'
import { drawBand, drawNarrowBand, drawRosette, tileArtName, tilePaths } from './woven-band.ts'

/** A drawing that certificates of a template share: it stands once in the file. `box` is left, bottom, right, top. */
type Drawing = { box: [number, number, number, number]; operators: string }

/** A picture that they share, as a PNG without transparency. */
type Pixels = { png: Uint8Array }

export type Art = Drawing | Pixels

/** All shared drawings of a template by the name that pages show them with. */
export function sharedArt(body: TemplateBody): Map<string, Art> {
  const colours = coloursOf(body.palette)
  const ground = (draw: (sheet: Sheet) => void): Drawing => {
    const sheet = newSheet()
    fillRectangle(sheet, { x: 0, y: 0, width: sheet.width, height: sheet.height }, colours.ground)
    draw(sheet)
    return { box: [0, 0, sheet.width, sheet.height], operators: bare(sheet) }
  }
  const art = new Map<string, Art>()
  art.set(
    'FrontGround',
    ground((sheet) => {
      if (body.rosette) drawRosette(sheet, body.rosette, colours)
      drawBand(sheet, body.band, colours)
    }),
  )
  if (body.pages === 2) {
    art.set(
      'BackGround',
      ground((sheet) => {
        if (body.rosette) drawRosette(sheet, { x: 312, y: 470, radius: 165 }, colours)
        drawNarrowBand(sheet, colours)
      }),
    )
  }
  for (const number of tiles.keys()) art.set(tileArtName(number), upsideDown({ width: tileSize, height: tileSize }, tilePaths(number, colours)))
  for (const [at, { drawing }] of body.logos.entries()) {
    const logo = drawing.form === 'vector' ? upsideDown(drawing, drawing.paths) : { png: Buffer.from(drawing.png, 'base64') }
    art.set(logoArtName(at), logo)
  }
  return art
}

/** Pages turn their own drawings over, so a shared one is kept upside down. */
function upsideDown({ width, height }: { width: number; height: number }, paths: Parameters<typeof fillPaths>[2]): Drawing {
  const sheet = { ...newSheet(), height: 0 }
  fillPaths(sheet, { x: 0, y: 0, scale: 1, scaleY: -1 }, paths)
  return { box: [0, 0, width, height], operators: bare(sheet) }
}

/** Operators without the marks of an artifact: the page that shows the drawing marks it. */
function bare(sheet: Sheet): string {
  finishArtifact(sheet)
  return textOfSheet(sheet)
    .replace('/Artifact BMC\n', '')
    .replace(/EMC\n$/, '')
}
