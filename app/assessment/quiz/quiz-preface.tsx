import { formatDateTime, formatNumber, formatTime } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { PreloadPlace } from './preload-place.tsx'
import type { QuizOverview } from './read-quiz.server.ts'

/** What to know before the quiz, the button that starts it, and the attempts so far. */
export function QuizPreface({ quiz }: { quiz: QuizOverview }) {
  const t = useT()
  const { paper, attempts, isPractice } = quiz
  const lessonsLeft = isPractice ? 0 : quiz.lessonsLeft
  return (
    <Stack gap="large">
      <Stack>
        <Standing quiz={quiz} />
        {quiz.turn === 'start' && lessonsLeft > 0 && (
          <Banner kind="warning" title={t('assessment.quiz.lessons-left.title', { count: lessonsLeft })}>
            {t('assessment.quiz.lessons-left.text')}
          </Banner>
        )}
        <DataList
          items={[
            { label: t('assessment.quiz.questions'), value: formatNumber(paper.draw, t.locale) },
            {
              label: t('assessment.quiz.minutes'),
              value: t('assessment.quiz.minutes.value', { count: quiz.minutes }),
              note:
                quiz.conditions.extraPercent > 0
                  ? t('exam.extra-time', { percent: quiz.conditions.extraPercent })
                  : t('assessment.quiz.minutes.note'),
            },
            ...(isPractice ? [] : [{ label: t('assessment.quiz.pass'), value: `${formatNumber(paper.passPercent, t.locale)}%` }]),
            {
              label: t('assessment.quiz.attempts'),
              value: t('assessment.quiz.attempts.value', {
                left: Math.max(0, quiz.attemptsAllowed - attempts.length),
                allowed: quiz.attemptsAllowed,
              }),
            },
            quiz.exam && {
              label: t('exam.window'),
              value: t('exam.window.value', {
                from: formatDateTime(quiz.exam.opensAt, t.locale, quiz.timeZone),
                to: formatTime(quiz.exam.closesAt, t.locale, quiz.timeZone),
              }),
              note: t(quiz.exam.isSealed ? 'exam.window.note.sealed' : 'exam.window.note'),
            },
            quiz.conditions.oral && { label: t('exam.oral'), value: t('exam.oral.text') },
          ]}
        />
        {quiz.exam?.isSealed ? (
          <PreloadPlace quiz={quiz}>
            <StartForm quiz={quiz} />
          </PreloadPlace>
        ) : (
          (quiz.turn === 'start' || quiz.turn === 'resume') && <StartForm quiz={quiz} />
        )}
      </Stack>
      <EarlierAttempts quiz={quiz} />
    </Stack>
  )
}

function StartForm({ quiz }: { quiz: QuizOverview }) {
  const t = useT()
  const lessonsLeft = quiz.isPractice ? 0 : quiz.lessonsLeft
  return (
    <Form>
      {quiz.exam && quiz.turn !== 'resume' && (
        <TextField
          name="startCode"
          label={t('exam.start-code')}
          hint={t(quiz.exam.isSealed ? 'exam.start-code.hint.sealed' : 'exam.start-code.hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={16}
          width="short"
        />
      )}
      <ButtonRow>
        <Button icon="arrow-right" iconAt="end">
          {ownTexts(t, quiz.isPractice)(quiz.turn === 'resume' ? 'resume' : 'start')}
        </Button>
        {quiz.turn === 'start' && lessonsLeft > 0 && (
          <LinkButton variant="secondary" href={`/belajar/${quiz.enrolmentId}`}>
            {t('assessment.requirement.action.lessons')}
          </LinkButton>
        )}
      </ButtonRow>
    </Form>
  )
}

function Standing({ quiz }: { quiz: QuizOverview }) {
  const t = useT()
  const own = ownTexts(t, quiz.isPractice)
  const open = quiz.attempts.find(({ state }) => state === 'open')
  switch (quiz.turn) {
    case 'resume':
      return (
        <Banner title={own('resume.title')}>
          {open && t('assessment.quiz.resume.text', { time: formatTime(open.expiresAt, t.locale, quiz.timeZone) })}
        </Banner>
      )
    case 'passed':
      return (
        <Banner
          kind="success"
          title={t('assessment.quiz.passed.title')}
          action={<LinkButton href={`/belajar/${quiz.enrolmentId}`}>{t('assessment.result.next')}</LinkButton>}
        />
      )
    case 'used-up':
      return (
        <Banner
          kind="warning"
          title={t('assessment.quiz.used-up.title')}
          action={
            <LinkButton variant="secondary" href={`/belajar/${quiz.enrolmentId}`}>
              {t('assessment.quiz.course')}
            </LinkButton>
          }
        >
          {own('used-up.text')}
        </Banner>
      )
    case 'closed':
      return (
        <Banner kind="warning" title={own('closed.title')}>
          {t('assessment.quiz.closed.text')}
        </Banner>
      )
    case 'exam-before':
      return <Banner title={t('exam.before.title')}>{t('exam.before.text')}</Banner>
    case 'exam-taken':
      return <Banner title={t('exam.taken.title')}>{t('exam.taken.text')}</Banner>
    case 'exam-over':
      return (
        <Banner kind="warning" title={t('exam.over.title')}>
          {t('exam.over.text')}
        </Banner>
      )
    case 'wait':
      return (
        <Banner title={t('exam.wait.title', { time: quiz.waitUntil ? formatTime(quiz.waitUntil, t.locale, quiz.timeZone) : '' })}>
          {t('exam.wait.text')}
        </Banner>
      )
    case 'start':
      return null
  }
}

/** What is said of a quiz and of practice in words of their own. */
function ownTexts(t: Translate, isPractice: boolean) {
  return (text: 'start' | 'resume' | 'resume.title' | 'used-up.text' | 'closed.title') =>
    isPractice ? t(`assessment.practice.${text}`) : t(`assessment.quiz.${text}`)
}

function EarlierAttempts({ quiz }: { quiz: QuizOverview }) {
  const t = useT()
  const finished = quiz.attempts.filter(({ state }) => state !== 'open')
  if (finished.length === 0) return null
  return (
    <Section title={t('assessment.quiz.earlier')}>
      <Table
        caption={t('assessment.quiz.earlier')}
        hideCaption
        rows={finished}
        rowKey={({ attemptId }) => attemptId}
        columns={[
          { key: 'number', label: t('assessment.quiz.earlier'), isHeader: true, render: ({ number }) => t('assessment.quiz.attempt', { number }) },
          {
            key: 'finished',
            label: t('assessment.result.finished'),
            render: ({ finishedAt }) => (finishedAt ? formatDateTime(finishedAt, t.locale, quiz.timeZone) : ''),
          },
          {
            key: 'result',
            label: t('assessment.result.score'),
            render: ({ percent, passed }) => (
              <>
                {formatNumber(percent ?? 0, t.locale, 1)}%{' '}
                {!quiz.isPractice && (
                  <Badge tone={passed ? 'success' : 'warning'} icon={passed ? undefined : 'circle'}>
                    {t(passed ? 'assessment.quiz.passed' : 'assessment.quiz.not-passed')}
                  </Badge>
                )}
              </>
            ),
          },
          {
            key: 'open',
            label: t('assessment.quiz.see-result'),
            hideLabel: true,
            render: ({ attemptId, number }) => (
              <a href={`/belajar/${quiz.enrolmentId}/kuis/${attemptId}/hasil`}>
                {t('assessment.quiz.see-result')}
                <span className="sr-only"> {t('assessment.quiz.attempt', { number })}</span>
              </a>
            ),
          },
        ]}
      />
    </Section>
  )
}
