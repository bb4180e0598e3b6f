import type { Stage } from './assessment-state.ts'
import type { AssessmentView } from './read-assessment.server.ts'
import type { FormKind } from './step-forms.ts'

export type NextUnit = { code: string; title: { id: string; en: string }; done: number; all: number }

type Work = { isDone: (unit: AssessmentView['units'][number]) => boolean; before: FormKind }

/** What is done unit by unit at a stage, and the step that has to wait for it. */
const works: Partial<Record<Stage, Work>> = {
  draft: { isDone: ({ forms }) => forms['self-assessment'] !== null, before: 'submit' },
  repair: { isDone: ({ forms }) => forms['self-assessment'] !== null, before: 'submit' },
  assigned: { isDone: ({ forms }) => forms.map !== null, before: 'plan' },
  assessing: { isDone: ({ result }) => result !== null, before: 'tell' },
}

/** The unit to go on with, for whom the step after it is; null where no unit is left or the work is another's. */
export function nextUnit({ stage, steps, units }: Pick<AssessmentView, 'stage' | 'steps' | 'units'>): NextUnit | null {
  const work = works[stage]
  if (!work || !(steps as readonly FormKind[]).some((kind) => kind === work.before || (stage === 'assessing' && kind === 'record'))) return null
  const open = units.filter((unit) => unit.open)
  const left = open.filter((unit) => !work.isDone(unit))
  const [first] = left
  return first ? { code: first.code, title: first.title, done: open.length - left.length, all: open.length } : null
}

/** The steps in the order of their turn: the one to take now first, and null first while a unit comes before all of them. */
export function stepsInTurn({ stage, steps, units }: Pick<AssessmentView, 'stage' | 'steps' | 'units'>): { now: FormKind | null; later: FormKind[] } {
  const waits = nextUnit({ stage, steps, units }) ? works[stage]?.before : null
  const ready = steps.filter((kind) => kind !== waits)
  const isAllRecorded = stage === 'assessing' && waits === null
  const [now = null] = isAllRecorded && steps.includes('tell') ? ['tell' as const] : ready
  return { now, later: steps.filter((kind) => kind !== now) }
}
