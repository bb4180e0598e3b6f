import Markdoc, { type Config, type Node, type Schema } from '@markdoc/markdoc'
import type { Report } from './content-problem.ts'

// The language of lessons: Markdown, and these tags. What each becomes on a page is in lesson-html.ts.

const title = { type: String }

export const lessonTags: Record<string, Schema> = {
  picture: {
    selfClosing: true,
    inline: false,
    attributes: { src: { type: String, required: true }, alt: { type: String, required: true }, caption: { type: String } },
  },
  example: { inline: false, attributes: { title } },
  try: { inline: false, attributes: { title } },
  note: { inline: false, attributes: { title } },
  summary: { inline: false, attributes: { title } },
  video: { inline: false, attributes: { name: { type: String, required: true }, share: { type: Number } } },
  check: { inline: false, attributes: { question: { type: String, required: true } } },
  option: { attributes: { correct: { type: Boolean } } },
  explain: {},
  // A word of the glossary where it is first used, by any of its forms; other words may stand inside.
  term: { inline: true, attributes: { primary: { type: String, required: true } } },
  // Worked figures: a table of them, and one of them in a sentence.
  figures: { selfClosing: true, inline: false, attributes: { src: { type: String, required: true } } },
  value: { selfClosing: true, inline: true, attributes: { of: { type: String, required: true } } },
}

const tagNames = Object.keys(lessonTags).join(', ')
const config: Config = { tags: lessonTags, nodes: Markdoc.nodes, functions: {}, variables: {} }

export function parseMarkup(source: string): Node {
  return Markdoc.parse(source)
}

/** Every node with the line where it stands, counted from 0 inside the source. */
function* walkWithLines(node: Node, line = node.lines[0] ?? 0): Generator<[Node, number]> {
  yield [node, line]
  let breaks = 0
  for (const child of node.children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') breaks += 1
    yield* walkWithLines(child, node.type === 'inline' ? line + breaks : child.inline ? line : (child.lines[0] ?? line))
  }
}

/** All tags of this name inside a node, at any depth. */
export function tagsInside(node: Node, tag: string): Node[] {
  return [...node.walk()].filter((inner) => inner.tag === tag)
}

/** The plain words of a node; an attribute that is no text counts as none. `writeFigure` writes the figures it names. */
export function wordsOf(node: Node, writeFigure: (reference: string) => string = () => '0'): string {
  if (node.type === 'softbreak' || node.type === 'hardbreak') return ' '
  if (node.tag === 'value') return writeFigure(String(node.attributes.of ?? ''))
  if (node.tag === 'term' && node.children.length === 0) return String(node.attributes.primary ?? '')
  const own = ['text', 'code', 'fence'].includes(node.type) && typeof node.attributes.content === 'string' ? node.attributes.content : ''
  return own + node.children.map((child) => wordsOf(child, writeFigure)).join('')
}

/** What a text may name. */
export type MarkupNames = {
  hasPicture: (name: string) => boolean
  hasFigures: (name: string) => boolean
  hasFigure: (reference: string) => boolean
}

type MarkupInput = {
  source: string
  /** Number of the source's first line in its file. */
  firstLine: number
  names: MarkupNames
  /** Lessons show videos; the instructions of a task do not. */
  mayShowVideos?: boolean
  report: Report
}

/** Reports whatever a lesson or an instruction must not contain. */
export function checkMarkup({ source, firstLine, names, mayShowVideos = false, report }: MarkupInput): void {
  const root = parseMarkup(source)
  const parents = new Map<Node, Node>()
  for (const [node, line] of walkWithLines(root)) {
    for (const child of node.children) parents.set(child, node)
    const refuse = (message: string) => report(firstLine + line, message)
    for (const problem of problemsOf(node)) refuse(problem)
    if (node.tag === 'video' && !mayShowVideos) refuse('Only lessons show videos. Move this one into a lesson.')
    if (node.type === 'tag') checkTag(node, parents, names, refuse)
    else checkNode(node, refuse)
  }
}

