import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { ExplainedQuestion } from './explained-question.tsx'
import css from './quiz.module.css'
import type { QuizResult } from './read-result.server.ts'

/** The result with what to do next, then every question explained. */
export function QuizReview({ result: quiz, personId }: { result: QuizResult; personId: string }) {
  const t = useT()
  const { result, questions } = quiz
  return (
    <Stack gap="large">
      <div data-quiz-finished={quiz.attemptId} data-person={personId}>
        <Stack>
          <Verdict quiz={quiz} />
          <StatRow>
            <Stat
              label={t('assessment.result.score')}
              value={`${formatNumber(result.percent, t.locale, 1)}%`}
              note={t('assessment.result.score.note', { points: result.points, max: result.maxPoints })}
            />
            <Stat label={t('assessment.quiz.pass')} value={`${formatNumber(result.passPercent, t.locale)}%`} />
            <Stat
              label={t('assessment.result.answered')}
              value={t('assessment.result.answered.value', { answered: result.answered, max: result.maxPoints })}
            />
          </StatRow>
          <p>
            {t('assessment.result.finished')}: {formatDateTime(quiz.finishedAt, t.locale, quiz.timeZone)}
            {quiz.state === 'expired' && `. ${t('assessment.result.expired')}.`}
          </p>
        </Stack>
      </div>
      <Section title={t('assessment.result.review')}>
        <div className={css.sheet}>
          {questions.map((question, index) => (
            <ExplainedQuestion key={question.id} question={question} number={index + 1} total={questions.length} />
          ))}
        </div>
      </Section>
    </Stack>
  )
}

function Verdict({ quiz }: { quiz: QuizResult }) {
  const t = useT()
  const left = quiz.attemptsAllowed - quiz.attemptsUsed
  if (quiz.result.passed) {
    return (
      <Banner
        kind="success"
        title={t('assessment.result.passed')}
        action={<LinkButton href={`/belajar/${quiz.enrolmentId}`}>{t('assessment.result.next')}</LinkButton>}
      >
        {t('assessment.result.next.text')}
      </Banner>
    )
  }
  return (
    <Banner
      kind="warning"
      title={t('assessment.result.not-passed')}
      action={left > 0 && <LinkButton href={`/belajar/${quiz.enrolmentId}/kuis`}>{t('assessment.result.again.button')}</LinkButton>}
    >
      {left > 0 ? t('assessment.result.again', { left, allowed: quiz.attemptsAllowed }) : t('assessment.quiz.used-up.text')}
    </Banner>
  )
}
