/** What a learner may do with the first test: it says something only as long as no lesson is finished. */
export type BeforeTurn = 'start' | 'resume' | 'done' | 'missed' | 'closed'
/** And with the second: after the lessons, and only where there is a first one to compare with. */
export type AfterTurn = 'start' | 'resume' | 'done' | 'early' | 'alone' | 'closed'

type Facts = {
  /** States of the attempts; null where there is none. */
  before: string | null
  after: string | null
  /** Of the enrolment. */
  state: string
  /** Whether the batch takes the test; one that is open may always be finished. */
  isOn: boolean
  lessons: { done: number; total: number }
}

export function pairedTurns({ before, after, state, isOn, lessons }: Facts): { before: BeforeTurn; after: AfterTurn } {
  return {
    before: taken(before) ?? (!isOn || state !== 'active' ? 'closed' : lessons.done > 0 ? 'missed' : 'start'),
    after: taken(after) ?? afterTurn(),
  }

  function afterTurn(): AfterTurn {
    if (!isOn || (state !== 'active' && state !== 'completed')) return 'closed'
    if (taken(before) !== 'done') return lessons.done > 0 && before === null ? 'alone' : 'early'
    return lessons.done < lessons.total ? 'early' : 'start'
  }
}

function taken(attempt: string | null): 'resume' | 'done' | null {
  if (attempt === null) return null
  return attempt === 'open' ? 'resume' : 'done'
}