function problemsOf(node: Node): string[] {
  const errors = Markdoc.validator(node, config) as Array<{ id: string; level: string; message: string }>
  return errors
    .filter(({ level }) => level === 'error' || level === 'critical' || level === 'warning')
    .flatMap(({ id, message }) => explainError(node, id, message) ?? [])
}

/** Markdoc's findings in words that say what to do; null for those that do no harm. */
function explainError(node: Node, id: string, message: string): string | null {
  const name = /'([^']*)'/.exec(message)?.[1] ?? ''
  const attributes = Object.keys(lessonTags[node.tag ?? '']?.attributes ?? {}).join(', ')
  switch (id) {
    case 'tag-undefined':
      return `The tag "${node.tag}" is not known. Use one of ${tagNames}.`
    case 'attribute-undefined':
      return `"${name}" is not an attribute of ${node.tag ? `the tag "${node.tag}"` : `a ${node.type}`}. ${attributes ? `It takes ${attributes}.` : 'Remove it.'}`
    case 'attribute-missing-required':
      return `${nameOf(node)} needs the attribute "${name}". Add it.`
    case 'attribute-type-invalid':
      return `The attribute ${message.replace(/^Attribute /, '')}; text stands in quotes, true and numbers do not.`
    case 'duplicate-attribute':
      return `The attribute "${name}" is given twice. Keep one.`
    case 'missing-closing':
      return `The tag "${node.tag ?? name}" is never closed. Add {% /${node.tag ?? name} %}.`
    case 'missing-opening':
      return `{% /${node.tag ?? name} %} closes a tag that is not open. Remove it or add the opening tag.`
    case 'tag-placement-invalid':
      return `Put {% ${node.tag} %}${node.children.length > 0 ? ` and {% /${node.tag} %}` : ''} on lines of their own, with an empty line before and after.`
    case 'tag-selfclosing-has-children':
      return `The tag "${node.tag}" has no content. Close it at once: {% ${node.tag} … /%}.`
    case 'child-invalid':
    case 'variable-undefined':
      return null
    default:
      return `${nameOf(node)} cannot be read: ${message}.`
  }
}

function nameOf(node: Node): string {
  return node.tag ? `The tag "${node.tag}"` : `A ${node.type}`
}

function checkTag(node: Node, parents: Map<Node, Node>, names: MarkupNames, refuse: (message: string) => void): void {
  if (Object.values(node.attributes).some((value) => value !== null && typeof value === 'object')) {
    refuse(`${nameOf(node)} has an attribute that is neither text nor true nor a number. Variables and functions are not used here.`)
    return
  }
  if (node.tag === 'picture') {
    const { src, alt } = node.attributes
    if (typeof src === 'string' && !names.hasPicture(src)) refuse(`The picture "${src}" is not in pictures/. Add the file or correct the name.`)
    if (typeof alt === 'string' && alt.trim() === '') refuse('The attribute "alt" is empty. Say in words what the picture shows.')
  }
  const { src, of } = node.attributes
  if (node.tag === 'figures' && typeof src === 'string' && !names.hasFigures(src))
    refuse(`The figures "${src}" are not in figures/. Add the file or correct the name.`)
  if (node.tag === 'value' && typeof of === 'string' && !names.hasFigure(of))
    refuse(`The figure "${of}" is in no file of figures/. Write <file>.<key> of a row that exists.`)
  if (node.tag === 'check') checkQuestion(node, refuse)
  if (node.tag === 'video') checkVideo(node, parents, refuse)
  if ((node.tag === 'option' || node.tag === 'explain') && !isInside(node, 'check', parents))
    refuse(`{% ${node.tag} %} stands outside of a {% check %}. Move it into one.`)
  if (['example', 'try', 'note', 'summary', 'check'].includes(node.tag ?? '') && isInside(node, 'check', parents))
    refuse(`{% ${node.tag} %} cannot stand inside a {% check %}. Move it out.`)
  if (
    ['example', 'try', 'note', 'summary', 'option', 'explain'].includes(node.tag ?? '') &&
    wordsOf(node).trim() === '' &&
    tagsInside(node, 'picture').length === 0
  ) {
    refuse(`{% ${node.tag} %} is empty. Write its content or remove it.`)
  }
}

