import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Form } from '#app/ui/form.tsx'
import { Progress } from '#app/ui/progress.tsx'

type LessonStepsProps = {
  enrolmentId: string
  isFinished: boolean
  completed: number
  total: number
  next: { href: string; title: string } | null
}

/** What a learner does at the end of a lesson: mark it, go on, see how far they are. */
export function LessonSteps({ enrolmentId, isFinished, completed, total, next }: LessonStepsProps) {
  const t = useT()
  return (
    <Card tone="accent" status={isFinished && <Badge tone="success">{t('learning.lesson.finished')}</Badge>}>
      <Progress label={t('learning.progress')} value={completed} max={total} />
      {isFinished ? (
        <LinkButton href={next?.href ?? `/belajar/${enrolmentId}`} icon="arrow-right" iconAt="end">
          {next ? <Title words={t('learning.lesson.go-on', { lesson: '\n' })} title={next.title} /> : t('learning.lesson.my-page')}
        </LinkButton>
      ) : (
        <Form>
          <input type="hidden" name="enrolment" value={enrolmentId} />
          <ButtonRow>
            <Button icon="check">{t(next ? 'learning.lesson.finish' : 'learning.lesson.finish-last')}</Button>
            <LinkButton variant="quiet" href={`/belajar/${enrolmentId}`}>
              {t('learning.lesson.my-page')}
            </LinkButton>
          </ButtonRow>
        </Form>
      )}
    </Card>
  )
}

/** A sentence of the interface around a lesson's title, which is Bahasa. */
function Title({ words, title }: { words: string; title: string }) {
  const [before, after] = words.split('\n')
  return (
    <>
      {before}
      <span lang="id">{title}</span>
      {after}
    </>
  )
}
