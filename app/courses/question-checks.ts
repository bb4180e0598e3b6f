import { stepValues } from './calculation-steps.ts'
import { splitCloze } from './cloze-text.ts'
import { FormulaError } from './formula.ts'
import { plainWords } from './plain-words.ts'
import type { Gap, Question, QuestionOf } from './question-body.ts'

// What the schema cannot say about a question of each type.

/** Reports at a field of the question. */
type Refuse = (field: string, message: string) => void

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
      checkDistinct(question.items, ({ text }) => text, 'items', 'Two items have the same text. Change one.', refuse)
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
      if (question.words.min > question.words.max) refuse('words', 'words.min is above words.max. Exchange them.')
      break
    case 'truefalse':
    case 'numeric':
      break
  }
}

function checkOptions({ type, options }: QuestionOf<'single'> | QuestionOf<'multiple'>, refuse: Refuse): void {
  const right = options.filter((option) => option.correct).length
  if (type === 'single' && right !== 1) refuse('options', `A single question needs exactly one right option; this one has ${right}.`)
  if (type === 'multiple' && right === 0) refuse('options', 'A multiple question needs at least one right option. Mark it with correct: true.')
  checkDistinct(options, ({ key }) => key, 'options', 'Two options have the same key. Give each its own.', refuse)
  checkDistinct(options, ({ text }) => text, 'options', 'Two options have the same text. Change one.', refuse)
}

function checkMatching({ pairs, extras }: QuestionOf<'matching'>, refuse: Refuse): void {
  checkDistinct(pairs, ({ left }) => left, 'pairs', 'Two pairs have the same left side. Change one.', refuse)
  checkDistinct(
    [...pairs.map(({ right }) => right), ...extras],
    (right) => right,
    'pairs',
    'Two right sides (extras included) are the same. Change one, or ask it as a single question.',
    refuse,
  )
}

function checkCloze({ text, gaps }: QuestionOf<'cloze'>, refuse: Refuse): void {
  const marked = splitCloze(text).flatMap((piece) => ('gap' in piece ? [piece.gap] : []))
  checkDistinct(gaps, ({ key }) => key, 'gaps', 'Two gaps have the same key. Give each its own.', refuse)
  checkDistinct(marked, (key) => key, 'text', 'A gap stands twice in the text. Give each place a gap of its own.', refuse)
  for (const key of marked)
    if (!gaps.some((gap) => gap.key === key)) refuse('text', `The text has [[${key}]], but there is no gap "${key}". Add it or correct the key.`)
  for (const gap of gaps) {
    if (!marked.includes(gap.key)) refuse('gaps', `The gap "${gap.key}" does not stand in the text. Write [[${gap.key}]] where it belongs.`)
    checkGap(gap, refuse)
  }
}

function checkGap(gap: Gap, refuse: Refuse): void {
  if (gap.kind === 'words') checkAccepted(gap.accepted, 'gaps', refuse)
  if (gap.kind !== 'choice') return
  if (!gap.options.includes(gap.answer))
    refuse('gaps', `The answer of the gap "${gap.key}" is not among its options. Write it there in the same words.`)
  checkDistinct(gap.options, (option) => option, 'gaps', `Two options of the gap "${gap.key}" are the same. Change one.`, refuse)
}

function checkHotspot({ picture, regions }: QuestionOf<'hotspot'>, refuse: Refuse, hasPicture: (name: string) => boolean): void {
  if (!hasPicture(picture)) refuse('picture', `The picture "${picture}" is not in pictures/. Add the file or correct the name.`)
  checkDistinct(regions, ({ key }) => key, 'regions', 'Two regions have the same key. Give each its own.', refuse)
  checkDistinct(regions, ({ label }) => label, 'regions', 'Two regions have the same label. Change one.', refuse)
  const right = regions.filter(({ correct }) => correct).length
  if (right === 0) refuse('regions', 'At least one region must be right. Mark it with correct: true.')
  if (right === regions.length) refuse('regions', 'Every region is right. Add wrong ones.')
  for (const { key, x, y, width, height } of regions) {
    if (x + width > 100 || y + height > 100)
      refuse('regions', `The region "${key}" reaches beyond the picture. Keep x + width and y + height at 100 or less.`)
    if (width < 4 || height < 4) refuse('regions', `The region "${key}" is too small to tap. Make it at least 4 wide and 4 high.`)
  }
  for (const [index, one] of regions.entries()) {
    const hidden = regions.slice(index + 1).find((other) => sharedArea(one, other) > Math.min(area(one), area(other)) / 2)
    if (hidden) refuse('regions', `The regions "${one.key}" and "${hidden.key}" lie on each other. Move them apart.`)
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
  checkDistinct(
    [...Object.keys(given), ...steps.map(({ key }) => key)],
    (key) => key,
    'steps',
    'A step has the name of another figure. Give each its own.',
    refuse,
  )
  try {
    const values = stepValues(question)
    for (const { key, tolerance } of steps) {
      const value = values[key] ?? 0
      if (tolerance === 0 && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6)
        refuse('steps', `The step "${key}" gives ${value}, which nobody types in full. Give it a tolerance or other figures.`)
    }
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    refuse('steps', error.message)
  }
}

function checkAccepted(accepted: readonly string[], field: string, refuse: Refuse): void {
  for (const form of accepted)
    if (plainWords(form) === '') refuse(field, `The accepted answer "${form}" has neither letters nor digits. Write it in words or remove it.`)
}

function checkDistinct<Item>(items: readonly Item[], textOf: (item: Item) => string, field: string, message: string, refuse: Refuse): void {
  const texts = items.map((item) => textOf(item).toLowerCase().replace(/\s+/g, ' '))
  if (new Set(texts).size < texts.length) refuse(field, message)
}
