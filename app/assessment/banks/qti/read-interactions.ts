import type { AnswerFileKind } from '#app/courses/question-body.ts'
import { childrenOf, descendantsOf, textOf, type XmlElement } from '#app/platform/xml/read-xml.ts'
import type { ItemSource } from './item-source.ts'
import { ownName, qtiName } from './qti-names.ts'

// One reader for each interaction; each gives fields of a question, which the caller checks by the schema.

type Fields = Record<string, unknown>

export function readChoice({ body, interaction, correct, why }: ItemSource): Fields {
  const choices = childrenOf(interaction, 'qti-simple-choice')
  const text = askedText(body, interaction)
  const right = correct(responseOf(interaction))
  const names = choices.map(identifierOf)
  if (names.length === 2 && names[0] === 'true' && names[1] === 'false') return { type: 'truefalse', text, answer: right[0] === 'true' }
  const options = choices.map((choice) => {
    const name = identifierOf(choice)
    return { key: ownName(name), text: withoutFeedback(choice), correct: right.includes(name), why: why(name) ?? inlineFeedback(choice) }
  })
  return { type: interaction.attributes.get('max-choices') === '1' ? 'single' : 'multiple', text, options }
}

/** One gap alone on its line is a number or a word to type; gaps inside of a sentence are a cloze. */
export function readTextEntries(source: ItemSource): Fields {
  const { body, interaction } = source
  const entries = gapElements(body)
  const isAlone = entries.length === 1 && interaction.name === 'qti-text-entry-interaction' && !holdsSentence(body, interaction)
  if (!isAlone) return { type: 'cloze', text: sentenceOf(body), gaps: gapsOf(source) }
  const { kind, ...answer } = typedAnswer(source, interaction)
  return kind === 'number'
    ? { type: 'numeric', text: askedText(body, interaction), ...answer }
    : { type: 'shorttext', text: askedText(body, interaction), ...answer }
}

function gapsOf(source: ItemSource): Fields[] {
  const names = childrenOf(source.item, 'qti-response-declaration').map(identifierOf)
  const inBody = new Map(gapElements(source.body).map((element) => [responseOf(element), element]))
  return names.flatMap((name, index): Fields[] => {
    const element = inBody.get(name)
    if (!element) return []
    const shared = { key: gapKey(name), why: source.why(`part-${index + 1}`) }
    if (element.name === 'qti-text-entry-interaction') return [{ ...shared, ...typedAnswer(source, element) }]
    const choices = childrenOf(element, 'qti-inline-choice')
    const right = choices.find((choice) => identifierOf(choice) === source.correct(name)[0])
    return [{ ...shared, kind: 'choice', options: choices.map(textOf), answer: right ? textOf(right) : '' }]
  })
}

function gapElements(body: XmlElement): XmlElement[] {
  return [...descendantsOf(body, 'qti-text-entry-interaction'), ...descendantsOf(body, 'qti-inline-choice-interaction')]
}

function gapKey(name: string): string {
  return ownName(name.replace(/^gap-/, ''))
}

/** A number with its tolerance and unit, or the accepted words. */
function typedAnswer({ item, body, correct }: ItemSource, element: XmlElement): Fields {
  const name = responseOf(element)
  const declared = childrenOf(item, 'qti-response-declaration').find((each) => identifierOf(each) === name)
  if (['float', 'integer'].includes(declared?.attributes.get('base-type') ?? '')) {
    return { kind: 'number', answer: numberIn(correct(name)[0]), tolerance: toleranceOf(item, name), unitLabel: unitAfter(body, element) }
  }
  const mapped = declared ? descendantsOf(declared, 'qti-map-entry').filter((each) => Number(each.attributes.get('mapped-value')) > 0) : []
  const accepted = mapped.map((each) => each.attributes.get('map-key') ?? '')
  return { kind: 'words', accepted: accepted.length > 0 ? accepted : correct(name) }
}

