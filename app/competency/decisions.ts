import type { Assessment, UnitResult } from './assessment-state.ts'
import { type Happened, walk } from './history.ts'

export type Decision = { round: number; at: Date; decider: string; result: 'K' | 'BK'; units: Readonly<Record<string, UnitResult | null>> }

/**
 * The decisions that stand, one for each round that came to one: not those under an open appeal, nor those that a
 * granted appeal set aside.
 */
export function standingDecisions(loaded: { start: Assessment; events: readonly Happened[] }): Decision[] {
  const standing: Decision[] = []
  let isHeld = false
  for (const { event, before, after } of walk(loaded)) {
    if (event.kind === 'decide' && event.outcome === 'confirmed') {
      const units = Object.fromEntries(Object.entries(after.units).map(([code, { decided }]) => [code, decided]))
      standing.push({ round: before.round, at: event.happened, decider: event.by, result: after.stage === 'competent' ? 'K' : 'BK', units })
    }
    const isAboutDecision = before.stage === 'competent' || before.stage === 'not-yet'
    if (event.kind === 'settle' && event.outcome === 'granted' && isAboutDecision) standing.pop()
    isHeld = after.appeal === 'open' && isAboutDecision
  }
  return isHeld ? standing.slice(0, -1) : standing
}
