import { answerFileTexts } from '#app/assessment/answer-files/answer-file-texts.ts'
import { mostVersions } from '#app/assessment/answer-files/answer-file-view.ts'
import type { OpenAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { BroughtNote } from '#app/assessment/late-answers/brought-note.tsx'
import { isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import { formatTime } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { QuestionFrame } from './question-frame.tsx'
import css from './quiz.module.css'
import { shownAnswers } from './quiz-form.ts'
import type { QuizTexts } from './quiz-texts.ts'
import { RescueOffer } from './rescue-offer.tsx'

/**
 * The whole paper as one form: without script each question has its own button, with it every change is saved by itself.
 * `isSealed`: made before its time began, so that it cannot say when it ends.
 */
export function QuizSheet({ attempt, personId, isSealed = false }: { attempt: OpenAttempt; personId: string; isSealed?: boolean }) {
  const t = useT()
  const { questions } = attempt
  return (
    <form method="post" className={css.sheet} autoComplete="off" {...quizData(t, attempt, personId)}>
      <input type="hidden" name="shown" value={shownAnswers(questions)} />
      {questions.map((question, index) => (
        <QuestionField key={question.id} question={question} number={index + 1} total={questions.length} timeZone={attempt.timeZone} />
      ))}
      <div data-screen-only>
        <Button name="intent" value="review">
          {t('assessment.quiz.hand-in')}
        </Button>
        <p className={css.hint}>{t('assessment.quiz.hand-in.hint')}</p>
      </div>
      <RescueOffer />
      <TimeBar attempt={attempt} isSealed={isSealed} />
    </form>
  )
}

type QuestionFieldProps = { question: OpenAttempt['questions'][number]; number: number; total: number; timeZone: string }

function QuestionField({ question, number, total, timeZone }: QuestionFieldProps) {
  const t = useT()
  return (
    <QuestionFrame question={question} number={number} total={total}>
      <div className={css.foot} data-question-foot>
        {question.files && question.files.versions.length < mostVersions && (
          <Button variant="secondary" icon="upload" name="intent" value={`file:${number}`}>
            {t(question.type === 'audio' ? 'assessment.answer-file.add.audio' : 'assessment.answer-file.add')}
            <span className="sr-only"> {t('assessment.quiz.save.of', { number })}</span>
          </Button>
        )}
        <Button variant="secondary" name="intent" value={`save:${number}`}>
          {t('assessment.quiz.save')}
          <span className="sr-only"> {t('assessment.quiz.save.of', { number })}</span>
        </Button>
        {!isEmptyAnswer(question.answer ?? undefined) && <Badge tone="success">{t('assessment.quiz.stored')}</Badge>}
      </div>
      {question.brought && <BroughtNote brought={question.brought} timeZone={timeZone} />}
    </QuestionFrame>
  )
}

/** Time left and what is safe. The script keeps it going; without it, it tells how things stood when the page was made. */
export function TimeBar({ attempt, isSealed = false }: { attempt: OpenAttempt; isSealed?: boolean }) {
  const { expiresAt, serverNow, timeZone, safe, questions } = attempt
  const t = useT()
  const seconds = (expiresAt.getTime() - serverNow.getTime()) / 1000
  const left =
    seconds > 60
      ? t('assessment.quiz.left', { count: Math.ceil(seconds / 60) })
      : t('assessment.quiz.left.seconds', { count: Math.max(0, Math.ceil(seconds)) })
  return (
    <section className={css.bar} data-quiz-bar aria-label={t('assessment.quiz.bar')}>
      <p className={css.time}>
        {!isSealed && `${t('assessment.quiz.ends', { time: formatTime(expiresAt, t.locale, timeZone) })} · `}
        <span data-quiz-left>{left}</span>
      </p>
      <p data-quiz-status aria-live="polite">
        {t('assessment.quiz.safe', { safe, total: questions.length })}
      </p>
    </section>
  )
}

/** What the page's script needs to know, its texts included. */
export function quizData(t: Translate, attempt: OpenAttempt, personId: string) {
  const base = `/belajar/${attempt.enrolmentId}/kuis/${attempt.attemptId}`
  const count = { count: '{count}' }
  const texts: QuizTexts = {
    left: t('assessment.quiz.left', count),
    leftSeconds: t('assessment.quiz.left.seconds', count),
    leftNone: t('assessment.quiz.left.none'),
    sending: {
      disk: t('assessment.quiz.live.sending'),
      writing: t('assessment.quiz.live.writing'),
      browser: t('assessment.quiz.live.sending-browser'),
      memory: t('assessment.quiz.live.sending-unkept'),
    },
    offline: {
      disk: t('assessment.quiz.live.offline', count),
      writing: t('assessment.quiz.live.writing'),
      browser: t('assessment.quiz.live.offline-browser', count),
      memory: t('assessment.quiz.live.offline-unkept', count),
    },
    safe: t('assessment.quiz.live.safe', { safe: '{safe}', answered: '{answered}' }),
    nothing: t('assessment.quiz.live.nothing'),
    finishing: t('assessment.quiz.live.finishing', count),
    signedOut: t('assessment.quiz.live.signed-out', count),
    trouble: t('assessment.quiz.live.trouble'),
    refused: t('assessment.quiz.live.refused', count),
    timeUp: t('assessment.quiz.live.time-up'),
    ended: t('assessment.quiz.live.ended'),
    endedUnsent: t('exam.live.ended-unsent', count),
    safeElsewhere: t('exam.live.safe-elsewhere', { safe: '{safe}', answered: '{answered}' }),
  }
  const files = attempt.questions.find((question) => question.files)?.files
  return {
    'data-quiz': attempt.attemptId,
    'data-person': personId,
    'data-answers': `${base}/jawaban`,
    'data-result': `${base}/hasil`,
    'data-server-now': attempt.serverNow.toISOString(),
    'data-expires-at': attempt.expiresAt.toISOString(),
    'data-seqs': JSON.stringify(attempt.seqs),
    'data-file-keys': JSON.stringify(attempt.fileKeys),
    'data-exam': attempt.isExam ? '' : undefined,
    'data-texts': JSON.stringify(texts),
    'data-files': files && JSON.stringify({ address: files.address, limits: files.limits, texts: answerFileTexts(t) }),
  }
}
