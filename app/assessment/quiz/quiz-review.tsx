import { answerFileTexts } from '#app/assessment/answer-files/answer-file-texts.ts'
import { SealOffer } from '#app/assessment/answer-files/seal-offer.tsx'
import { ReceiptSection } from '#app/assessment/attempts/receipt-section.tsx'
import type { QuizResult } from '#app/assessment/decisions/read-result.server.ts'
import { EarlierJudgements } from '#app/assessment/judging/earlier-judgements.tsx'
import { BroughtNote } from '#app/assessment/late-answers/brought-note.tsx'
import { paperAddress } from '#app/assessment/papers/asked-paper.ts'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { ExplainedQuestion } from './explained-question.tsx'
import css from './quiz.module.css'
import { RescueOffer } from './rescue-offer.tsx'

/** The result with what to do next, then every question explained. */
export function QuizReview({ result: quiz, personId }: { result: QuizResult; personId: string }) {
  const t = useT()
  const { result, questions } = quiz
  const here = `/belajar/${quiz.enrolmentId}/kuis/${quiz.attemptId}`
  return (
    <Stack gap="large">
      <div
        data-quiz-finished={quiz.attemptId}
        data-person={personId}
        data-answers={`${here}/jawaban`}
        data-file-keys={JSON.stringify(quiz.fileKeys)}
        data-files={quiz.files ? JSON.stringify({ ...quiz.files, texts: answerFileTexts(t) }) : undefined}
      >
        <Stack>
          <Verdict quiz={quiz} />
          <Regraded quiz={quiz} />
          <StatRow>
            <Stat
              label={t('assessment.result.score')}
              value={`${formatNumber(result.percent, t.locale, 1)}%`}
              note={t(Number.isInteger(result.points) ? 'assessment.result.score.note' : 'assessment.result.score.note.shares', {
                points: formatNumber(result.points, t.locale),
                max: result.maxPoints,
              })}
            />
            {quiz.practice === null && <Stat label={t('assessment.quiz.pass')} value={`${formatNumber(result.passPercent, t.locale)}%`} />}
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
      <RescueOffer />
      {quiz.files && (
        <div hidden data-files-left>
          <Card title={t('assessment.answer-file.leftover')}>
            <p aria-live="polite" />
            <SealOffer />
          </Card>
        </div>
      )}
      {quiz.lateWaiting > 0 && (
        <Banner title={t(quiz.isLateClosed ? 'exam.late.over' : 'exam.late.waiting', { count: quiz.lateWaiting })}>
          {t(quiz.isLateClosed ? 'exam.late.over.text' : 'exam.late.waiting.text')}
        </Banner>
      )}
      {quiz.receipt && <ReceiptSection receipt={quiz.receipt} text={`${here}/tanda-terima.txt`} />}
      {quiz.heldUntil ? (
        <Banner title={t('exam.held.title')}>{t('exam.held.text', { time: formatDateTime(quiz.heldUntil, t.locale, quiz.timeZone) })}</Banner>
      ) : (
        <Section title={t('assessment.result.review')}>
          <div className={css.sheet}>
            {questions.map((question, index) => (
              <ExplainedQuestion key={question.id} question={question} number={index + 1} total={questions.length}>
                {question.brought && <BroughtNote brought={question.brought} timeZone={quiz.timeZone} />}
                <EarlierJudgements earlier={question.earlier} timeZone={quiz.timeZone} />
              </ExplainedQuestion>
            ))}
          </div>
        </Section>
      )}
    </Stack>
  )
}

function Verdict({ quiz }: { quiz: QuizResult }) {
  const t = useT()
  const left = quiz.attemptsAllowed - quiz.attemptsUsed
  const again = left > 0 && <LinkButton href={paperAddress(quiz)}>{t('assessment.result.again.button')}</LinkButton>
  if (quiz.paired) {
    return (
      <Banner title={t('paired.result.title')} action={<LinkButton href={paperAddress(quiz)}>{t('paired.result.go')}</LinkButton>}>
        {t(`paired.result.${quiz.paired}`)}
      </Banner>
    )
  }
  if (quiz.practice !== null) {
    return (
      <Banner title={t('assessment.practice.done')} action={again}>
        {t('assessment.practice.done.text')}
      </Banner>
    )
  }
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
    <Banner kind="warning" title={t('assessment.result.not-passed')} action={again}>
      {left > 0 ? t('assessment.result.again', { left, allowed: quiz.attemptsAllowed }) : t('assessment.quiz.used-up.text')}
    </Banner>
  )
}

/** Which questions were corrected afterwards, and what that changed. */
function Regraded({ quiz: { regraded, timeZone } }: { quiz: QuizResult }) {
  const t = useT()
  if (regraded.length === 0) return null
  const percent = (value: number) => formatNumber(value, t.locale, 1)
  return (
    <Banner title={t('assessment.correction.told')}>
      {regraded.map(({ id, question, reason, before, after, at }) => (
        <p key={id}>
          <span lang="id">
            “{question}” {reason}
          </span>{' '}
          ({t('assessment.correction.told.from', { before: percent(before), after: percent(after), date: formatDateTime(at, t.locale, timeZone) })})
        </p>
      ))}
    </Banner>
  )
}
