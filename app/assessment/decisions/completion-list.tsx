import { formatDate, formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { type Requirement as Line, Requirements } from '#app/ui/requirements.tsx'
import type { Completion, Holder, Requirement } from './completion.ts'

type CompletionListProps = {
  completion: Completion
  /** The learner reads "you" and gets links; staff read names. */
  viewer: 'learner' | 'staff'
  timeZone: string
  label?: string
}

/** What the certificate needs, how far it is, who has it now and since when. */
export function CompletionList({ completion, viewer, timeZone, label }: CompletionListProps) {
  const t = useT()
  const items = completion.requirements.map((requirement): Line => {
    const { kind, state, holder, since, href } = requirement
    return {
      key: kind,
      state,
      title: t(`assessment.requirement.${kind}`),
      detail: detail(t, requirement),
      holder: holder ? holderName(t, holder, viewer) : undefined,
      since: since && state !== 'done' ? formatDate(since, t.locale, timeZone) : undefined,
      action:
        viewer === 'learner' && href && state !== 'done' && kind !== 'decision'
          ? { href, label: t(`assessment.requirement.action.${kind}`) }
          : undefined,
    }
  })
  return <Requirements items={items} label={label} />
}

/** "Anda", "pelatih Sari", "pelatih Sari, Made". */
export function holderName(t: Translate, { role, names }: Holder, viewer: 'learner' | 'staff'): string {
  if (role === 'system') return t('assessment.holder.system')
  if (role === 'learner') return viewer === 'learner' ? t('assessment.holder.you') : t('assessment.holder.learner', { names: names.join(', ') })
  return names.length > 0 ? t(`assessment.holder.${role}`, { names: names.join(', ') }) : t(`assessment.holder.${role}.unnamed`)
}

function detail(t: Translate, requirement: Requirement): string {
  switch (requirement.kind) {
    case 'lessons':
      return t('assessment.requirement.lessons.detail', { done: requirement.done, total: requirement.total })
    case 'quiz':
      return quizDetail(t, requirement)
    case 'task':
      return taskDetail(t, requirement)
    case 'name':
      return t(requirement.state === 'done' ? 'assessment.requirement.name.done' : 'assessment.requirement.name.open')
    case 'decision':
      return decisionDetail(t, requirement)
  }
}

function quizDetail(t: Translate, quiz: Extract<Requirement, { kind: 'quiz' }>): string {
  const pass = formatNumber(quiz.passPercent, t.locale)
  if (quiz.open) return t('assessment.requirement.quiz.open', { pass })
  if (quiz.bestPercent === null) return t('assessment.requirement.quiz.none', { pass, allowed: quiz.attemptsAllowed })
  const best = formatNumber(quiz.bestPercent, t.locale, 1)
  if (quiz.state !== 'done' && quiz.attemptsUsed >= quiz.attemptsAllowed) return t('assessment.requirement.quiz.used-up', { best, pass })
  return t('assessment.requirement.quiz.best', { best, pass, used: quiz.attemptsUsed, allowed: quiz.attemptsAllowed })
}

function taskDetail(t: Translate, task: Extract<Requirement, { kind: 'task' }>): string {
  if (task.submission !== 'graded') return t(`assessment.requirement.task.${task.submission}`)
  const points = { points: task.points ?? 0, max: task.maxPoints ?? 0 }
  if (task.state === 'waiting') return t('assessment.requirement.task.again', points)
  return task.passed ? t('assessment.requirement.task.passed', points) : t('assessment.requirement.task.below', { ...points, pass: task.passPoints })
}

function decisionDetail(t: Translate, decision: Extract<Requirement, { kind: 'decision' }>): string {
  if (decision.state === 'done') return t('assessment.requirement.decision.confirmed')
  if (decision.state === 'waiting') return t('assessment.requirement.decision.waiting')
  if (decision.outcome === 'sent_back') return t('assessment.requirement.decision.sent-back', { reason: decision.reason })
  return t('assessment.requirement.decision.later')
}
