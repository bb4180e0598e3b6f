/** Time left by the server's clock. The phone's clock may be wrong by days, so only the time that passes is taken from it. */
export function serverClock(serverNow: string, expiresAt: string) {
  let end = 0
  function set(now: string, expires: string): void {
    end = performance.now() + Date.parse(expires) - Date.parse(now)
  }
  set(serverNow, expiresAt)
  return { set, secondsLeft: () => (end - performance.now()) / 1_000 }
}
