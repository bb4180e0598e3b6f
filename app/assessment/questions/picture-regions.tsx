import type { ReactNode } from 'react'
import type { Region } from './explanation.ts'
import css from './fields.module.css'
import type { ShownPicture } from './find-picture.ts'

type PictureRegionsProps = {
  picture: ShownPicture
  alt: string
  regions: Region[]
  /** What stands on a place, given its letter. */
  renderRegion: (region: Region, parts: { className: string | undefined; letter: ReactNode }) => ReactNode
}

/** Units of the drawing's width, so that letters grow with the picture. */
const drawn = 1_000

/**
 * A picture with lettered places drawn over it. They are placed by the attributes of a drawing: the page's security policy
 * allows no style of an element's own.
 */
export function PictureRegions({ picture: { src, width, height }, alt, regions, renderRegion }: PictureRegionsProps) {
  const tall = (drawn * height) / width
  const x = (percent: number) => (percent * drawn) / 100
  const y = (percent: number) => (percent * tall) / 100
  return (
    <div className={css.picture} lang="id">
      <img src={src} width={width} height={height} alt={alt} />
      <svg viewBox={`0 0 ${drawn} ${tall}`} aria-hidden="true">
        {regions.map((region) => (
          <foreignObject key={region.key} x={x(region.x)} y={y(region.y)} width={x(region.width)} height={y(region.height)}>
            {renderRegion(region, { className: css.region, letter: <span>{region.letter}</span> })}
          </foreignObject>
        ))}
      </svg>
    </div>
  )
}
