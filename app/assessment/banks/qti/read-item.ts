import { childrenOf, descendantsOf, textOf, type XmlElement } from '#app/platform/xml/read-xml.ts'
import type { ItemSource } from './item-source.ts'
import { ownName, ownSpace } from './qti-names.ts'
import { readChoice, readEssay, readHotspot, readMatching, readOrdering, readTextEntries, readUpload } from './read-interactions.ts'

/** What an item says about its question; the fields of a question, not yet checked. */
export type ItemDraft = Record<string, unknown> & { id: string }
/** Why an item is no question of ours. */
export type ItemFault = 'no-item' | 'no-interaction' | 'several-interactions' | 'unknown-interaction' | 'own-data'

export class ItemError extends Error {
  readonly fault: ItemFault
  readonly line: number

  constructor(fault: ItemFault, line: number) {
    super(`${fault} at line ${line}`)
    this.fault = fault
    this.line = line
  }
}

const readers: Record<string, (item: ItemSource) => Record<string, unknown>> = {
  'qti-choice-interaction': readChoice,
  'qti-text-entry-interaction': readTextEntries,
  'qti-inline-choice-interaction': readTextEntries,
  'qti-match-interaction': readMatching,
  'qti-order-interaction': readOrdering,
  'qti-hotspot-interaction': readHotspot,
  'qti-extended-text-interaction': readEssay,
  'qti-upload-interaction': readUpload,
}

/** The question of an item, whoever wrote it: by what it asks and how it scores, not by our own marks. Throws `ItemError`. */
export function readItem(item: XmlElement): ItemDraft {
  const [body] = childrenOf(item, 'qti-item-body')
  if (item.name !== 'qti-assessment-item' || !body) throw new ItemError('no-item', item.line)
  const id = ownName(item.attributes.get('identifier') ?? '')
  const [custom] = descendantsOf(body, 'qti-custom-interaction')
  if (custom) return { ...readOwnData(custom), id }
  const interactions = interactionsIn(body)
  const [interaction] = interactions
  if (!interaction) throw new ItemError('no-interaction', body.line)
  const reader = readers[interaction.name]
  if (!reader) throw new ItemError('unknown-interaction', interaction.line)
  const isCloze = interactions.every(({ name }) => name === 'qti-text-entry-interaction' || name === 'qti-inline-choice-interaction')
  if (interactions.length > 1 && !isCloze) throw new ItemError('several-interactions', interactions[1]!.line)
  const source = sourceOf(item, body, interaction)
  const explanation = source.why('explanation')
  return { id, ...(explanation === null ? {} : { explanation }), ...reader(source) }
}

function sourceOf(item: XmlElement, body: XmlElement, interaction: XmlElement): ItemSource {
  const feedback = new Map(childrenOf(item, 'qti-modal-feedback').map((each) => [each.attributes.get('identifier') ?? '', textOf(each)]))
  const declared = (kind: string, identifier: string) =>
    childrenOf(item, `qti-${kind}-declaration`).find((each) => each.attributes.get('identifier') === identifier)
  const valuesIn = (element: XmlElement | undefined, name: string) =>
    element ? childrenOf(element, name).flatMap((holder) => childrenOf(holder, 'qti-value').map(textOf)) : []
  return {
    item,
    body,
    interaction,
    correct: (identifier) => valuesIn(declared('response', identifier), 'qti-correct-response'),
    why: (identifier) => feedback.get(identifier) ?? null,
    constant: (identifier) => {
      const found = declared('outcome', identifier)
      return found ? valuesIn(found, 'qti-default-value').map(Number) : null
    },
  }
}

/** Interactions are what answers to a response. */
function interactionsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return child.name.endsWith('-interaction') ? [child] : interactionsIn(child)
  })
}

function readOwnData(custom: XmlElement): Record<string, unknown> {
  const data = childrenOf(custom, 'question').find((child) => child.attributes.get('xmlns') === ownSpace)
  if (!data) throw new ItemError('unknown-interaction', custom.line)
  try {
    const value: unknown = JSON.parse(textOf(data))
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { ...value }
  } catch {
    // Told below, with its place.
  }
  throw new ItemError('own-data', data.line)
}
