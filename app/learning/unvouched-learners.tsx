import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Section } from '#app/ui/layout.tsx'

/** Learners whose number nobody stands for, each with the trainer's word; nothing when there is none. */
export function UnvouchedLearners({ learners }: { learners: readonly { personId: string; name: string }[] }) {
  const t = useT()
  if (learners.length === 0) return null
  return (
    <Section title={t('learning.vouch.title')} lead={t('learning.vouch.lead')}>
      {learners.map(({ personId, name }) => (
        <Card key={personId} title={name} headingLevel={3}>
          <form method="post">
            <input type="hidden" name="personId" value={personId} />
            <Button variant="secondary">{t('learning.vouch.submit', { name })}</Button>
          </form>
        </Card>
      ))}
    </Section>
  )
}
