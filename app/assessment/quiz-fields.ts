import { type Answer, sameAnswer } from './questions/answer.ts'
import { parseNumber } from './questions/parse-number.ts'

// The quiz page's fields, as its script reads and writes them.

export function questionFields(form: HTMLFormElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-question]')]
}

/** Puts an answer into its field. */
export function showAnswer(form: HTMLFormElement, question: string, answer: Answer): void {
  const field = questionFields(form).find((each) => questionOf(each) === question)
  if (!field || sameAnswer(answerIn(field), answer)) return
  for (const input of field.querySelectorAll('input')) {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = [answer].flat().includes(input.value)
    else input.value = String(answer)
  }
  sayHowRead(field)
}

/** The answer as it stands on the page. */
export function answerIn(field: HTMLFieldSetElement): Answer {
  const inputs = [...field.querySelectorAll('input')]
  const typed = inputs.find((input) => input.type === 'text')
  if (typed) return typed.value
  const chosen = inputs.filter((input) => input.checked).map((input) => input.value)
  return inputs[0]?.type === 'radio' ? (chosen[0] ?? '') : chosen
}

/** True when somebody answered here since the page was made. */
export function isTouched(field: HTMLFieldSetElement): boolean {
  return [...field.querySelectorAll('input')].some((input) => input.checked !== input.defaultChecked || input.value !== input.defaultValue)
}

/** Says below a number how it is understood. */
export function sayHowRead(field: HTMLFieldSetElement): void {
  const note = field.querySelector<HTMLElement>('[data-read-as]')
  if (!note) return
  const answer = String(answerIn(field))
  const value = parseNumber(answer)
  const number = value === null ? '' : new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }).format(value)
  note.textContent = answer.trim() === '' ? '' : value === null ? (note.dataset.unread ?? '') : fillText(note.dataset.readAs ?? '', { number })
}

export function fieldsetOf(target: EventTarget | null): HTMLFieldSetElement | null {
  return target instanceof HTMLInputElement ? target.closest<HTMLFieldSetElement>('fieldset[data-question]') : null
}

export function questionOf(field: HTMLFieldSetElement): string {
  return field.dataset.question ?? ''
}

export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}
