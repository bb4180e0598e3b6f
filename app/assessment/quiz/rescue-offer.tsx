import { useT } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import css from './quiz.module.css'

/** The offer to save unsent answers as a file; the page's script shows it when there is a reason. */
export function RescueOffer() {
  const t = useT()
  return (
    <div hidden data-quiz-rescue>
      <Card title={t('exam.rescue.title')}>
        <p>{t('exam.rescue.text')}</p>
        <ButtonRow>
          <Button type="button" variant="secondary" icon="download">
            {t('exam.rescue.save')}
          </Button>
          <span hidden data-rescue-codes={t('exam.rescue.code', { number: '{number}', total: '{total}' })}>
            <Button type="button" variant="secondary" icon="phone">
              {t('exam.rescue.codes')}
            </Button>
          </span>
        </ButtonRow>
        <figure hidden className={css.code}>
          <figcaption aria-live="polite" />
          <Button type="button" variant="secondary" icon="arrow-right" iconAt="end">
            {t('exam.rescue.next-code')}
          </Button>
        </figure>
      </Card>
    </div>
  )
}
