import type { CourseBody } from '../course-body.ts'
import { parseMarkup } from '../lesson-markup.ts'
import { textBlocks } from '../lesson-text.ts'
import type { Question } from '../question-body.ts'
import { markedTerms } from '../references.ts'
import { findTerm, type GlossaryTerm } from '../term.ts'
import { findWrittenSums, statedNumbers } from './arithmetic.ts'
import { labelledFigures, type PlainText, plainTexts, spokenAttributes } from './course-texts.ts'
import type { Finding } from './finding.ts'

/** What the portal writes otherwise, wherever a person reads it. */
const wordings = [
  { wrong: /\bHP\b|\bhandphone\b/i, say: 'Write "ponsel" where it says "HP".' },
  { wrong: /["']/, say: 'Write “ ”, ‘ ’ and ’ where there are straight quotation marks.' },
]

type Text = { file: string; source: string; isLesson: boolean }

/** All Markdoc of a course. */
function textsOf(body: CourseBody): Text[] {
  return [
    ...body.lessons.map(({ slug, source }) => ({ file: `lessons/${slug}.md`, source, isLesson: true })),
    ...body.tasks.flatMap(({ key, instructions, sampleAnswer }) =>
      [instructions, sampleAnswer ?? ''].map((source) => ({ file: `tasks/${key}.yaml`, source, isLesson: false })),
    ),
    ...(body.guide ? [{ file: 'guide.md', source: body.guide.source, isLesson: false }] : []),
  ]
}

type References = {
  glossary: readonly GlossaryTerm[]
  /** Whether an address of this portal, with its anchor, leads somewhere. */
  isPage: (path: string) => boolean
}

/** Sums, words, links and sources of all texts. */
export function reviewTexts(body: CourseBody, { glossary, isPage }: References): Finding[] {
  const finding = (file: string, message: string): Finding => ({ file, line: null, message })
  const knownSources = new Set(body.sources.map(({ id }) => id))
  return [
    ...textsOf(body).flatMap(({ file, source, isLesson }) => [
      ...textBlocks(source, body.figures).flatMap(({ text, isExample }) =>
        sumFindings(text, isLesson && isExample).map((message) => finding(file, message)),
      ),
      ...markedTerms(source)
        .filter((form) => !findTerm(glossary, form))
        .map((form) => finding(file, `The word "${form}" is not in glossary.yaml. Add it there or remove the tag.`)),
      ...linksOf(source)
        .filter((href) => href.startsWith('/') && !isPage(href))
        .map((href) => finding(file, `The link ${href} leads nowhere in this portal.`)),
      ...wordingFindings(...textBlocks(source, body.figures).map(({ text }) => text)).map((message) => finding(file, message)),
    ]),
    ...[...plainTexts(body), ...attributeTexts(body)].flatMap(({ file, where, text }) =>
      sumFindings(text, false).map((message) => finding(file, `${where}: ${message}`)),
    ),
    ...labelledFigures(body).flatMap(({ file, where, text }) => labelFindings(text).map((message) => finding(file, `${where}: ${message}`))),
    ...[...plainTexts(body), ...attributeTexts(body), ...optionTexts(body)].flatMap(({ file, where, text }) =>
      wordingFindings(text).map((message) => finding(file, `${where}: ${message}`)),
    ),
    ...body.questions.flatMap(contradictedAnswer),
    ...body.lessons.flatMap(({ slug, sources }) => [
      ...(sources.length === 0 ? [finding(`lessons/${slug}.md`, 'The lesson names no source. Write sources: [id of sources.yaml].')] : []),
      ...sources
        .filter((id) => !knownSources.has(id))
        .map((id) => finding(`lessons/${slug}.md`, `The source "${id}" is not in sources.yaml. Add it there or correct the id.`)),
    ]),
  ]
}

/** What pictures and boxes of the texts say in their attributes. */
function attributeTexts(body: CourseBody): PlainText[] {
  return textsOf(body).flatMap(({ file, source }) => spokenAttributes(source).map((text) => ({ file, where: 'attribute', text })))
}

/** Wrong options and false statements too are written as the portal writes. */
function optionTexts({ questions }: CourseBody): PlainText[] {
  return questions.flatMap((question) => wrongWords(question).map((text) => ({ file: `banks/${question.bank}.yaml`, where: question.id, text })))
}

function wrongWords(question: Question): string[] {
  if (question.type === 'truefalse') return question.answer ? [] : [question.text]
  return question.type === 'single' || question.type === 'multiple' ? question.options.flatMap(({ correct, text }) => (correct ? [] : [text])) : []
}

/** A number that is asked for and that its explanation does not come to. */
function contradictedAnswer(question: Question): Finding[] {
  if (question.type !== 'numeric') return []
  const { id, bank, answer, tolerance } = question
  const isStated = statedNumbers(question.explanation).some((number) => Math.abs(number - answer) <= tolerance + 1e-6 * Math.abs(answer))
  return isStated || findWrittenSums(question.explanation).length === 0
    ? []
    : [
        {
          file: `banks/${bank}.yaml`,
          line: null,
          message: `${id}: The explanation comes to another figure than the answer ${answer}. Correct one of them.`,
        },
      ]
}

/** A label that says how its figure came about, "20 kg × Rp7.000"; one that begins with another figure says it in words. */
function labelFindings(text: string): string[] {
  return findWrittenSums(text)
    .filter(({ isRight, from }) => !isRight && !/\d[^,;:.()]*$/.test(text.slice(0, from)))
    .map(({ text: written }) => `Label and figure do not add up: "${written}".`)
}

function sumFindings(text: string, mustBeComputed: boolean): string[] {
  return findWrittenSums(text).flatMap(({ text: written, isRight, isComputed }) => {
    if (!isRight) return [`This does not add up: "${written}".`]
    return mustBeComputed && !isComputed ? [`The result of "${written}" is typed. Compute it in figures/ and write {% value of="…" /%}.`] : []
  })
}

function wordingFindings(...texts: string[]): string[] {
  return wordings.flatMap(({ wrong, say }) => (texts.some((text) => wrong.test(text)) ? [say] : []))
}

function linksOf(source: string): string[] {
  return [...parseMarkup(source).walk()].filter(({ type }) => type === 'link').map(({ attributes }) => String(attributes.href))
}