function toleranceOf(item: XmlElement, name: string): number {
  const equal = descendantsOf(item, 'qti-equal').find((each) => childrenOf(each, 'qti-variable').some((variable) => identifierOf(variable) === name))
  if (equal?.attributes.get('tolerance-mode') !== 'absolute') return 0
  return numberIn((equal.attributes.get('tolerance') ?? '').trim().split(/\s+/)[0]) ?? 0
}

function unitAfter(element: XmlElement, entry: XmlElement): string | null {
  const at = element.children.indexOf(entry)
  const next = at < 0 ? undefined : element.children.slice(at + 1).find((child) => typeof child !== 'string' || child.trim() !== '')
  if (next !== undefined && typeof next !== 'string' && isUnit(next)) return textOf(next)
  if (at >= 0) return null
  for (const child of element.children) {
    const found = typeof child === 'string' ? null : unitAfter(child, entry)
    if (found !== null) return found
  }
  return null
}

function isUnit(node: XmlElement): boolean {
  return node.name === 'span' && (node.attributes.get('class') ?? '').split(/\s+/).includes('unit')
}

export function readMatching({ body, interaction, correct, why }: ItemSource): Fields {
  const [lefts = [], rights = []] = childrenOf(interaction, 'qti-simple-match-set').map((set) => childrenOf(set, 'qti-simple-associable-choice'))
  const pairOf = new Map(correct(responseOf(interaction)).map((pair) => pair.split(/\s+/) as [string, string]))
  const used = new Set(pairOf.values())
  const pairs = lefts.map((left, index) => {
    const right = rights.find((each) => identifierOf(each) === pairOf.get(identifierOf(left)))
    return { left: withoutFeedback(left), right: right ? withoutFeedback(right) : '', why: why(`part-${index + 1}`) ?? inlineFeedback(left) }
  })
  return {
    type: 'matching',
    text: askedText(body, interaction),
    pairs,
    extras: rights.filter((each) => !used.has(identifierOf(each))).map(withoutFeedback),
  }
}

export function readOrdering({ body, interaction, correct, why }: ItemSource): Fields {
  const choices = childrenOf(interaction, 'qti-simple-choice')
  const inOrder = correct(responseOf(interaction)).flatMap((name) => choices.find((choice) => identifierOf(choice) === name) ?? [])
  const items = inOrder.map((choice, index) => ({ text: withoutFeedback(choice), why: why(`part-${index + 1}`) ?? inlineFeedback(choice) }))
  return { type: 'ordering', text: askedText(body, interaction), items }
}

export function readHotspot({ body, interaction, correct, why, constant }: ItemSource): Fields {
  const [picture] = childrenOf(interaction, 'img')
  const right = correct(responseOf(interaction))
  const size = { width: Number(picture?.attributes.get('width')), height: Number(picture?.attributes.get('height')) }
  const regions = childrenOf(interaction, 'qti-hotspot-choice').map((choice) => {
    const name = identifierOf(choice)
    const exact = constant(`place-${ownName(name)}`)
    const [x, y, width, height] = exact ?? boxOf(choice.attributes.get('coords') ?? '', size)
    const label = choice.attributes.get('hotspot-label') ?? ''
    return { key: ownName(name), label, x, y, width, height, correct: right.includes(name), why: why(qtiName(ownName(name))) }
  })
  return {
    type: 'hotspot',
    text: askedText(body, interaction),
    picture: (picture?.attributes.get('src') ?? '').split('/').at(-1),
    alt: picture?.attributes.get('alt') ?? '',
    regions,
  }
}

/** A rectangle as percent of the picture; figures without the sign are its own pixels. */
function boxOf(coords: string, size: { width: number; height: number }): number[] {
  const edges = coords.split(',').map((edge, index) => {
    const figure = Number.parseFloat(edge)
    return edge.trim().endsWith('%') ? figure : Math.round((figure / (index % 2 === 0 ? size.width : size.height)) * 1000) / 10
  })
  const [left = Number.NaN, top = Number.NaN, right = Number.NaN, bottom = Number.NaN] = edges
  return [left, top, Math.round((right - left) * 10) / 10, Math.round((bottom - top) * 10) / 10]
}

