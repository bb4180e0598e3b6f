import type { ReactNode } from 'react'
import css from '#app/assessment/evidence/photos.module.css'
import type { Photo, PhotoMarkView } from '#app/assessment/evidence/submission-view.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { placeOf } from './photo-mark.ts'

type MarkedPhotoProps = {
  photo: Photo
  number: number
  eager?: boolean
  /** A way to mark it, below. */
  children?: ReactNode
}

/** A photo with the marks drawn over it and told below it. The photo itself is the learner's, untouched. */
export function MarkedPhoto({ photo, number, eager, children }: MarkedPhotoProps) {
  const t = useT()
  const { fileId, width, height, marks } = photo
  return (
    <figure className={css.marked} id={`foto-${fileId}`} data-photo-file={fileId}>
      <div className={css.frame}>
        <a href={`/bukti/${fileId}`} target="_blank" rel="noopener" aria-label={t('assessment.task.photo.open', { number })}>
          <img src={`/bukti/${fileId}`} alt="" width={width} height={height} loading={eager ? 'eager' : 'lazy'} draggable={false} />
        </a>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={css.overlay}>
          {marks.map((mark) => (
            <Box key={mark.markId} mark={mark} photo={photo} />
          ))}
        </svg>
      </div>
      <figcaption className={css.caption}>
        {t('assessment.task.photo', { number })}
        {marks.length > 0 && `. ${t('assessment.mark.count', { count: marks.length })}`}
      </figcaption>
      {marks.length > 0 && (
        <ol className={css.marks}>
          {marks.map((mark) => (
            <li key={mark.markId}>
              {mark.criterion && <strong lang="id">{mark.criterion}. </strong>}
              <span lang="id">{mark.comment}</span> <small>{t('assessment.mark.place', placeOf(mark))}</small>
            </li>
          ))}
        </ol>
      )}
      {children}
    </figure>
  )
}

function Box({ mark, photo: { width, height } }: { mark: PhotoMarkView; photo: Photo }) {
  const [x, y] = [(mark.x * width) / 1000, (mark.y * height) / 1000]
  const radius = Math.max(width, height) / 36
  // The number stays inside the photo wherever the box lies.
  const [cx, cy] = [Math.min(width - radius, Math.max(radius, x)), Math.min(height - radius, Math.max(radius, y))]
  return (
    <g>
      <rect x={x} y={y} width={(mark.width * width) / 1000} height={(mark.height * height) / 1000} className={css.box} strokeWidth={radius / 4} />
      <circle cx={cx} cy={cy} r={radius} className={css.pin} />
      <text x={cx} y={cy} fontSize={radius * 1.3} textAnchor="middle" dominantBaseline="central" className={css.pinNumber}>
        {mark.number}
      </text>
    </g>
  )
}
