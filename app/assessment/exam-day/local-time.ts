/** How far the clocks of Indonesia's zones are ahead of UTC, in hours; none of them has summer time. */
const ahead: Record<string, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }

/** The instant of a day (YYYY-MM-DD) and a time (9.05 or 09:05) in one of Indonesia's zones. */
export function instantOf(day: string, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(/[:.]/).map(Number)
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hours - (ahead[timeZone] ?? 7)) * 3_600_000 + minutes * 60_000)
}
