import { settings } from '#app/platform/settings.server.ts'
import { refuseIssue } from './issuing/issue-refusal.ts'

/**
 * Where certificates are verified: an origin without a slash at the end. A demonstration falls back to this machine;
 * a real portal without PUBLIC_URL issues nothing (`issue_refused`), since its QR codes would lead nowhere.
 */
export function publicAddress({ isDemo }: { isDemo: boolean }): string {
  const { PUBLIC_URL, PORT } = settings()
  if (PUBLIC_URL) return PUBLIC_URL
  if (!isDemo) throw refuseIssue('public_url')
  return `http://localhost:${PORT}`
}

/** What the QR code holds. */
export function verificationUrl(origin: string, token: string): string {
  return `${origin}/s/${token}`
}
