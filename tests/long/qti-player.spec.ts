import { expect, type Page, test } from '@playwright/test'
import { unzipSync } from 'fflate'
import { writePackage } from '#app/assessment/banks/qti/write-package.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readContent } from '#app/courses/read-course-files.server.ts'

// Every question of every bank in a QTI 3 player of others (@citolab/qti-components), which reads the items as exported
// and computes the points by their own response processing.

const { courses } = await readContent({ folder: 'content' })

type Responses = Record<string, string | string[]>
type Played = { interactions: number; right: { score: number; reasons: string[] }; empty: number; wrong: number }

for (const { slug, parsed } of courses) {
  if (!parsed.body) throw new Error(`${slug} has problems`)
  const { body } = parsed
  test(`${slug}: another player reads every question and scores it as we do`, async ({ page }) => {
    const pictures = new Map([...parsed.pictures].map(([name, bytes]) => [name, { ...body.pictures[name]!, bytes }]))
    await page.goto('about:blank')
    await page.addScriptTag({ path: 'node_modules/@citolab/qti-components/cdn/index.global.js' })
    for (const bank of new Set(body.questions.map((question) => question.bank))) {
      const questions = body.questions.filter((question) => question.bank === bank)
      const files = unzipSync(writePackage({ bank, questions, pictures }))
      for (const question of questions) {
        const played = await play(page, new TextDecoder().decode(files[`items/${question.id}.xml`]))
        expect.soft(played, question.id).toEqual(expected(question))
      }
    }
  })
}

/** What the player must find. What no machine scores, or QTI cannot say, has no points there. */
function expected(question: Question): Played {
  const isScored = kindOf(question).isScored && question.type !== 'calculation'
  const parts = 'pairs' in question ? question.pairs : 'items' in question ? question.items : 'gaps' in question ? question.gaps : []
  const reasons = parts.flatMap(({ why }, at) => (why === null ? [] : [`part-${at + 1}`]))
  const choices = 'options' in question ? question.options : 'regions' in question ? question.regions : []
  const chosen = choices.flatMap(({ key, correct, why }) => (correct && why !== null ? [key] : []))
  return {
    interactions: question.type === 'cloze' ? question.gaps.length : 1,
    right: { score: isScored ? 1 : 0, reasons: [...reasons, ...chosen].toSorted() },
    empty: 0,
    wrong: 0,
  }
}

/** The item with its own right answers, with none, and with wrong ones. */
function play(page: Page, xml: string): Promise<Played> {
  return page.evaluate(async (source) => {
    type Item = HTMLElement & {
      updateComplete: Promise<unknown>
      variables: { identifier: string; value: string | string[] | null }[]
      updateResponseVariable: (identifier: string, value: string | string[]) => void
      processResponse: () => void
    }
    const parsed = new DOMParser().parseFromString(source, 'text/xml')
    const right: Responses = {}
    const wrong: Responses = {}
    for (const declared of parsed.getElementsByTagName('qti-response-declaration')) {
      const identifier = declared.getAttribute('identifier') ?? ''
      const values = [...declared.getElementsByTagName('qti-value')].map((value) => value.textContent ?? '')
      const isSingle = declared.getAttribute('cardinality') === 'single'
      right[identifier] = isSingle ? (values[0] ?? '') : values
      const never = declared.getAttribute('base-type') === 'float' ? '-987654321' : 'never-this'
      wrong[identifier] = isSingle ? never : [never]
    }
    const runWith = async (responses: Responses) => {
      document.body.innerHTML = source.slice(source.indexOf('?>') + 2).replace(/<([\w-]+)([^<>]*)\/>/g, '<$1$2></$1>')
      const item = document.querySelector('qti-assessment-item') as Item
      await item.updateComplete
      await new Promise((done) => setTimeout(done, 20))
      for (const [identifier, value] of Object.entries(responses)) item.updateResponseVariable(identifier, value)
      item.processResponse()
      const outcome = (identifier: string) => item.variables.find((variable) => variable.identifier === identifier)?.value ?? null
      const shown = new Set([...parsed.getElementsByTagName('qti-modal-feedback')].map((feedback) => feedback.getAttribute('identifier')))
      const reasons = [outcome('WHY') ?? []].flat().filter((reason) => shown.has(reason))
      const interactions = [...item.querySelectorAll('*')].filter(({ localName }) => localName.endsWith('-interaction')).length
      return { score: Number(outcome('SCORE')), reasons: reasons.toSorted(), interactions }
    }
    const best = await runWith(right)
    const none = await runWith({})
    const worst = await runWith(wrong)
    return { interactions: best.interactions, right: { score: best.score, reasons: best.reasons }, empty: none.score, wrong: worst.score }
  }, xml)
}
