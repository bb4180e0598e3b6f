import type { CourseBody } from '../course-body.ts'
import { parseMarkup } from '../lesson-markup.ts'
import { textBlocks } from '../lesson-text.ts'
import { markedTerms } from '../references.ts'
import { findTerm, type GlossaryTerm } from '../term.ts'
import { findWrittenSums } from './arithmetic.ts'
import type { Finding } from './finding.ts'

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
  /** Whether an address of this portal leads somewhere. */
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
        .filter((href) => href.startsWith('/') && !isPage(href.split(/[?#]/)[0] ?? href))
        .map((href) => finding(file, `The link ${href} leads nowhere in this portal.`)),
      ...(/\bHP\b/.test(source) ? [finding(file, 'Write "ponsel" where it says "HP".')] : []),
    ]),
    ...body.questions.flatMap((question) =>
      sumFindings(`${question.text}. ${question.explanation}`, false).map((message) =>
        finding(`banks/${question.bank}.yaml`, `${question.id}: ${message}`),
      ),
    ),
    ...body.lessons.flatMap(({ slug, sources }) => [
      ...(sources.length === 0 ? [finding(`lessons/${slug}.md`, 'The lesson names no source. Write sources: [id of sources.yaml].')] : []),
      ...sources
        .filter((id) => !knownSources.has(id))
        .map((id) => finding(`lessons/${slug}.md`, `The source "${id}" is not in sources.yaml. Add it there or correct the id.`)),
    ]),
  ]
}

function sumFindings(text: string, mustBeComputed: boolean): string[] {
  return findWrittenSums(text).flatMap(({ text: written, isRight, isComputed }) => {
    if (!isRight) return [`This does not add up: "${written}".`]
    return mustBeComputed && !isComputed ? [`The result of "${written}" is typed. Compute it in figures/ and write {% value of="…" /%}.`] : []
  })
}

function linksOf(source: string): string[] {
  return [...parseMarkup(source).walk()].filter(({ type }) => type === 'link').map(({ attributes }) => String(attributes.href))
}
