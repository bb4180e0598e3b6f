import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import css from './answer-files.module.css'

/** The offer to save an unsent recording or file for a trainer; the page's script shows it when there is a reason. */
export function SealOffer() {
  const t = useT()
  return (
    <div className={css.live} data-file-seal hidden>
      <p>{t('assessment.answer-file.seal.text')}</p>
      <Button type="button" variant="secondary" icon="download">
        {t('assessment.answer-file.seal')}
      </Button>
    </div>
  )
}
