import { tileSize, tiles } from '#app/ui/motif.ts'
import { palette } from './palette.ts'
import { fillPaths, fillRectangle, finishSheet, newSheet, type Sheet } from './sheet.ts'
import { drawNarrowBand, drawRosette, drawWideBand, tileArtName, tilePaths } from './woven-band.ts'

/** A drawing that certificates share: it stands once in the file, and is packed once a process. */
export type Art = { box: [number, number, number, number]; operators: string }

/** All shared drawings by the name that pages show them with. */
export function sharedArt(): Map<string, Art> {
  const art = new Map<string, Art>([
    [
      'FrontGround',
      ground((sheet) => {
        drawRosette(sheet, { x: 726, y: 250 }, 205)
        drawWideBand(sheet)
      }),
    ],
    [
      'BackGround',
      ground((sheet) => {
        drawRosette(sheet, { x: 312, y: 470 }, 165)
        drawNarrowBand(sheet)
      }),
    ],
  ])
  for (const number of tiles.keys()) art.set(tileArtName(number), tileArt(number))
  return art
}

function ground(draw: (sheet: Sheet) => void): Art {
  const sheet = newSheet()
  fillRectangle(sheet, { x: 0, y: 0, width: sheet.width, height: sheet.height }, palette.kapas)
  draw(sheet)
  return { box: [0, 0, sheet.width, sheet.height], operators: bare(sheet) }
}

function tileArt(number: number): Art {
  const sheet = { ...newSheet(), height: 0 }
  // Upside down, as pages turn their own drawings over.
  fillPaths(sheet, { x: 0, y: 0, scale: 1, scaleY: -1 }, tilePaths(number))
  return { box: [0, 0, tileSize, tileSize], operators: bare(sheet) }
}

/** Operators without the marks of an artifact: the page that shows the drawing marks it. */
function bare(sheet: Sheet): string {
  finishSheet(sheet)
  return sheet.operators
    .join('')
    .replace('/Artifact BMC\n', '')
    .replace(/EMC\n$/, '')
}
