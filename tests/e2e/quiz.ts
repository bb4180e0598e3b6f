import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Answer, partsOf } from '#app/assessment/questions/answer.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'
import { photoBytes } from '#tests/builders/assessment.ts'
import { makeClip } from '#tests/builders/clips.ts'
import { course } from './batches.ts'

// The courses' own files tell the test what is right.
const folders = await Promise.all(['content', 'tests/fixtures/content'].map((folder) => readContent({ folder })))
/** The final quiz of the food safety course. */
export const finalQuiz = ownBody().papers.find(({ key }) => key === ownBody().completion.paper)!
export const lessonCount = ownBody().lessons.length
/** Its last lesson in the order of reading. */
export const lastLesson = ownBody()
  .modules.flatMap(({ lessons }) => lessons)
  .at(-1)!

function ownBody() {
  return folders.flatMap(({ courses }) => courses.flatMap(({ parsed }) => (parsed.body?.slug === course.slug ? [parsed.body] : [])))[0]!
}

const known = new Map(
  folders.flatMap(({ courses }) => courses.flatMap(({ parsed }) => parsed.body?.questions ?? []).map((question) => [question.id, question])),
)

function questionNamed(id: string): Question {
  const question = known.get(id)
  if (!question) throw new Error(`the page asks "${id}", which is in no bank`)
  return question
}

/** Far enough from every right number that no later step follows from it by chance. */
const wrongNumber = '-987654321'

/** The right answer as it is stored. */
export function keyOf(id: string): Answer {
  const question = questionNamed(id)
  return kindOf(question).key(question)
}

/** One text of the right answer as a form sends it. */
export function rightAnswer(id: string): string {
  return [keyOf(id)].flat()[0] ?? ''
}

export function explanationOf(id: string): string {
  return questionNamed(id).explanation
}

/** The questions on the page, in order. */
export function questions(page: Page): Locator {
  return page.locator('fieldset[data-question]')
}

/** Answers question `number` (from 1) as a person does, and says which one it was. */
export async function answer(page: Page, number: number, { right = true } = {}): Promise<string> {
  const field = questions(page).nth(number - 1)
  const id = (await field.getAttribute('data-question')) ?? ''
  const key = keyOf(id)
  if ((await field.locator('[data-answer-file]').count()) > 0) await handInFile(field, id)
  else if ((await field.locator('[data-part]').count()) > 0) await fillParts(field, key, right)
  else if ((await field.locator('input[type=radio], input[type=checkbox]').count()) > 0) await tick(field, [key].flat(), right)
  else await field.locator('input, textarea').fill(right ? String(key) : wrongNumber)
  return id
}

/** No file is right or wrong: a person judges it. */
async function handInFile(field: Locator, id: string): Promise<void> {
  const isSpoken = questionNamed(id).type === 'audio'
  const sound = () => readFileSync(makeClip({ seconds: 2, name: 'suara.webm', args: ['-vn', '-c:a', 'libopus'] }))
  const buffer = isSpoken ? sound() : Buffer.from(await photoBytes())
  await field.locator('input[type=file]').setInputFiles({ name: 'jawaban', mimeType: isSpoken ? 'audio/webm' : 'image/jpeg', buffer })
  await expect(field.locator('input[type=radio]:checked')).toHaveValue(/^berkas\//)
}

async function tick(field: Locator, rightKeys: string[], right: boolean): Promise<void> {
  const all = await field.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  const values = right ? rightKeys : all.filter((value) => !rightKeys.includes(value)).slice(0, 1)
  for (const value of values) await field.locator(`input[value="${value}"]`).check()
}

async function fillParts(field: Locator, key: Answer, right: boolean): Promise<void> {
  for (const [part, value] of partsOf(key)) {
    const control = field.locator(`[data-part="${part}"]`)
    const options = await control.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
    if (options.length === 0) await control.fill(right ? value : wrongNumber)
    else await control.selectOption(right ? value : (options.find((option) => option !== '' && option !== value) ?? ''))
  }
}

/** The answers that the page shows, by question; the same again after a reload means that nothing was lost. */
export async function shownAnswers(page: Page): Promise<Record<string, string[]>> {
  await page.waitForLoadState()
  const shown: Record<string, string[]> = {}
  for (const field of await questions(page).all()) {
    const values = await field.locator('input, select, textarea').evaluateAll((controls) =>
      controls.flatMap((each) => {
        const control = each as HTMLInputElement
        const isBox = control.type === 'radio' || control.type === 'checkbox'
        if (isBox ? !control.checked : control.value === '') return []
        return [control.dataset.part ? `${control.dataset.part}=${control.value}` : control.value]
      }),
    )
    if (values.length > 0) shown[(await field.getAttribute('data-question')) ?? ''] = values
  }
  return shown
}
