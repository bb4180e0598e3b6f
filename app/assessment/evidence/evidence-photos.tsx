import type { ReactNode } from 'react'
import { MarkedPhoto } from '#app/assessment/grading/marked-photo.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import css from './photos.module.css'
import type { Photo } from './submission-view.ts'

type PhotosProps = { photos: readonly Photo[]; footer?: (photo: Photo, number: number) => ReactNode }

/** Small pictures that open in full size: the learner's own list costs little data. */
export function SmallPhotos({ photos, footer }: PhotosProps) {
  const t = useT()
  return (
    <ul className={css.grid}>
      {photos.map((photo, index) => (
        <li key={photo.fileId}>
          <a href={`/bukti/${photo.fileId}`} target="_blank" rel="noopener" aria-label={t('assessment.task.photo.open', { number: index + 1 })}>
            <img className={css.thumb} src={`/bukti/${photo.fileId}?ukuran=kecil`} alt="" width={240} height={240} loading="lazy" />
          </a>
          <PhotoPlace photo={photo} />
          {footer?.(photo, index + 1)}
        </li>
      ))}
    </ul>
  )
}

/** Large pictures below each other with what is marked on them, for whoever grades or decides. */
export function LargePhotos({ photos, footer }: PhotosProps) {
  const t = useT()
  if (photos.length === 0) return <p>{t('assessment.task.photos.none')}</p>
  return photos.map((photo, index) => (
    <MarkedPhoto key={photo.fileId} photo={photo} number={index + 1} eager={index < 2}>
      <PhotoPlace photo={photo} />
      {footer?.(photo, index + 1)}
    </MarkedPhoto>
  ))
}

function PhotoPlace({ photo: { place } }: { photo: Photo }) {
  const t = useT()
  if (!place) return null
  return <p className={css.caption}>{t('assessment.task.photo.place', { latitude: String(place.latitude), longitude: String(place.longitude) })}</p>
}

/** What the learner wrote, with its line breaks. */
export function LearnerNote({ note }: { note: string }) {
  const t = useT()
  return (
    <p className={css.note} lang="id">
      {note.trim() === '' ? t('assessment.task.note.none') : note}
    </p>
  )
}
