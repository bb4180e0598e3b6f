import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Progress } from '#app/ui/progress.tsx'
import css from './lesson-steps.module.css'
import { answerField } from './video-answer.ts'

type LessonStepsProps = {
  enrolmentId: string
  isFinished: boolean
  completed: number
  total: number
  next: { href: string; title: string } | null
  /** Videos that the lesson asks to be watched. */
  asked: readonly { name: string; share: number; question: string; options: readonly string[] }[]
  videos: readonly { slug: string; watched: { percent: number } | null }[]
}

/** What a learner does at the end of a lesson: mark it, go on, see how far they are. */
export function LessonSteps({ enrolmentId, isFinished, completed, total, next, asked, videos }: LessonStepsProps) {
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
          {asked.map((each) => (
            <AskedVideo key={each.name} asked={each} percent={videos.find(({ slug }) => slug === each.name)?.watched?.percent ?? 0} />
          ))}
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

/** The question that does instead of watching; the page's script takes it away once enough was watched. */
function AskedVideo({ asked: { name, share, question, options }, percent }: { asked: LessonStepsProps['asked'][number]; percent: number }) {
  const t = useT()
  return (
    <div className={css.asked} data-asked={name} data-share={share} data-done={percent >= share ? '' : undefined}>
      <p className={css.done}>{t('learning.video.done')}</p>
      <RadioGroup
        name={answerField(name)}
        label={<span lang="id">{question}</span>}
        hint={t('learning.video.asked', { share })}
        required={false}
        markOptional={false}
        options={options.map((option, index) => ({ value: String(index), label: <span lang="id">{option}</span> }))}
      />
    </div>
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
