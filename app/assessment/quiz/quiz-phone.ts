/** Time left by the server's clock. The phone's clock may be wrong by days, so only the time that passes is taken from it. */
export function serverClock(serverNow: string, expiresAt: string) {
  let end = 0
  let ahead = 0
  function set(now: string, expires: string): void {
    ahead = Date.parse(now) - performance.now()
    end = performance.now() + Date.parse(expires) - Date.parse(now)
  }
  set(serverNow, expiresAt)
  return { set, now: () => performance.now() + ahead, secondsLeft: () => (end - performance.now()) / 1_000 }
}