function checkQuestion(node: Node, refuse: (message: string) => void): void {
  const options = tagsInside(node, 'option')
  const right = options.filter((option) => option.attributes.correct === true).length
  const explanations = tagsInside(node, 'explain').length
  if (options.length < 2) refuse(`This check has ${options.length} options. Give at least 2.`)
  else if (right !== 1) refuse(`This check has ${right} right options. Mark exactly one with correct=true.`)
  if (explanations !== 1) refuse(`This check has ${explanations} explanations. Give exactly one {% explain %}.`)
  const outside = node.children
    .filter((child) => child.type !== 'tag')
    .map(wordsOutsideTags)
    .join(' ')
    .trim()
  if (outside !== '')
    refuse(`This check has text outside of its options: "${outside.slice(0, 40)}". Move it into the question, an option or the explanation.`)
}

/** What is asked of a video must have a way on for people without data, sight or hearing: a question about its text. */
function checkVideo(node: Node, parents: Map<Node, Node>, refuse: (message: string) => void): void {
  const { name, share } = node.attributes
  if (typeof name === 'string' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    refuse(`The name of a video is lower-case letters, digits and hyphens, as in the library. "${name}" is not.`)
  if (parents.get(node)?.type !== 'document') refuse('{% video %} cannot stand inside another block. Move it out.')
  if (share !== undefined && !(Number.isInteger(share) && share >= 1 && share <= 100))
    refuse('The attribute "share" is a whole percentage from 1 to 100 of the video that is to be watched.')
  const questions = tagsInside(node, 'check').length
  if (share === undefined && node.children.length > 0)
    refuse('A {% video %} without "share" has no content. Close it at once: {% video name="…" /%}.')
  if (share !== undefined && questions !== 1)
    refuse('A {% video %} with "share" needs exactly one {% check %} inside, about its text, for those who cannot watch it.')
  if (node.children.some((child) => child.tag !== 'check')) refuse('Only a {% check %} can stand inside of a {% video %}.')
}

function wordsOutsideTags(node: Node): string {
  if (node.type === 'tag') return ''
  const own = typeof node.attributes.content === 'string' ? node.attributes.content : ''
  return own + node.children.map(wordsOutsideTags).join('')
}

function isInside(node: Node, tag: string, parents: Map<Node, Node>): boolean {
  for (let parent = parents.get(node); parent; parent = parents.get(parent)) {
    if (parent.tag === tag) return true
  }
  return false
}

function checkNode(node: Node, refuse: (message: string) => void): void {
  if (node.type === 'heading' && node.attributes.level === 1) refuse('"#" is kept for the title of the page. Start headings with "##".')
  if (node.type === 'image') refuse('Write pictures as {% picture src="…" alt="…" /%}.')
  if (node.type === 'link' && !/^(https?:\/\/|\/(?![/\\]))/.test(String(node.attributes.href)))
    refuse(`The link "${node.attributes.href}" must start with https:// or with / for a page of this portal.`)
  if (node.type !== 'text') return
  const { content } = node.attributes
  if (typeof content !== 'string') refuse('Variables and functions are not used here. Write the text itself.')
  else if (/<\/?[a-z][^<>]*>|<!--/i.test(content))
    refuse(`Raw HTML is not allowed: "${/<[^<>]*>?/.exec(content)?.[0]}". Use Markdown or one of the tags.`)
  else if (/\{%|%\}/.test(content))
    refuse(`A tag cannot be read here: "${content.slice(0, 60)}". Check its name, its quotes and that it ends with %}.`)
}
