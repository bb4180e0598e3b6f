import type { OpenAttempt } from '#app/assessment/attempts/read-attempt.server.ts'
import { answerText, isEmptyAnswer, partsOf } from '#app/assessment/questions/answer.ts'
import { readAs } from '#app/assessment/questions/number-input.tsx'
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
      <Figures questions={questions} here={here} />
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

type Asked = OpenAttempt['questions'][number]

/** How every number is understood: without script the sheet could not tell while it was typed. */
function Figures({ questions, here }: { questions: readonly Asked[]; here: string }) {
  const t = useT()
  const figures = questions.flatMap((question, index) => figuresIn(question).map((figure) => ({ ...figure, number: index + 1 })))
  if (figures.length === 0) return null
  return (
    <Section title={t('assessment.quiz.confirm.figures')}>
      <ul>
        {figures.map(({ key, number, label, typed }) => (
          <li key={key}>
            <a href={`${here}#soal-${number}`}>{t('assessment.quiz.question', { number, total: questions.length })}</a>
            {label && <span lang="id">, {label}</span>}: <q lang="id">{typed}</q>. {readAs(t, typed)}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The numbers that were typed for a question. */
function figuresIn(question: Asked): { key: string; label: string | null; typed: string }[] {
  const { id, answer } = question
  if (question.type === 'numeric' && !isEmptyAnswer(answer ?? undefined)) return [{ key: id, label: null, typed: answerText(answer ?? undefined) }]
  if (question.type !== 'calculation') return []
  const given = partsOf(answer)
  return question.steps.flatMap(({ key, label }) => (given.get(key) ? [{ key: `${id}:${key}`, label, typed: given.get(key)! }] : []))
}