export function readEssay({ body, interaction, constant }: ItemSource): Fields {
  const guide = guideIn(body)
  const [min, max] = [constant('WORDS_MIN')?.[0], constant('WORDS_MAX')?.[0]]
  return { type: 'essay', text: askedText(body, interaction), guide, ...(min === undefined || max === undefined ? {} : { words: { min, max } }) }
}

const kindsByType: [family: string, kind: AnswerFileKind][] = [
  ['image/', 'photo'],
  ['application/pdf', 'pdf'],
  ['audio/', 'audio'],
  ['video/', 'video'],
]

/** A file is handed in; ours know the recorder's time by a constant. One that names no types leaves them to us. */
export function readUpload({ body, interaction, constant }: ItemSource): Fields {
  const shared = { text: askedText(body, interaction), guide: guideIn(body) }
  const seconds = constant('SECONDS_MAX')?.[0]
  if (seconds !== undefined) return { type: 'audio', ...shared, seconds }
  const types = (interaction.attributes.get('type') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const takes = new Set(types.flatMap((type) => kindsByType.find(([family]) => type.startsWith(family))?.[1] ?? []))
  return { type: 'file', ...shared, ...(takes.size > 0 ? { takes: [...takes] } : {}) }
}

/** What only who scores is shown, point by point. */
function guideIn(body: XmlElement): string[] {
  return descendantsOf(body, 'qti-rubric-block').flatMap((block) => {
    const points = descendantsOf(block, 'li').map(textOf)
    return points.length > 0 ? points : [textOf(block)]
  })
}

/** What is asked: the words around the interaction and its prompt, a space between paragraphs; what only markers see is left out. */
function askedText(body: XmlElement, interaction: XmlElement): string {
  const paragraphs: string[] = ['']
  const collect = (element: XmlElement) => {
    const isBlock = !['span', 'em', 'strong', 'b', 'i', 'sub', 'sup', 'code', 'q', 'a'].includes(element.name)
    if (isBlock) paragraphs.push('')
    for (const child of element.children) {
      if (typeof child === 'string') paragraphs[paragraphs.length - 1] += child
      else if (child === interaction) paragraphs.push(...childrenOf(child, 'qti-prompt').map(textOf), '')
      else if (child.name !== 'qti-rubric-block' && !isUnit(child)) collect(child)
    }
    if (isBlock) paragraphs.push('')
  }
  collect(body)
  return joined(paragraphs)
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join(' ')
}

/** True when words stand in the same paragraph as the gap. */
function holdsSentence(element: XmlElement, gap: XmlElement): boolean {
  if (!element.children.includes(gap)) return element.children.some((child) => typeof child !== 'string' && holdsSentence(child, gap))
  return element.children.some((child) => typeof child === 'string' && child.trim() !== '')
}

/** The words with `[[key]]` where a gap stands; units belong to their gaps. */
function sentenceOf(body: XmlElement): string {
  return joined(body.children.map((child) => (typeof child === 'string' ? child : child.name === 'qti-rubric-block' ? '' : wordsOf(child))))
}

function wordsOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (isUnit(child)) return ''
      return child.name.endsWith('-interaction') ? `[[${gapKey(responseOf(child))}]]` : wordsOf(child)
    })
    .join('')
}

function withoutFeedback(element: XmlElement): string {
  const children = element.children.filter((child) => typeof child === 'string' || !child.name.startsWith('qti-feedback'))
  return textOf({ ...element, children })
}

function inlineFeedback(element: XmlElement): string | null {
  const [found] = [...descendantsOf(element, 'qti-feedback-inline'), ...descendantsOf(element, 'qti-feedback-block')]
  return found ? textOf(found) : null
}

function responseOf(element: XmlElement): string {
  return element.attributes.get('response-identifier') ?? 'RESPONSE'
}

function identifierOf(element: XmlElement): string {
  return element.attributes.get('identifier') ?? ''
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined || text === '' || !Number.isFinite(Number(text)) ? undefined : Number(text)
}
