// A certificate names days, not hours: each begins where Indonesia's day begins first and ends where it ends last, so that
// no holder loses hours of it wherever they are. Runs in browsers too.

const easternmostMs = 9 * 3_600_000
const westernmostMs = 7 * 3_600_000
const dayMs = 86_400_000

/** The first instant (ms) of a day, `YYYY-MM-DD`: midnight by UTC+9. */
export function beginOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - easternmostMs
}

/** The first instant (ms) after a day, `YYYY-MM-DD`: midnight by UTC+7. */
export function endOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) + dayMs - westernmostMs
}

/** The earliest day that has not ended everywhere in Indonesia. */
export function earliestDay(now: Date): string {
  return new Date(now.getTime() + westernmostMs).toISOString().slice(0, 10)
}
