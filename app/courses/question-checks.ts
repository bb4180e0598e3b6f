import type { MessageParams } from '#app/i18n/message.ts'
import type { QuestionMessage } from '#app/i18n/messages/question-checks.ts'
import { stepValues } from './calculation-steps.ts'
import { splitCloze } from './cloze-text.ts'
import { FormulaError } from './formula.ts'
import { plainWords } from './plain-words.ts'
import type { Gap, Question, QuestionOf } from './question-body.ts'

// What the schema cannot say about a question of each type.

/** What is wrong at a field of a question, as a message of the portal and what it names. */
export type QuestionProblem = { field: string; key: QuestionMessage; params?: MessageParams }
/** Reports at a field of the question. */
export type Refuse = (field: string, key: QuestionMessage, params?: MessageParams) => void

/** Reports what is wrong inside one question. `hasPicture` knows the files of pictures/. */
export function checkQuestionParts(question: Question, refuse: Refuse, hasPicture: (name: string) => boolean): void {
  switch (question.type) {
    case 'single':
    case 'multiple':
      checkOptions(question, refuse)
      break
    case 'matching':
      checkMatching(question, refuse)
      break
    case 'ordering':
      checkDistinct(question.items, ({ text }) => text, 'items', 'courses.check.items-alike', refuse)
      break
    case 'shorttext':
      checkAccepted(question.accepted, 'accepted', refuse)
      break
    case 'cloze':
      checkCloze(question, refuse)
      break
    case 'hotspot':
      checkHotspot(question, refuse, hasPicture)
      break
    case 'calculation':
      checkCalculation(question, refuse)
      break
    case 'essay':
      if (question.words.min > question.words.max) refuse('words', 'courses.check.words')
      break
    case 'truefalse':
    case 'numeric':
    case 'audio':
    case 'file':
      break
  }
}

function checkOptions({ type, options }: QuestionOf<'single'> | QuestionOf<'multiple'>, refuse: Refuse): void {
  const right = options.filter((option) => option.correct).length
  if (type === 'single' && right !== 1) refuse('options', 'courses.check.single-right', { right })
  if (type === 'multiple' && right === 0) refuse('options', 'courses.check.multiple-right')
  checkDistinct(options, ({ key }) => key, 'options', 'courses.check.option-keys', refuse)
  checkDistinct(options, ({ text }) => text, 'options', 'courses.check.options-alike', refuse)
}

function checkMatching({ pairs, extras }: QuestionOf<'matching'>, refuse: Refuse): void {
  checkDistinct(pairs, ({ left }) => left, 'pairs', 'courses.check.lefts-alike', refuse)
  checkDistinct([...pairs.map(({ right }) => right), ...extras], (right) => right, 'pairs', 'courses.check.rights-alike', refuse)
}

function checkCloze({ text, gaps }: QuestionOf<'cloze'>, refuse: Refuse): void {
  const marked = splitCloze(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []))
  checkDistinct(gaps, ({ key }) => key, 'gaps', 'courses.check.gap-keys', refuse)
  checkDistinct(marked, (key) => key, 'text', 'courses.check.gap-twice', refuse)
  for (const key of marked) if (!gaps.some((gap) => gap.key === key)) refuse('text', 'courses.check.gap-missing', { gap: key })
  for (const gap of gaps) {
    if (!marked.includes(gap.key)) refuse('gaps', 'courses.check.gap-unused', { gap: gap.key })
    checkGap(gap, refuse)
  }
}

function checkGap(gap: Gap, refuse: Refuse): void {
  if (gap.kind === 'words') checkAccepted(gap.accepted, 'gaps', refuse)
  if (gap.kind !== 'choice') return
  if (!gap.options.includes(gap.answer)) refuse('gaps', 'courses.check.gap-answer', { gap: gap.key })
  checkDistinct(gap.options, (option) => option, 'gaps', 'courses.check.gap-options-alike', refuse, { gap: gap.key })
}

function checkHotspot({ picture, regions }: QuestionOf<'hotspot'>, refuse: Refuse, hasPicture: (name: string) => boolean): void {
  if (!hasPicture(picture)) refuse('picture', 'courses.check.picture', { picture })
  checkDistinct(regions, ({ key }) => key, 'regions', 'courses.check.region-keys', refuse)
  checkDistinct(regions, ({ label }) => label, 'regions', 'courses.check.regions-alike', refuse)
  const right = regions.filter(({ correct }) => correct).length
  if (right === 0) refuse('regions', 'courses.check.region-right')
  if (right === regions.length) refuse('regions', 'courses.check.region-wrong')
  for (const { label, x, y, width, height } of regions) {
    if (x + width > 100 || y + height > 100) refuse('regions', 'courses.check.region-beyond', { region: label })
    if (width < 4 || height < 4) refuse('regions', 'courses.check.region-small', { region: label })
  }
  for (const [index, one] of regions.entries()) {
    const hidden = regions.slice(index + 1).find((other) => sharedArea(one, other) > Math.min(area(one), area(other)) / 2)
    if (hidden) refuse('regions', 'courses.check.regions-over', { region: one.label, other: hidden.label })
  }
}

type Box = { x: number; y: number; width: number; height: number }

function area({ width, height }: Box): number {
  return width * height
}

function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return Math.max(0, width) * Math.max(0, height)
}

function checkCalculation(question: QuestionOf<'calculation'>, refuse: Refuse): void {
  const { given, steps } = question
  checkDistinct([...Object.keys(given), ...steps.map(({ key }) => key)], (key) => key, 'steps', 'courses.check.step-name', refuse)
  try {
    const values = stepValues(question)
    for (const { key, tolerance } of steps) {
      const value = values[key] ?? 0
      if (tolerance === 0 && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6)
        refuse('steps', 'courses.check.step-decimals', { step: key, value: String(value) })
    }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    refuse('steps', error.key, error.params)
  }
}

function checkAccepted(accepted: readonly string[], field: string, refuse: Refuse): void {
  for (const form of accepted) if (plainWords(form) === '') refuse(field, 'courses.check.accepted', { form })
}

function checkDistinct<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  field: string,
  key: QuestionMessage,
  refuse: Refuse,
  params?: MessageParams,
): void {
  const texts = items.map((item) => textOf(item).toLowerCase().replace(/\s+/g, ' '))
  if (new Set(texts).size < texts.length) refuse(field, key, params)
}
