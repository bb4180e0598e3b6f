// Enhances the page of a running issue: the bar moves in place, and the page is loaded anew once the run has ended.
// Without this script the browser loads the page anew every few seconds.

const everyMs = 2000
const selector = '[data-issue-progress]'

async function follow(): Promise<void> {
  for (let shown = document.querySelector(selector); shown; ) {
    await new Promise((resolve) => setTimeout(resolve, everyMs))
    if (document.hidden) continue
    const next = await readProgress().catch(() => shown)
    if (next === null) {
      location.reload()
      return
    }
    // Nothing in it takes the focus.
    if (next !== shown && next.innerHTML !== shown.innerHTML) shown.innerHTML = next.innerHTML
  }
}

/** What the page says now; null when nothing is being issued any more. Throws while the portal cannot be reached. */
async function readProgress(): Promise<Element | null> {
  const answer = await fetch(location.href)
  if (!answer.ok) throw new Error(String(answer.status))
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(selector)
}

follow()
