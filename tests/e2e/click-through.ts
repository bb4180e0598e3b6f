import type { Locator } from '@playwright/test'

/**
 * Clicks what sends a form or follows a link, and waits for the page that answers: addresses and texts read at once
 * afterwards are its own, and what was sent is not cut off by the next step of the test.
 */
export async function clickThrough(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('domcontentloaded'), target.click()])
}
