// Who may do what in one assessment. Nobody serves in it twice, and nobody who trained the candidate serves in it at all.

/** `office` checks requirements, chooses who serves and reviews the process; `panel` hears an appeal. */

export type Duty = 'office' | 'assessor' | 'panel' | 'decider'

/** Why a person is refused a duty: what they already are in this assessment. */
export type DutyConflict = 'candidate' | 'trainer' | Duty | 'earlier-assessor'

export type People = {
  candidate: string
  /** Everybody who ever trained the candidate in a batch. */
  trainers: readonly string[]
  /** Person by person; a duty once held is never laid down. */
  held: Readonly<Record<string, Duty>>
  /** True while what was accepted long ago is gone through again: it is not judged a second time. */
  isSettled: boolean
}

/** What keeps this person from the duty, or null when nothing does. */
export function dutyConflict({ candidate, trainers, held, isSettled }: People, personId: string, duty: Duty): DutyConflict | null {
  if (isSettled) return null
  if (personId === candidate) return 'candidate'
  if (trainers.includes(personId)) return 'trainer'
  const holds = Object.hasOwn(held, personId) ? held[personId] : undefined
  return holds === undefined || holds === duty ? null : holds
}
