import type { Node } from '@markdoc/markdoc'
import { type FigureTable, findFigure, formatFigure } from './figure-table.ts'
import { parseMarkup, wordsOf } from './lesson-markup.ts'

// The words of a text as a reader meets them, for measuring.

export type TextBlock = {
  text: string
  /** Read as sentences: a paragraph, an item, an option; headings and cells are not. */
  isProse: boolean
  /** It stands in an `example`. */
  isExample: boolean
}

/** Invisible; stands before a number that was computed and not typed. */
export const computedMark = '\u2060'

/** Each paragraph, item, heading, cell, question and option of a text. */
export function textBlocks(source: string, figures: Readonly<Record<string, FigureTable>> = {}): TextBlock[] {
  const words = (node: Node) => wordsOf(node, (reference) => computedMark + formatValue(figures, reference))
  const blocks: TextBlock[] = []
  const collect = (node: Node, isExample: boolean) => {
    const isProse = node.type === 'paragraph' || node.type === 'item' || isSpokenTag(node)
    const add = (text: string) => {
      if (text.trim() !== '') blocks.push({ text, isProse, isExample })
    }
    if (node.tag === 'check' && typeof node.attributes.question === 'string')
      blocks.push({ text: node.attributes.question, isProse: true, isExample })
    if (isSpokenTag(node)) add(words(node))
    for (const child of node.children) {
      if (child.type === 'inline')
        add(
          child.children
            .filter((part) => !isSpokenTag(part))
            .map(words)
            .join(''),
        )
      if (!isSpokenTag(node)) collect(child, isExample || node.tag === 'example')
    }
  }
  collect(parseMarkup(source), false)
  return blocks
}

function formatValue(figures: Readonly<Record<string, FigureTable>>, reference: string): string {
  const figure = findFigure(figures, reference)
  return figure ? formatFigure(figure) : '0'
}

/** Tags that stand inside a line but are read on their own. */
function isSpokenTag(node: Node): boolean {
  return node.tag === 'option' || node.tag === 'explain'
}

/** The sentences of what is read as sentences; thousands such as Rp7.500 stay whole. */
export function sentencesOf(blocks: readonly TextBlock[]): string[] {
  return blocks
    .filter((block) => block.isProse)
    .flatMap(({ text }) => text.split(/[.!?]+["”’)]*(?:\s+|$)/))
    .filter((sentence) => countWords(sentence) > 0)
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0
}
