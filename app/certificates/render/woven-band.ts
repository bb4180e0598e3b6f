import { paper, type TemplateBody } from '#app/certificates/templates/template-body.ts'
import type { Colours } from '#app/certificates/templates/template-colours.ts'
import { type MotifFill, tile, tileSize, tilesOf } from '#app/ui/motif.ts'
import { type Colour, drawPlaced, fillPaths, fillRectangle, placeArt } from './sheet.ts'
import type { PackedText, Sheet } from './sheet-contents.ts'
import { packedText } from './sheet-parts.ts'

// Borders are woven along an edge: `along` runs down the page, or from left to right; `across` from the edge inwards.

type Edge = 'left' | 'right' | 'top'

type Weave = {
  edge: Edge
  /** Places for tiles along the edge, and how many side by side. */
  cells: number
  columns: number
  /** Between the edge and the tiles, and behind them. */
  inset: number
  /** Triangles that point into the page: how many and how far. */
  tumpal: number
  reach: number
}

const motifs = 16
const margin = 3

const weaves: Record<TemplateBody['band'], readonly [Weave, Weave?]> = {
  left: [{ edge: 'left', cells: motifs, columns: 2, inset: 15, tumpal: 24, reach: 18 }],
  right: [{ edge: 'right', cells: motifs, columns: 2, inset: 15, tumpal: 24, reach: 18 }],
  sides: [
    { edge: 'left', cells: motifs, columns: 1, inset: 13, tumpal: 24, reach: 14 },
    { edge: 'right', cells: motifs, columns: 1, inset: 13, tumpal: 24, reach: 14 },
  ],
  top: [{ edge: 'top', cells: motifs * 2, columns: 1, inset: 11, tumpal: 40, reach: 13 }],
}

const narrow: Weave = { edge: 'left', cells: 0, columns: 0, inset: 8, tumpal: 24, reach: 18 }

function weavesOf(band: TemplateBody['band']): Weave[] {
  return weaves[band].filter((weave) => weave !== undefined)
}

/** How far the border of a page reaches into it at the left, right and top edge, in points. */
export function reachOf(band: TemplateBody['band']): Record<Edge, number> {
  const reach = { left: 0, right: 0, top: 0 }
  for (const weave of weavesOf(band)) reach[weave.edge] = depthOf(weave) + weave.reach
  return reach
}

/** The borders of the first page without their tiles. */
export function drawBand(sheet: Sheet, band: TemplateBody['band'], colours: Colours): void {
  for (const weave of weavesOf(band)) drawWeave(sheet, weave, colours)
}

/** The quiet border of the second page. */
export function drawNarrowBand(sheet: Sheet, colours: Colours): void {
  drawWeave(sheet, narrow, colours)
}

/**
 * The sidik motif: sixteen tiles chosen by the first 64 bits of `digest`, and their mirror images: beside each other,
 * at the other side of the page, or from the middle of the upper edge on.
 */
export function drawSidik(sheet: Sheet, band: TemplateBody['band'], digest: Uint8Array): void {
  const [weave, other] = weaves[band]
  const cell = cellOf(weave)
  const side = cell - margin * 2
  const scale = side / tileSize
  const put = (edge: Edge, number: number, along: number, across: number, isMirrored: boolean) => {
    const { x, y } = onPage(edge, along + margin, across + margin)
    return placeArt(sheet, tileArtName(number), { x: edge === 'right' ? x - side : x, y, scale, ...(isMirrored && { mirrorWidth: tileSize }) })
  }
  const mirrored = (number: number, at: number) => {
    if (weave.edge === 'top') return put('top', number, lengthOf(weave) - (at + 1) * cell, weave.inset, true)
    if (other) return put(other.edge, number, at * cell, other.inset, true)
    return put(weave.edge, number, at * cell, weave.inset + cell, true)
  }
  for (const [at, number] of tilesOf(digest, motifs).entries()) {
    const key = `${band} ${at} ${number}`
    const pair = placedTiles.get(key) ?? packedText(put(weave.edge, number, at * cell, weave.inset, false) + mirrored(number, at))
    placedTiles.set(key, pair)
    drawPlaced(sheet, tileArtName(number), pair)
  }
}

/** Operators of a tile and its mirror image, by band, place and number: some thousand at most. */
const placedTiles = new Map<string, PackedText>()

export function tileArtName(number: number): string {
  return `Tile${number}`
}

