import { openOutbox } from '#app/assessment/quiz/quiz-outbox.ts'
import { openPhoneDisk } from '#app/platform/phone-disk.ts'
import { newId, phoneStorage } from '#app/platform/phone-storage.ts'

// The outbox of the quiz on a page of its own. `?keep=browser|disk|both` says where it keeps, `?trial=` whose it is.

declare global {
  interface Window {
    /** Keeps a change as a person's input does; `isLast` stops the page in the same task, until it is killed. */
    give: (question: string, isLast: boolean) => void
    kept: () => Promise<string[]>
  }
}

const query = new URLSearchParams(location.search)
const keep = query.get('keep')
const outbox = openOutbox({
  browser: keep === 'disk' ? null : phoneStorage(),
  disk: keep === 'browser' ? null : openPhoneDisk(),
  owner: { person: 'bench', attempt: query.get('trial') ?? '' },
  newId,
})
const box = document.querySelector('input')!
box.addEventListener('input', () => outbox.add(box.value, 'a'))

window.give = (question, isLast) => {
  box.value = question
  box.dispatchEvent(new Event('input'))
  if (!isLast) return
  // Nothing of this page runs any more, not even what waits for a promise, while this request is not answered.
  const request = new XMLHttpRequest()
  request.open('POST', '/killed', false)
  request.send()
}
window.kept = async () => {
  await outbox.settled
  return outbox.unsent().map(({ question }) => question)
}
