import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import type { OwnPairedTest } from './read-paired-test.server.ts'

/** What can be done with one of the tests, or why nothing. */
export function turnText(t: Translate, test: OwnPairedTest, part: 'before' | 'after'): string {
  return part === 'before' ? t(`paired.before.${test.before.turn}`) : t(`paired.after.${test.after.turn}`, { count: test.lessonsLeft })
}

/** The pair on the learner's own course: an offer where a test can be taken, else where to see how things stand. Never a gate. */
export function PairedCard({ test }: { test: OwnPairedTest }) {
  const t = useT()
  const parts = ['before', 'after'] as const
  const open = parts.find((part) => test[part].turn === 'start' || test[part].turn === 'resume')
  if (!open && test.before.attemptId === null) return null
  const href = `/belajar/${test.enrolmentId}/tes`
  return (
    <Card title={t(open ? `paired.${open}.title` : 'paired.title')} eyebrow={t('paired.facts', { questions: test.draw, minutes: test.minutes })}>
      <p>{turnText(t, test, open ?? 'after')}</p>
      <LinkButton variant="secondary" href={href} icon="arrow-right" iconAt="end">
        {t('paired.open')}
      </LinkButton>
    </Card>
  )
}
