// biome-ignore-all lint/suspicious/noArrayIndexKey: the tiles of a band never change places.
import { useT } from '#app/i18n/use-translation.ts'
import { type BandCell, bandOf, teethPath, tile, tileNamesOf, tileSize } from './motif.ts'
import css from './woven-band.module.css'

/** The tiles of the portal's own border. */
const ornament = [6, 13, 5, 0, 7, 12, 3, 11]

/** Decoration: a border that repeats for as long as its frame is wide. Once on a page, for its pattern has an id. */
export function WovenBand() {
  const band = bandOf(ornament, { mirrored: false })
  // Without the last gap, so that the next repetition stands as far away as its own tiles do.
  const width = band.width - band.gap
  return (
    <svg className={css.ornament} width="100%" height={band.height} aria-hidden>
      <pattern id="woven-band" width={width} height={band.height} patternUnits="userSpaceOnUse">
        <Cells cells={band.cells} />
      </pattern>
      <pattern id="woven-teeth" width={band.tooth * 2} height={band.height} patternUnits="userSpaceOnUse">
        <path className={css.b} d={teethPath(band.tooth * 2, band.height, band.tooth)} />
      </pattern>
      <rect width="100%" height="100%" fill="url(#woven-band)" />
      <rect width="100%" height="100%" fill="url(#woven-teeth)" />
    </svg>
  )
}

/** The sidik of one certificate, with the names of its tiles as text for reading aloud. */
export function SidikBand({ tiles, showNames }: { tiles: readonly number[]; showNames?: boolean }) {
  const t = useT()
  const names = tileNamesOf(tiles)
  // Two rows on a phone keep the tiles large enough to compare.
  const rows = [tiles.slice(0, tiles.length / 2), tiles.slice(tiles.length / 2)]
  return (
    <figure className={css.sidik}>
      <div role="img" aria-label={t('ui.sidik.label', { tiles: names.join(', ') })}>
        <div className={css.whole}>
          <BandDrawing numbers={tiles} mirrored />
        </div>
        <div className={css.halves}>
          {rows.map((row, index) => (
            <BandDrawing key={index} numbers={row} />
          ))}
        </div>
      </div>
      {showNames && (
        <figcaption>
          <ol className={css.names}>
            {names.map((name, index) => (
              <li key={index}>
                <TileDrawing number={tiles[index]!} />
                {name}
              </li>
            ))}
          </ol>
        </figcaption>
      )}
    </figure>
  )
}

function TileDrawing({ number }: { number: number }) {
  return (
    <svg className={css.tile} viewBox={`-3 -3 ${tileSize + 6} ${tileSize + 6}`} aria-hidden>
      <TileShapes number={number} />
    </svg>
  )
}

function BandDrawing({ numbers, mirrored = false }: { numbers: readonly number[]; mirrored?: boolean }) {
  const band = bandOf(numbers, { mirrored })
  return (
    <svg className={css.band} viewBox={`0 0 ${band.width} ${band.height}`} aria-hidden>
      <path className={css.b} d={band.edge} />
      <Cells cells={band.cells} />
    </svg>
  )
}

function Cells({ cells }: { cells: readonly BandCell[] }) {
  return cells.map((cell) => (
    <g key={cell.x} transform={cell.mirrored ? `matrix(-1 0 0 1 ${cell.x + tileSize} ${cell.y})` : `translate(${cell.x} ${cell.y})`}>
      <TileShapes number={cell.tile} />
    </g>
  ))
}

function TileShapes({ number }: { number: number }) {
  return tile(number).shapes.map((shape, index) => <path key={index} className={css[shape.fill]} d={shape.d} />)
}
