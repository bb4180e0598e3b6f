import { useT } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Progress } from '#app/ui/progress.tsx'

export type LearnerStep =
  | { kind: 'lessons'; href: string; lesson: string; completed: number; total: number }
  | { kind: 'quiz'; href: string }
  | { kind: 'task'; href: string }
  | { kind: 'name'; href: string }
  /** Somebody else has it. */
  | { kind: 'wait' }
  /** Talking to the trainer is what helps. */
  | { kind: 'trainer' }

/** The one thing to do now. */
export function NextStep({ step }: { step: LearnerStep }) {
  const t = useT()
  const eyebrow = t('learning.enrolment.next')
  if (step.kind === 'lessons') {
    return (
      <Card tone="accent" eyebrow={eyebrow} title={<span lang="id">{step.lesson}</span>}>
        <Progress label={t('learning.progress')} value={step.completed} max={step.total} />
        <LinkButton href={step.href} icon="arrow-right" iconAt="end">
          {t(step.completed > 0 ? 'learning.mine.go-on' : 'learning.mine.begin')}
        </LinkButton>
      </Card>
    )
  }
  if (step.kind === 'wait' || step.kind === 'trainer') {
    return (
      <Card tone="accent" eyebrow={eyebrow} title={t(`learning.enrolment.${step.kind}.title`)}>
        <p>{t(`learning.enrolment.${step.kind}.text`)}</p>
      </Card>
    )
  }
  return (
    <Card tone="accent" eyebrow={eyebrow} title={t(`learning.enrolment.step.${step.kind}`)}>
      <p>{t(`learning.enrolment.step.${step.kind}.text`)}</p>
      <LinkButton href={step.href} icon="arrow-right" iconAt="end">
        {t(`assessment.requirement.action.${step.kind}`)}
      </LinkButton>
    </Card>
  )
}
