import { useT } from '#app/i18n/use-translation.ts'
import css from './template-editor.module.css'

/** The pages of a version as pictures by the renderer of certificates; `longFacts` for as much text as there may be. */
export function TemplatePictures({ versionId, pages, longFacts = false }: { versionId: string; pages: number; longFacts?: boolean }) {
  const t = useT()
  const query = (page: number) => `?halaman=${page}${longFacts ? '&contoh=panjang' : ''}`
  return (
    <div className={css.preview} data-preview>
      {Array.from({ length: pages }, (_, at) => at + 1).map((page) => (
        <img
          key={page}
          src={`/pengelola/templat/versi/${versionId}/gambar.svg${query(page)}`}
          data-page={page}
          alt={t('templates.picture', { page })}
          width={842}
          height={595}
        />
      ))}
    </div>
  )
}
