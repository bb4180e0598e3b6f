import { LargePhotos, LearnerNote } from '#app/assessment/evidence/evidence-photos.tsx'
import { OtherFiles } from '#app/assessment/evidence/other-files.tsx'
import { GradeDetails } from '#app/assessment/evidence/version-card.tsx'
import css from '#app/assessment/grading/desk.module.css'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import { CompletionList } from './completion-list.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import type { DecisionBasis } from './read-decision-basis.server.ts'

/** What a decision rests on, requirements and quiz on one side, the task with its grade on the other; and the decision. */
export function DecisionDesk({ basis }: { basis: DecisionBasis }) {
  const t = useT()
  const { submission, timeZone } = basis
  return (
    <div className={classNames(css.desk, css.deciding)}>
      <div className={css.side}>
        <Section title={t('assessment.decide.basis')}>
          <CompletionList completion={basis.completion} viewer="staff" timeZone={timeZone} label={t('assessment.decide.basis')} />
        </Section>
        <DataList
          items={[
            { label: t('assessment.decide.name'), value: basis.printedName ?? '' },
            ...basis.attempts.map(({ number, percent, passed, finishedAt }) => ({
              label: t('assessment.quiz.attempt', { number }),
              value:
                percent === null
                  ? ''
                  : `${formatNumber(percent, t.locale, 1)}%, ${t(passed ? 'assessment.quiz.passed' : 'assessment.quiz.not-passed')}`,
              note: finishedAt && formatDateTime(finishedAt, t.locale, timeZone),
            })),
          ]}
        />
        {basis.decisions.length > 0 && (
          <Section title={t('assessment.decide.history')}>
            <DataList
              items={basis.decisions.map(({ outcome, reason, at }) => ({
                label: t(`assessment.decider.outcome.${outcome}`),
                value: formatDateTime(at, t.locale, timeZone),
                note: reason !== '' && <LearnerNote note={reason} />,
              }))}
            />
          </Section>
        )}
      </div>
      {submission && (
        <div className={css.side}>
          <Section title={t('assessment.requirement.task')} lead={t('assessment.task.version', { number: submission.number })}>
            {submission.grades[0] && <GradeDetails grade={submission.grades[0]} timeZone={timeZone} grader={basis.grader} />}
          </Section>
          <Section title={t('assessment.task.note')} headingLevel={3}>
            <LearnerNote note={submission.note} />
          </Section>
          <Section title={t('assessment.task.photos')} headingLevel={3}>
            <LargePhotos photos={submission.photos} />
          </Section>
          {submission.files.length > 0 && (
            <Section title={t('assessment.files')} headingLevel={3}>
              <OtherFiles files={submission.files} />
            </Section>
          )}
        </div>
      )}
      <DecisionPanel basis={basis} />
    </div>
  )
}
