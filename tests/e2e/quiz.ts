import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'

// The course's own banks tell the test what is right.
type Question = {
  id: string
  type: 'single' | 'multiple' | 'truefalse' | 'numeric'
  answer?: boolean | number
  options?: { key: string; correct?: boolean }[]
  explanation: string
}

const bank = new Map(
  ['final', 'final-2']
    .flatMap((name) => parse(readFileSync(`content/courses/keamanan-pangan-pirt/banks/${name}.yaml`, 'utf8')) as Question[])
    .map((question) => [question.id, question]),
)

function bankQuestion(id: string): Question {
  const question = bank.get(id)
  if (!question) throw new Error(`the page asks "${id}", which is in no bank`)
  return question
}

/** The values to choose or type, as the form sends them. */
function values({ type, answer, options = [] }: Question, right: boolean): string[] {
  if (type === 'truefalse') return [String(answer === right)]
  if (type === 'numeric') return [right ? String(answer).replace('.', ',') : '-1']
  return options
    .filter(({ correct }) => Boolean(correct) === right)
    .map(({ key }) => key)
    .slice(0, type === 'multiple' && right ? undefined : 1)
}

/** The right answer as a form sends it. */
export function rightAnswer(id: string): string {
  return values(bankQuestion(id), true)[0] ?? ''
}

export function explanationOf(id: string): string {
  return bankQuestion(id).explanation
}

/** The questions on the page, in order. */
export function questions(page: Page): Locator {
  return page.locator('fieldset[data-question]')
}

/** Answers question `number` (from 1) as a person does, and says which one it was. */
export async function answer(page: Page, number: number, { right = true } = {}): Promise<string> {
  const field = questions(page).nth(number - 1)
  const id = (await field.getAttribute('data-question')) ?? ''
  const question = bankQuestion(id)
  for (const value of values(question, right)) {
    if (question.type === 'numeric') await field.locator('input').fill(value)
    else await field.locator(`input[value="${value}"]`).check()
  }
  return id
}

/** The answers that the page shows, by question; the same again after a reload means that nothing was lost. */
export async function shownAnswers(page: Page): Promise<Record<string, string[]>> {
  await page.waitForLoadState()
  const shown: Record<string, string[]> = {}
  for (const field of await questions(page).all()) {
    const chosen = await field.locator('input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
    const typed = field.locator('input[inputmode=decimal]')
    const value = (await typed.count()) > 0 ? [await typed.inputValue()].filter(Boolean) : chosen
    if (value.length > 0) shown[(await field.getAttribute('data-question')) ?? ''] = value
  }
  return shown
}
