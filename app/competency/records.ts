import type { UnitResult } from './assessment-state.ts'

type Kept = { kind?: string; step?: string; unit: string | null; round: number; at: Date; body: unknown }

/** What was recommended of a unit, once for each round: the newest record of the round. `forms`: oldest first. */
export function recordsOf<Form extends Kept>(forms: readonly Form[], unit: string): (Form & { result: UnitResult })[] {
  const newest = new Map<number, Form & { result: UnitResult }>()
  for (const form of forms) {
    if ((form.step ?? form.kind) !== 'record' || form.unit !== unit) continue
    const { result } = (form.body ?? {}) as { result?: unknown }
    if (result === 'K' || result === 'BK') newest.set(form.round, { ...form, result })
  }
  return [...newest.values()]
}
