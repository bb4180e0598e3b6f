import { type Assessment, type AssessmentEvent, step } from './assessment-state.ts'
import type { Part } from './field-spec.ts'
import { type StepKind, stepForms } from './step-forms.ts'

export type HistoryEntry = {
  seq: number
  kind: StepKind
  at: Date
  round: number
  by: string
  part: Part
  /** Whom the step chose. */
  chosen: string | null
  outcome: string | null
}

export type Happened = AssessmentEvent & { seq: number; happened: Date }

/** Each event with where the assessment stood before and after it. What was accepted once is not judged again. */
export function walk({
  start,
  events,
}: {
  start: Assessment
  events: readonly Happened[]
}): { event: Happened; before: Assessment; after: Assessment }[] {
  let before: Assessment = { ...start, people: { ...start.people, isSettled: true } }
  return events.map((event) => {
    const { assessment } = step(before, event)
    const seen = { event, before, after: assessment ?? before }
    before = seen.after
    return seen
  })
}

/** What happened, without the results of units: who did it in which part, in which round, and with what outcome. */
export function historyOf(loaded: { start: Assessment; events: readonly Happened[] }): HistoryEntry[] {
  return walk(loaded)
    .filter(({ event }) => event.kind !== 'record')
    .map(({ event, before }) => ({
      seq: event.seq,
      kind: event.kind,
      at: event.happened,
      round: before.round,
      by: event.by,
      part: stepForms[event.kind].part,
      chosen: event.kind === 'assign' ? event.assessor : event.kind === 'appoint-panel' ? event.panel : null,
      outcome: 'outcome' in event ? event.outcome : null,
    }))
}

/** The reason in the body of a kept form; null where none was written. */
export function reasonIn(body: unknown): string | null {
  const { note, reason } = (body ?? {}) as { note?: unknown; reason?: unknown }
  const words = [reason, note].find((text) => typeof text === 'string' && text !== '')
  return typeof words === 'string' ? words : null
}
