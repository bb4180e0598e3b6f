import type { Node } from '@markdoc/markdoc'
import { stepValues } from '../calculation-steps.ts'
import type { CourseBody } from '../course-body.ts'
import { formatFigure } from '../figure-table.ts'
import { FormulaError } from '../formula.ts'
import { parseMarkup } from '../lesson-markup.ts'
import type { Question, QuestionOf } from '../question-body.ts'

// Where a course says something outside of the paragraphs of its texts.

/** What a question or a list says; `where` leads the finding. */
export type PlainText = { file: string; where: string; text: string }

/** All that is said in plain words and must be true: wrong options and false statements are not among it. */
export function plainTexts(body: CourseBody): PlainText[] {
  const oral = body.oral.flatMap(({ id, question, expect, probe }) => placed('oral.yaml', id, [question, ...expect, probe]))
  const observation = body.observation?.items.flatMap(({ look, ask }, index) => placed('observation.yaml', `item ${index + 1}`, [look, ask])) ?? []
  return [
    ...placed(
      'course.yaml',
      'course',
      [body.title, body.summary, body.audience, body.topic].flatMap(({ id, en }) => [id, en]),
    ),
    ...body.modules.flatMap(({ key, title }) => placed('course.yaml', key, [title.id, title.en])),
    ...body.lessons.flatMap(({ slug, title, summary }) => placed(`lessons/${slug}.md`, 'front matter', [title, summary])),
    ...body.questions.flatMap((question) => placed(`banks/${question.bank}.yaml`, question.id, wordsOfQuestion(question))),
    ...body.tasks.flatMap(({ key, title, evidence, rubric }) =>
      placed(`tasks/${key}.yaml`, 'rubric', [
        title.id,
        title.en,
        ...evidence.ask,
        ...rubric.criteria.flatMap((criterion) => [criterion.title, ...criterion.levels.flatMap((level) => [level.title, level.description])]),
      ]),
    ),
    ...oral,
    ...observation,
  ]
}

function placed(file: string, where: string, texts: readonly (string | null)[]): PlainText[] {
  return texts.flatMap((text) => (text === null ? [] : [{ file, where, text }]))
}

function wordsOfQuestion(question: Question): (string | null)[] {
  const { text, explanation } = question
  const isFalse = question.type === 'truefalse' && !question.answer
  return [...(isFalse ? [] : [text]), explanation, ...wordsOfParts(question)]
}

function wordsOfParts(question: Question): (string | null)[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return question.options.flatMap((option) => [option.correct ? option.text : null, option.why])
    case 'matching':
      return question.pairs.flatMap(({ left, right, why }) => [left, right, why])
    case 'ordering':
      return question.items.flatMap(({ text, why }) => [text, why])
    case 'shorttext':
      return question.accepted
    case 'cloze':
      return question.gaps.map(({ why }) => why)
    case 'hotspot':
      return [question.alt, ...question.regions.flatMap((region) => [region.correct ? region.label : null, region.why])]
    case 'calculation':
      return question.steps.map(({ why }) => why)
    case 'essay':
    case 'audio':
    case 'file':
      return question.guide
    default:
      return []
  }
}

/** Labels with the figure they stand beside, as sums: "20 kg × Rp7.000 = Rp180.000". */
export function labelledFigures(body: CourseBody): PlainText[] {
  return [
    ...Object.entries(body.figures).flatMap(([name, { rows }]) =>
      rows.map((row) => ({ file: `figures/${name}.yaml`, where: row.key, text: `${row.label} = ${formatFigure(row)}` })),
    ),
    ...body.questions.flatMap((question) => (question.type === 'calculation' ? labelledSteps(question) : [])),
  ]
}

function labelledSteps(question: QuestionOf<'calculation'>): PlainText[] {
  const values = valuesOf(question)
  return question.steps.map(({ key, label, unitLabel }) => ({
    file: `banks/${question.bank}.yaml`,
    where: question.id,
    text: `${label} = ${formatFigure({ value: values[key] ?? 0, unit: unitLabel, decimals: 6 })}`,
  }))
}

/** A formula that cannot be computed is refused where the bank is read. */
function valuesOf(question: QuestionOf<'calculation'>): Readonly<Record<string, number>> {
  try {
    return stepValues(question)
  } catch (error) {
    if (error instanceof FormulaError) return {}
    throw error
  }
}

/** What the tags of a text say in their attributes: `alt`, `caption`, `title`. */
export function spokenAttributes(source: string): string[] {
  return [...parseMarkup(source).walk()].flatMap(({ tag, attributes }: Node) =>
    tag === undefined ? [] : [attributes.alt, attributes.caption, attributes.title].filter((value) => typeof value === 'string'),
  )
}
