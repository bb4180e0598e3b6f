import { type Answer, answerOfParts, partsOf, sameAnswer } from '#app/assessment/questions/answer.ts'
import { parseNumber } from '#app/assessment/questions/parse-number.ts'

// The quiz page's fields, as its script reads and writes them.

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function questionFields(form: HTMLElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-question]')]
}

/** Puts an answer into its field. */
export function showAnswer(form: HTMLFormElement, question: string, answer: Answer): void {
  const field = questionFields(form).find((each) => questionOf(each) === question)
  if (!field || sameAnswer(answerIn(field), answer)) return
  const parts = partsOf(answer)
  for (const control of controlsOf(field)) {
    if (isBox(control)) control.checked = [answer].flat().includes(control.value)
    else control.value = control.dataset.part ? (parts.get(control.dataset.part) ?? '') : String(answer)
  }
  sayHowRead(field)
}

/** The answer as it stands on the page. */
export function answerIn(field: HTMLFieldSetElement): Answer {
  const controls = controlsOf(field)
  const boxes = controls.filter(isBox)
  if (boxes.length > 0) {
    const chosen = boxes.filter((box) => box.checked).map((box) => box.value)
    return boxes[0]?.type === 'radio' ? (chosen[0] ?? '') : chosen
  }
  const parts = controls.flatMap(({ dataset, value }): [string, string][] => (dataset.part ? [[dataset.part, value]] : []))
  return parts.length > 0 ? answerOfParts(parts) : (controls[0]?.value ?? '')
}

/** True when somebody answered here since the page was made. */
export function isTouched(field: HTMLFieldSetElement): boolean {
  return controlsOf(field).some((control) => {
    if (control instanceof HTMLSelectElement) return !control.options[control.selectedIndex]?.defaultSelected
    return isBox(control) ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
  })
}

/** Says below each number how it is understood. */
export function sayHowRead(field: HTMLFieldSetElement): void {
  for (const note of field.querySelectorAll<HTMLElement>('[data-read-as]')) {
    const typed = field.querySelector<HTMLInputElement>(`[aria-describedby="${note.id}"]`)?.value ?? ''
    const value = parseNumber(typed)
    const number = value === null ? '' : new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }).format(value)
    note.textContent = typed.trim() === '' ? '' : value === null ? (note.dataset.unread ?? '') : fillText(note.dataset.readAs ?? '', { number })
  }
}

export function fieldsetOf(target: EventTarget | null): HTMLFieldSetElement | null {
  return target instanceof Element ? target.closest<HTMLFieldSetElement>('fieldset[data-question]') : null
}

export function questionOf(field: HTMLFieldSetElement): string {
  return field.dataset.question ?? ''
}

export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

function controlsOf(field: HTMLFieldSetElement): Control[] {
  return [...field.querySelectorAll<Control>('input:not([type="file"]), select, textarea')]
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox'
}
