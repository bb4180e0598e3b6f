import { type CodePart, fileOfParts, partOf } from './answer-codes.ts'

// On the page that takes answer files: the parts that a camera brought as links are kept until all are there, then lie in
// the file field. Whoever brought them sends the form by hand.

type Texts = { read: string; ready: string; wrong: string }

const prefix = 'nk-kode '

function start(place: HTMLElement, input: HTMLInputElement, texts: Texts): void {
  const part = partOf(location.hash)
  if (!part) {
    if (location.hash.startsWith('#j1')) place.textContent = texts.wrong
    return
  }
  // The answers are sealed, and still do not stay in the address and the history.
  history.replaceState(null, '', location.pathname + location.search)
  localStorage.setItem(`${prefix}${part.file} ${part.number}`, JSON.stringify(part))
  const parts = keptParts(part.file)
  const text = fileOfParts(parts)
  place.textContent = (text ? texts.ready : texts.read).replace('{count}', String(parts.length)).replace('{total}', String(part.total))
  if (!text) return
  const transfer = new DataTransfer()
  transfer.items.add(new File([text], `jawaban-${part.file}.json`, { type: 'application/json' }))
  input.files = transfer.files
  input.form?.addEventListener('submit', () => forget(part.file))
}

function keptParts(file: string): CodePart[] {
  return keysOf(file).flatMap((key) => (JSON.parse(localStorage.getItem(key) ?? '[]') as CodePart) ?? [])
}

function forget(file: string): void {
  for (const key of keysOf(file)) localStorage.removeItem(key)
}

function keysOf(file: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(`${prefix}${file} `))
}

const place = document.querySelector<HTMLElement>('[data-answer-codes]')
const input = document.querySelector<HTMLInputElement>('input[type="file"][name="file"]')
if (place && input) {
  const texts = JSON.parse(place.dataset.answerCodes ?? '{}') as Texts
  start(place, input, texts)
  // The same tab may be sent to the next code.
  addEventListener('hashchange', () => start(place, input, texts))
}
