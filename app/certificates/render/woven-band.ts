import { type MotifFill, tile, tileSize, tilesOf } from '#app/ui/motif.ts'
import { palette } from './palette.ts'
import { type Colour, drawArt, fillPaths, fillRectangle, type Sheet } from './sheet.ts'

const inks: Record<MotifFill, Colour> = { a: palette.kunyitPale, b: palette.kunyit, c: palette.nila }
const rows = 16
const inset = 15

/** The border down the left edge of the page without its tiles. */
export function drawWideBand(sheet: Sheet): void {
  const cell = sheet.height / rows
  const width = inset * 2 + cell * 2
  fillRectangle(sheet, { x: 0, y: 0, width, height: sheet.height }, palette.nila)
  drawSelvedge(sheet, 5)
  drawSelvedge(sheet, width - 8)
  drawStitches(sheet, inset, cell)
  drawTumpal(sheet, width, 24, 18)
}

/**
 * The sidik motif in that border: sixteen tiles chosen by the first 64 bits of `digest`, each beside its mirror image,
 * as in the border of a cloth.
 */
export function drawSidik(sheet: Sheet, digest: Uint8Array): void {
  const cell = sheet.height / rows
  const scale = (cell - 6) / tileSize
  for (const [row, number] of tilesOf(digest, rows).entries()) {
    const y = row * cell + 3
    drawArt(sheet, tileArtName(number), { x: inset + 3, y, scale })
    drawArt(sheet, tileArtName(number), { x: inset + cell + 3, y, scale, mirrorWidth: tileSize })
  }
}

export function tileArtName(number: number): string {
  return `Tile${number}`
}

/** A tile in its own box, y downwards. */
export function tilePaths(number: number): { d: string; colour: Colour }[] {
  return tile(number).shapes.map((shape) => ({ d: shape.d, colour: inks[shape.fill] }))
}

/** The quiet border of the second page. */
export function drawNarrowBand(sheet: Sheet): void {
  const width = 16
  fillRectangle(sheet, { x: 0, y: 0, width, height: sheet.height }, palette.nila)
  drawSelvedge(sheet, 5)
  drawTumpal(sheet, width, 24, 18)
}

/** Small knots where four cells meet, so that the tiles read as one cloth. */
function drawStitches(sheet: Sheet, inset: number, cell: number): void {
  for (let row = 1; row < rows; row++) {
    for (const column of [0, 1, 2]) {
      fillPaths(sheet, { x: inset + column * cell, y: row * cell, scale: 1 }, [{ d: 'M0 -2.6L2.6 0L0 2.6L-2.6 0Z', colour: palette.kunyit }])
    }
    for (const column of [0.5, 1.5]) {
      const d = `M${-cell / 2 + 5} -0.25H${cell / 2 - 5}V0.25H${-cell / 2 + 5}Z`
      fillPaths(sheet, { x: inset + column * cell, y: row * cell, scale: 1 }, [{ d, colour: palette.nilaPale }])
    }
  }
}

function drawSelvedge(sheet: Sheet, x: number): void {
  fillRectangle(sheet, { x, y: 0, width: 1, height: sheet.height }, palette.kunyit)
  fillRectangle(sheet, { x: x + 2.2, y: 0, width: 0.8, height: sheet.height }, palette.kunyitPale)
}

/** A flower of rings of petals, barely darker than the ground, for the quiet side of a page. */
export function drawRosette(sheet: Sheet, centre: { x: number; y: number }, radius: number): void {
  const rings = [ring(8, 6, 38, 11, 0), ring(8, 30, 62, 11, 0.5), ring(16, 54, 84, 8.5, 0), ring(16, 76, 101, 7.5, 0.5)]
  fillPaths(sheet, { ...centre, scale: radius / 100 }, [{ d: rings.join(''), colour: palette.kapasShade }])
}

/** Pointed petals around the origin; lengths in hundredths of the radius, `offset` in parts of a step. */
function ring(count: number, from: number, to: number, bulge: number, offset: number): string {
  const middle = (from + to) / 2
  return Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * (i + offset)) / count
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
    function at(along: number, across: number): string {
      return `${(along * sin + across * cos).toFixed(2)} ${(across * sin - along * cos).toFixed(2)}`
    }
    return `M${at(from, 0)}Q${at(middle, bulge * 2)} ${at(to, 0)}Q${at(middle, -bulge * 2)} ${at(from, 0)}Z`
  }).join('')
}

/** A row of triangles that point into the page, as at the head of a sarong. */
function drawTumpal(sheet: Sheet, x: number, count: number, reach: number): void {
  const height = sheet.height / count
  for (let i = 0; i < count; i++) {
    fillPaths(sheet, { x, y: i * height, scale: 1 }, [
      { d: `M0 0L${reach} ${height / 2}L0 ${height}Z`, colour: palette.nila },
      { d: `M0 ${height * 0.24}L${reach * 0.52} ${height / 2}L0 ${height * 0.76}Z`, colour: palette.kunyit },
      { d: `M0 ${height * 0.38}L${reach * 0.24} ${height / 2}L0 ${height * 0.62}Z`, colour: palette.nila },
    ])
  }
}