/** A tile in its own box, y downwards. */
export function tilePaths(number: number, { threadPale, thread, band }: Colours): { d: string; colour: Colour }[] {
  const inks: Record<MotifFill, Colour> = { a: threadPale, b: thread, c: band }
  return tile(number).shapes.map((shape) => ({ d: shape.d, colour: inks[shape.fill] }))
}

function cellOf(weave: Weave): number {
  return lengthOf(weave) / weave.cells
}

function lengthOf({ edge }: Weave): number {
  return edge === 'top' ? paper.width : paper.height
}

function depthOf(weave: Weave): number {
  return weave.inset * 2 + (weave.columns > 0 ? weave.columns * cellOf(weave) : 0)
}

function drawWeave(sheet: Sheet, weave: Weave, colours: Colours): void {
  const depth = depthOf(weave)
  drawBar(sheet, weave, 0, depth, colours.band)
  for (const across of weave.columns > 0 ? [5, depth - 8] : [5]) {
    drawBar(sheet, weave, across, 1, colours.thread)
    drawBar(sheet, weave, across + 2.2, 0.8, colours.threadPale)
  }
  if (weave.columns > 0) drawStitches(sheet, weave, colours)
  drawTumpal(sheet, weave, depth, colours)
}

function drawBar(sheet: Sheet, weave: Weave, across: number, thickness: number, colour: Colour): void {
  const [from, to] = [onPage(weave.edge, 0, across), onPage(weave.edge, lengthOf(weave), across + thickness)]
  const box = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
  fillRectangle(sheet, box, colour)
}

function onPage(edge: Edge, along: number, across: number): { x: number; y: number } {
  if (edge === 'top') return { x: along, y: across }
  return { x: edge === 'left' ? across : paper.width - across, y: along }
}

/** An outline around a place of its own: repeated at many places, it packs to almost nothing. */
function outline(edge: Edge, points: readonly (readonly [along: number, across: number])[]): string {
  const steps = points.map(([along, across]) => (edge === 'top' ? [along, across] : [edge === 'left' ? across : -across, along]))
  return `${steps.map(([x = 0, y = 0], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')}Z`
}

/** Small knots where cells meet, and threads between them, so that the tiles read as one cloth. */
function drawStitches(sheet: Sheet, weave: Weave, colours: Colours): void {
  const { edge, cells, columns, inset } = weave
  const cell = cellOf(weave)
  const size = Math.min(2.6, cell * 0.07)
  const knot = outline(edge, [
    [-size, 0],
    [0, size],
    [size, 0],
    [0, -size],
  ])
  const thread = outline(edge, [
    [-0.25, 5],
    [-0.25, cell - 5],
    [0.25, cell - 5],
    [0.25, 5],
  ])
  for (let at = 1; at < cells; at++) {
    for (let column = 0; column <= columns; column++) {
      const place = { ...onPage(edge, at * cell, inset + column * cell), scale: 1 }
      if (column < columns) fillPaths(sheet, place, [{ d: thread, colour: colours.bandPale }])
      fillPaths(sheet, place, [{ d: knot, colour: colours.thread }])
    }
  }
}

/** A row of triangles that point into the page, as at the head of a sarong. */
function drawTumpal(sheet: Sheet, weave: Weave, depth: number, colours: Colours): void {
  const { edge, tumpal, reach } = weave
  const step = lengthOf(weave) / tumpal
  const triangle = (inset: number, part: number) =>
    outline(edge, [
      [step * inset, 0],
      [step / 2, reach * part],
      [step * (1 - inset), 0],
    ])
  const shapes = [
    { d: triangle(0, 1), colour: colours.band },
    { d: triangle(0.24, 0.52), colour: colours.thread },
    { d: triangle(0.38, 0.24), colour: colours.band },
  ]
  for (let at = 0; at < tumpal; at++) fillPaths(sheet, { ...onPage(edge, at * step, depth), scale: 1 }, shapes)
}

/** A flower of rings of petals, barely darker than the ground, for the quiet side of a page. */
export function drawRosette(sheet: Sheet, { x, y, radius }: { x: number; y: number; radius: number }, colours: Colours): void {
  const rings = [ring(8, 6, 38, 11, 0), ring(8, 30, 62, 11, 0.5), ring(16, 54, 84, 8.5, 0), ring(16, 76, 101, 7.5, 0.5)]
  fillPaths(sheet, { x, y, scale: radius / 100 }, [{ d: rings.join(''), colour: colours.shade }])
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
