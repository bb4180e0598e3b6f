import type { OpenAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'
import css from './quiz.module.css'
import { quizData, TimeBar } from './quiz-sheet.tsx'

/** The last look before handing in: how many answers the server has, and which questions are empty. */
export function QuizConfirmation({ attempt, personId }: { attempt: OpenAttempt; personId: string }) {
  const t = useT()
  const { questions, safe } = attempt
  const total = questions.length
  const here = `/belajar/${attempt.enrolmentId}/kuis/${attempt.attemptId}`
  const empty = questions.flatMap(({ answer }, index) => (isEmptyAnswer(answer ?? undefined) ? [index + 1] : []))
  return (
    <form method="post" className={css.sheet} {...quizData(t, attempt, personId)}>
      <Banner
        kind={safe === total ? 'success' : 'warning'}
        title={safe === total ? t('assessment.quiz.confirm.all', { total }) : t('assessment.quiz.confirm.some', { safe, total })}
      >
        {t('assessment.quiz.confirm.final')}
      </Banner>
      {empty.length > 0 && (
        <Section title={t('assessment.quiz.confirm.empty')}>
          <ul className={css.empties}>
            {empty.map((number) => (
              <li key={number}>
                <a href={`${here}#soal-${number}`} aria-label={t('assessment.quiz.question', { number, total })}>
                  {number}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ButtonRow>
        <Button name="intent" value="finish">
          {t('assessment.quiz.confirm.send')}
        </Button>
        <LinkButton variant="secondary" href={here}>
          {t('assessment.quiz.confirm.back')}
        </LinkButton>
      </ButtonRow>
      <TimeBar attempt={attempt} />
    </form>
  )
}
