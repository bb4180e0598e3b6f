import Markdoc, { type Config, type Node, type RenderableTreeNode, type Schema } from '@markdoc/markdoc'
import { translator } from '#app/i18n/translate.ts'
import type { CourseBody } from './course-body.ts'
import { findFigure, formatFigure, writtenWorking } from './figure-table.ts'
import { lessonTags, parseMarkup, tagsInside } from './lesson-markup.ts'
import { pictureAddress } from './picture-address.ts'
import { findTerm, meaningId } from './term.ts'

// Markdoc is a CommonJS module: under Node and Vite alike, its values come with the default export.
const { Tag } = Markdoc

/** Versions are immutable and shared by all requests of a process, so each text is rendered once. */
const remembered = new WeakMap<CourseBody, Map<string, string>>()

type RenderInput = {
  body: CourseBody
  source: string
  /** The page explains its words itself, under `meaningId`; else they lead to the glossary. */
  explainsWords?: boolean
}

/**
 * A lesson's source, a task's instructions or its sample answer as HTML that is safe to put into a page: it has only
 * our own elements, and every text is escaped.
 */
export function renderMarkup({ body, source, explainsWords = false }: RenderInput): string {
  const known = remembered.get(body) ?? new Map<string, string>()
  remembered.set(body, known)
  const key = `${explainsWords} ${source}`
  const html = known.get(key) ?? Markdoc.renderers.html(Markdoc.transform(parseMarkup(source), configFor(body, explainsWords)))
  known.set(key, html)
  return html
}

// Lesson text is Bahasa, and so are the words around it.
const t = translator('id')

function configFor(body: CourseBody, explainsWords: boolean): Config {
  return {
    nodes: {
      document: { ...Markdoc.nodes.document, render: undefined },
      // Tables scroll sideways on a phone, so the keyboard must reach them.
      table: { transform: (node, config) => new Tag('table', { tabindex: '0' }, node.transformChildren(config)) },
      link: { ...Markdoc.nodes.link, transform: transformLink },
    },
    tags: {
      picture: { ...lessonTags.picture, transform: (node) => transformPicture(node, body) },
      example: box('example', t('courses.lesson.example')),
      try: box('try', t('courses.lesson.try')),
      note: box('note', t('courses.lesson.note')),
      summary: box('summary', t('courses.lesson.summary')),
      check: { ...lessonTags.check, transform: transformCheck },
      term: { ...lessonTags.term, transform: (node, config) => transformTerm(node, config, body, explainsWords) },
      figures: { ...lessonTags.figures, transform: (node) => transformFigures(node, body) },
      value: { ...lessonTags.value, transform: (node) => transformValue(node, body) },
      // The page puts its player in this place, see split-at-videos.ts.
      video: { ...lessonTags.video, transform: (node) => new Tag('lesson-video', { name: String(node.attributes.name) }) },
    },
    functions: {},
  }
}

function box(name: string, usualTitle: string): Schema {
  return {
    ...lessonTags[name],
    transform: (node, config) => {
      const title = new Tag('p', { class: 'lesson-title' }, [String(node.attributes.title ?? usualTitle)])
      return new Tag('div', { class: `lesson-${name}` }, [title, ...node.transformChildren(config)])
    },
  }
}

function transformLink(node: Node, config: Config): RenderableTreeNode {
  const href = String(node.attributes.href)
  const elsewhere = /^https?:/.test(href) ? { rel: 'noopener' } : {}
  return new Tag('a', { href, ...elsewhere }, node.transformChildren(config))
}

function transformPicture(node: Node, body: CourseBody): RenderableTreeNode {
  const name = String(node.attributes.src)
  const picture = body.pictures[name]
  if (!picture) return null
  const image = new Tag('img', {
    src: pictureAddress({ course: body.slug, name, picture }),
    alt: String(node.attributes.alt),
    width: String(picture.width),
    height: String(picture.height),
    loading: 'lazy',
    decoding: 'async',
  })
  const caption = node.attributes.caption ? [new Tag('figcaption', {}, [String(node.attributes.caption)])] : []
  return new Tag('figure', { class: 'lesson-picture' }, [image, ...caption])
}

/** A word with its meaning one tap away; a word that nobody explains stays a word. */
function transformTerm(node: Node, config: Config, body: CourseBody, explainsWords: boolean): RenderableTreeNode {
  const form = String(node.attributes.primary)
  const term = findTerm(body.glossary, form)
  const words = node.children.length > 0 ? node.transformChildren(config) : [form]
  if (!term) return new Tag('span', {}, words)
  const href = explainsWords ? `#${meaningId(term.key)}` : `/kamus#${term.key}`
  return new Tag('dfn', {}, [new Tag('a', { href }, words)])
}

function transformValue(node: Node, body: CourseBody): RenderableTreeNode {
  const figure = findFigure(body.figures, String(node.attributes.of))
  return figure ? formatFigure(figure) : null
}

/** Each figure with how it came about. */
function transformFigures(node: Node, body: CourseBody): RenderableTreeNode {
  const name = String(node.attributes.src)
  const table = Object.hasOwn(body.figures, name) ? body.figures[name] : undefined
  if (!table) return null
  const rows = table.rows.map((row) => {
    const working = writtenWorking(row, table)
    const label = working === null ? [row.label] : [row.label, new Tag('small', {}, [working])]
    return new Tag('tr', {}, [new Tag('th', { scope: 'row' }, label), new Tag('td', {}, [formatFigure(row)])])
  })
  return new Tag('table', { class: 'lesson-figures', tabindex: '0' }, [new Tag('caption', {}, [table.title]), new Tag('tbody', {}, rows)])
}

/** A question to think about; the answer opens without script. */
function transformCheck(node: Node, config: Config): RenderableTreeNode {
  const options = tagsInside(node, 'option').map((option) => ({
    correct: option.attributes.correct === true,
    content: option.transformChildren(config),
  }))
  const right = options.findIndex((option) => option.correct)
  const letter = String.fromCharCode('A'.charCodeAt(0) + right)
  const explanation = tagsInside(node, 'explain').flatMap((explain) => explain.transformChildren(config))
  return new Tag('div', { class: 'lesson-check' }, [
    new Tag('p', { class: 'lesson-title' }, [String(node.attributes.question)]),
    new Tag(
      'ol',
      { type: 'A' },
      options.map(({ content }) => new Tag('li', {}, content)),
    ),
    new Tag('details', {}, [
      new Tag('summary', {}, [t('courses.lesson.show-answer')]),
      new Tag('p', {}, [new Tag('strong', {}, [`${letter}. `, ...(options[right]?.content ?? [])])]),
      ...inBlocks(explanation),
    ]),
  ])
}

/** Words that stand directly in a tag become a paragraph. */
function inBlocks(nodes: RenderableTreeNode[]): RenderableTreeNode[] {
  const hasBlocks = nodes.some((node) => Tag.isTag(node) && ['p', 'ul', 'ol', 'table', 'figure'].includes(node.name))
  return hasBlocks ? nodes : [new Tag('p', {}, nodes)]
}
