import { formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Requirement } from './completion.ts'
import { holderName } from './completion-list.tsx'
import type { LearnerProgress } from './read-batch-progress.server.ts'

/** The learners of a batch: lessons, quiz, task, and in whose hands each of them is. */
export function BatchProgressTable({ rows }: { rows: readonly LearnerProgress[] }) {
  const t = useT()
  return (
    <Table
      caption={t('assessment.trainer.batch.learners')}
      hideCaption
      rows={rows}
      rowKey={({ enrolmentId }) => enrolmentId}
      columns={[
        {
          key: 'learner',
          label: t('assessment.trainer.column.learner'),
          isHeader: true,
          render: ({ learner, state }) => (
            <>
              {learner} {state !== 'active' && <Badge tone={state === 'completed' ? 'success' : 'neutral'}>{t(`learning.state.${state}`)}</Badge>}
            </>
          ),
        },
        { key: 'lessons', label: t('assessment.trainer.column.lessons'), align: 'end', render: (row) => lessons(of(row, 'lessons'), t) },
        { key: 'quiz', label: t('assessment.trainer.column.quiz'), render: (row) => quiz(of(row, 'quiz'), t) },
        { key: 'task', label: t('assessment.trainer.column.task'), render: (row) => <TaskCell row={row} /> },
        { key: 'now', label: t('assessment.trainer.column.now'), render: (row) => now(row, t) },
        { key: 'conditions', label: t('exam.conditions.link'), hideLabel: true, render: (row) => <ConditionsLink row={row} /> },
      ]}
    />
  )
}

function ConditionsLink({ row: { enrolmentId, learner, state } }: { row: LearnerProgress }) {
  const t = useT()
  if (state !== 'active') return null
  return (
    <a href={`/keringanan/${enrolmentId}`}>
      {t('exam.conditions.link')}
      <span className="sr-only"> {t('exam.conditions.link.of', { name: learner })}</span>
    </a>
  )
}

type Kind = Requirement['kind']

function of<K extends Kind>({ completion }: LearnerProgress, kind: K): Extract<Requirement, { kind: K }> | undefined {
  return completion.requirements.find((requirement): requirement is Extract<Requirement, { kind: K }> => requirement.kind === kind)
}

function lessons(requirement: Extract<Requirement, { kind: 'lessons' }> | undefined, t: Translate): string {
  return requirement ? t('ui.progress.of', { value: requirement.done, max: requirement.total }) : ''
}

function quiz(requirement: Extract<Requirement, { kind: 'quiz' }> | undefined, t: Translate) {
  if (!requirement) return null
  if (requirement.bestPercent === null) return t('assessment.trainer.quiz.none')
  const passed = requirement.state === 'done'
  return (
    <>
      {formatNumber(requirement.bestPercent, t.locale, 1)}%{' '}
      <Badge tone={passed ? 'success' : 'warning'} icon={passed ? undefined : 'circle'}>
        {t(passed ? 'assessment.quiz.passed' : 'assessment.quiz.not-passed')}
      </Badge>
    </>
  )
}

function TaskCell({ row }: { row: LearnerProgress }) {
  const t = useT()
  if (row.isBlind) return t('assessment.trainer.blind')
  const task = of(row, 'task')
  if (!task) return null
  const standing = task.submission === 'graded' ? (task.passed ? 'passed' : 'below') : task.submission
  const words = row.concealed
    ? t('assessment.grade.concealed')
    : standing === 'none'
      ? t('assessment.requirement.task.none')
      : t(`assessment.task.state.${standing}`)
  if (!row.submissionId) return words
  return (
    <a href={`/pelatih/nilai/${row.submissionId}`}>
      {words}
      <span className="sr-only"> {t('assessment.trainer.grade.of', { name: row.learner })}</span>
    </a>
  )
}

/** In whose hands the first unfinished requirement is. */
function now({ completion, state }: LearnerProgress, t: Translate): string {
  if (completion.completed) return t('assessment.trainer.completed')
  const holder = state === 'active' ? completion.requirements.find((requirement) => requirement.state !== 'done' && requirement.holder)?.holder : null
  return holder ? holderName(t, holder, 'staff') : ''
}
