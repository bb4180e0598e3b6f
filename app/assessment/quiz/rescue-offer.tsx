import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'

/** The offer to save unsent answers as a file; the page's script shows it when there is a reason. */
export function RescueOffer() {
  const t = useT()
  return (
    <div hidden data-quiz-rescue>
      <Card title={t('exam.rescue.title')}>
        <p>{t('exam.rescue.text')}</p>
        <Button type="button" variant="secondary" icon="download">
          {t('exam.rescue.save')}
        </Button>
      </Card>
    </div>
  )
}
