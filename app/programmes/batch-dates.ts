/** A day without a time, as PostgreSQL's `date` and HTML's date field write it: YYYY-MM-DD. */
export type Day = string

/** The calendar day that it is at `instant` in an IANA zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}

/** The day of a `date` column, which arrives as midnight UTC. */
export function dayOf(column: Date): Day {
  return column.toISOString().slice(0, 10)
}

/** The value of a `date` column for a day. */
export function columnOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export type BatchPhase = 'upcoming' | 'running' | 'ended'

export function batchPhase(batch: { startsOn: Day; endsOn: Day }, today: Day): BatchPhase {
  if (today < batch.startsOn) return 'upcoming'
  return today > batch.endsOn ? 'ended' : 'running'
}

export type CodeState = 'open' | 'expired' | 'ended'

/** Whether the code of a batch still lets people in, or why not. */
export function codeState(batch: { endsOn: Day; codeExpiresOn: Day }, today: Day): CodeState {
  if (today > batch.endsOn) return 'ended'
  return today > batch.codeExpiresOn ? 'expired' : 'open'
}
